import { type Caller, emailKey, hasFullRights, type RunStatus } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Run, RunFilter } from '../../store';
import type { Context } from '../context';
import { outside } from '../on-facts';
import { decideViews, knowRuns } from './judge-run';
import { findSurroundings, type RunVersion, toShownRun } from './run-document';

/** Which runs are asked for; what is undefined does not narrow. Source: spec A-43. */
export interface RunQuery extends Pick<RunFilter, 'action' | 'blueprint' | 'entity' | 'externalId' | 'source'> {
  /** Only runs that have not ended. */
  readonly active: boolean;
  readonly userEmail: string | undefined;
  readonly userId: string | undefined;
  /** How many at most, from 1 to 1000. */
  readonly limit: number;
}

const active: readonly RunStatus[] = ['WAITING_FOR_APPROVAL', 'IN_PROGRESS'];

/** So many runs are judged at once. */
const atOnce = 200;

/**
 * Those runs that the caller may see, newest first.
 *
 * Source: spec A-43; GET /v1/actions/runs.
 */
export async function listRuns(
  context: Context,
  caller: Caller,
  query: RunQuery,
  version: RunVersion,
): Promise<readonly JsonObject[]> {
  const filter = await toFilter(context, caller, query);
  if (!filter) return [];
  const runs = hasFullRights(caller)
    ? await context.store.read(caller.org, (tx) => tx.runs.list({ ...filter, limit: query.limit }))
    : await visible(context, caller, filter, query.limit);
  return context.store.read(caller.org, async (tx) => {
    const there = await findSurroundings(tx, runs);
    return runs.map((run) => toShownRun(run, there, version));
  });
}

/** undefined where nothing can match. */
async function toFilter(
  { store }: Context,
  { org }: Caller,
  { active: onlyActive, userEmail, userId, limit, ...narrow }: RunQuery,
): Promise<Omit<RunFilter, 'limit'> | undefined> {
  const filter = { ...narrow, ...(onlyActive && { statuses: active }) };
  if (userEmail === undefined) return userId === undefined ? filter : { ...filter, creator: userId };
  const [user] = await store.read(org, (tx) => tx.users.findByKeys([emailKey(userEmail)]));
  if (!user || (userId !== undefined && userId !== user.id)) return undefined;
  return { ...filter, creator: user.id };
}

async function visible(
  context: Context,
  caller: Caller,
  filter: Omit<RunFilter, 'limit'>,
  limit: number,
): Promise<readonly Run[]> {
  const grounds = outside(context, caller.org);
  const found: Run[] = [];
  let before: string | undefined;
  for (;;) {
    const page = await grounds.read(async (tx) => {
      const runs = await tx.runs.list({ ...filter, ...(before !== undefined && { before }), limit: atOnce });
      return knowRuns(tx, context, caller, runs);
    });
    const views = await decideViews(context, grounds, caller, page);
    found.push(...page.flatMap(({ run }, i) => (views[i]?.allowed ? [run] : [])));
    before = page.at(-1)?.run.order;
    if (page.length < atOnce || found.length >= limit) return found.slice(0, limit);
  }
}
