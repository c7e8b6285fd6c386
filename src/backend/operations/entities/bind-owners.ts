import { isList, type Json } from '../../../contract';
import type { Transaction } from '../../store';
import { teamBlueprint } from '../blueprints/blueprint-document';
import { requireBlueprint } from '../blueprints/read-blueprint';
import { findTeam } from '../grants/bind-members';
import { invalid } from '../refusal';
import { isQuery } from './entity-document';
import type { EntityRights } from './entity-rights';
import { findEntities } from './find-entities';

/** An owning team: the text as written and the team it stands for. */
interface Owner {
  readonly value: string;
  readonly teamId: string;
}

/**
 * The teams that a request names as owners: by identifier or name, or by a query over those of `_team` it may read. Each once, in the
 * order they were written in; undefined where the request names none.
 *
 * @throws {Refusal} invalid (`unknown_team`), naming the first text that stands for no team.
 * Source: spec M-43, M-58.
 */
export async function bindOwners(
  tx: Transaction,
  rights: EntityRights,
  team: Json | undefined,
): Promise<readonly Owner[] | undefined> {
  if (team === undefined || team === null) return undefined;
  const names = isQuery(team) ? await teamsMatching(tx, rights, team) : isList(team) ? team : [team];
  if (names.length === 0) return [];
  const find = findTeam(await tx.teams.names());
  return [...new Set(names)].map((value, i) => {
    const teamId = typeof value === 'string' ? find(value) : undefined;
    if (typeof value !== 'string' || teamId === undefined) {
      throw invalid(`Unknown team: ${String(value)}`, ['team', i], 'unknown_team');
    }
    return { value, teamId };
  });
}

async function teamsMatching(tx: Transaction, rights: EntityRights, query: Json): Promise<readonly string[]> {
  const teams = await requireBlueprint(tx, teamBlueprint);
  return (await findEntities(tx, rights, query, teams)).map(({ entity }) => entity.identifier);
}
