import { type Caller, decideAudited, hasFullRights } from '../../../access';
import type { AuditEntry, Transaction } from '../../store';
import { visibleActions } from '../actions/action-facts';
import type { Context } from '../context';
import { readableOf } from '../entities/entity-rights';
import { outside } from '../on-facts';
import { readablePages } from '../pages/page-document';
import { decideViews, type KnownRun, knowRuns } from '../runs/judge-run';

/** Says of an entry whether its thing is there and may be read by whoever asks. */
type Sight = (entry: AuditEntry) => boolean;

/**
 * Those of the entries that a caller may see: whoever may read a thing at this moment may read what was done to it. What
 * is deleted is nobody's but an Admin's, and entries from before a thing was made are of another one of its name.
 *
 * Source: spec P-70, P-50a.
 */
export async function visibleEntries(
  context: Context,
  caller: Caller,
  entries: readonly AuditEntry[],
): Promise<readonly AuditEntry[]> {
  if (hasFullRights(caller)) return entries;
  const grounds = outside(context, caller.org);
  const { runs, ...sights } = await grounds.read(async (tx) => ({
    action: await actionSight(tx, caller, entries),
    page: await pageSight(tx, caller, entries),
    entity: await entitySight(tx, context, caller, entries),
    runs: await runsOf(tx, context, caller, entries),
  }));
  const views = await decideViews(context, grounds, caller, runs);
  const seen = new Set(runs.filter((_, i) => views[i]?.allowed).map(({ run }) => run.id));
  const run: Sight = ({ runId }) => runId !== undefined && seen.has(runId);
  const byKind: Readonly<Record<string, Sight>> = { ...sights, run };
  return entries.filter(
    (entry) => decideAudited(caller, entry.resourceType)?.allowed ?? byKind[entry.resourceType]?.(entry) === true,
  );
}

/** The texts that `pick` finds in the entries of a kind, each once. */
function each(
  entries: readonly AuditEntry[],
  kind: string,
  pick: (entry: AuditEntry) => string | undefined,
): readonly string[] {
  return [
    ...new Set(entries.filter(({ resourceType }) => resourceType === kind).flatMap((entry) => pick(entry) ?? [])),
  ];
}

/** Sees the entries of things of these names, since each was made. */
function since(made: ReadonlyMap<string, string>, name: (entry: AuditEntry) => string): Sight {
  return (entry) => {
    const createdAt = made.get(name(entry));
    return createdAt !== undefined && entry.at >= createdAt;
  };
}

const nameOf = ({ identifier }: AuditEntry) => identifier;

async function actionSight(tx: Transaction, caller: Caller, entries: readonly AuditEntry[]): Promise<Sight> {
  const found = await tx.actions.list({ identifiers: each(entries, 'action', nameOf) });
  const visible = await visibleActions(tx, caller, found);
  return since(new Map(visible.map(({ identifier, createdAt }) => [identifier, createdAt])), nameOf);
}

async function pageSight(tx: Transaction, caller: Caller, entries: readonly AuditEntry[]): Promise<Sight> {
  const found = [];
  for (const name of each(entries, 'page', nameOf)) found.push(...[(await tx.pages.find(name)) ?? []].flat());
  const readable = await readablePages(tx, caller, found);
  return since(new Map(readable.map(({ identifier, createdAt }) => [identifier, createdAt])), nameOf);
}

async function entitySight(
  tx: Transaction,
  context: Context,
  caller: Caller,
  entries: readonly AuditEntry[],
): Promise<Sight> {
  const blueprints = await tx.blueprints.findMany(each(entries, 'entity', ({ blueprint }) => blueprint));
  const identifiers = each(entries, 'entity', ({ entity }) => entity);
  const found = await tx.entities.list({ blueprintIds: blueprints.map(({ id }) => id), identifiers });
  const names = new Map(blueprints.map(({ id, identifier }) => [id, identifier]));
  const readable = await readableOf(tx, context, caller).readable(found);
  const key = (blueprint: string | undefined, entity: string | undefined) => JSON.stringify([blueprint, entity]);
  return since(
    new Map(readable.map((entity) => [key(names.get(entity.blueprintId), entity.identifier), entity.createdAt])),
    ({ blueprint, entity }) => key(blueprint, entity),
  );
}

async function runsOf(
  tx: Transaction,
  context: Context,
  caller: Caller,
  entries: readonly AuditEntry[],
): Promise<readonly KnownRun[]> {
  const runs = [];
  for (const id of each(entries, 'run', ({ runId }) => runId)) runs.push(...[(await tx.runs.find(id)) ?? []].flat());
  return knowRuns(tx, context, caller, runs);
}
