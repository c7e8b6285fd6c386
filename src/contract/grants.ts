import { type Finding, finding, type Step } from './finding';
import { compareCodePoints, type ListWithHoles } from './sorted-list';

/**
 * Whom a grant names, as far as it is known: what is absent or `undefined` is not known (yet), and no rule says
 * anything of it. `null` is what the author left out on purpose: no policy, no list of one's own.
 */
export interface GrantDocument {
  readonly users?: ListWithHoles | null;
  readonly roles?: ListWithHoles | null;
  readonly teams?: ListWithHoles | null;
  /** JSON text, or the object. */
  readonly policy?: string | object | null;
}

/** Whom `execute` names, as far as it is known. */
export interface ExecuteDocument extends GrantDocument {
  readonly ownedByTeam?: boolean | null;
}

/** A permissions document in API spelling, possibly partial. `ActionPermissions` is one. */
export interface PermissionsDocument {
  readonly execute?: ExecuteDocument | null;
  readonly approve?: GrantDocument | null;
}

/** The lists of a grant, in the order in which findings name them. */
export const grantLists = ['users', 'roles', 'teams'] as const;

/** One of `grantLists`. */
export type GrantList = (typeof grantLists)[number];

/**
 * Warns of grants that leave everybody out, and of lists that a policy makes irrelevant.
 *
 * Silent while any value a rule reads is not known.
 * @param requiresApproval whether the action asks for approval; `undefined` where that is not known.
 * Source: spec R-15, P-24, P-25, P-31, P-33, P-34.
 */
export function checkGrants(
  { execute, approve }: PermissionsDocument,
  requiresApproval: boolean | undefined,
  at: readonly Step[],
): Finding[] {
  const found: Finding[] = [];
  if (execute && namesSomebody(execute) === false && execute.ownedByTeam === false && hasPolicy(execute) === false) {
    found.push(
      finding('grants.execute-empty', [...at, 'execute'], 'names nobody, so only Admins can execute the action'),
    );
  }
  if (execute && namesSomebody(execute) && hasPolicy(execute)) {
    const message = 'alone decides who may execute; users, roles and teams only decide who sees the action';
    found.push(finding('grants.policy-shadows-lists', [...at, 'execute', 'policy'], message));
  }
  if (requiresApproval && approvesNobody({ approve })) {
    const message = 'names nobody, so nobody can approve a run, and the action requires approval';
    found.push(finding('grants.approve-empty', [...at, 'approve'], message));
  }
  if (approve && namesSomebody(approve) && hasPolicy(approve)) {
    const message = 'alone names the approvers; users, roles and teams are ignored';
    found.push(finding('grants.policy-shadows-lists', [...at, 'approve', 'policy'], message));
  }
  return found;
}

/** Says whether a document is known to let nobody approve; only then does it matter whether the action asks for approval. */
export function approvesNobody({ approve }: PermissionsDocument): boolean {
  return approve != null && namesSomebody(approve) === false && hasPolicy(approve) === false;
}

/**
 * Warns of entries on the server that a first write takes away although the author never mentioned their list.
 *
 * @param written what the author wrote: `null` for what was left out, absent or `undefined` for what is not known.
 * @param stored  what the server holds.
 * @returns one finding for each list or policy left out that the server has, naming its entries.
 */
export function checkReplaced(
  written: PermissionsDocument,
  stored: PermissionsDocument,
  at: readonly Step[] = ['permissions'],
): Finding[] {
  return (['execute', 'approve'] as const).flatMap((kind) => {
    const [ours, theirs] = [written[kind], stored[kind]];
    if (!ours || !theirs) return [];
    const lists = grantLists.flatMap((name) => {
      const lost = (theirs[name] ?? []).filter((entry) => entry !== undefined).sort(compareCodePoints);
      if (ours[name] !== null || lost.length === 0) return [];
      const message = `is left out, so ${namesOf(lost)} will be taken away`;
      return [finding('grants.replaces-existing', [...at, kind, name], message)];
    });
    if (ours.policy !== null || !hasPolicy(theirs)) return lists;
    const message = 'is left out, so the policy the action has will be taken away';
    return [...lists, finding('grants.replaces-existing', [...at, kind, 'policy'], message)];
  });
}

/** Whether a grant's lists name anybody; `undefined` where that is not known. A hole is somebody. */
function namesSomebody(grant: GrantDocument): boolean | undefined {
  const lists = grantLists.map((name) => grant[name] ?? undefined);
  if (lists.some((list) => list !== undefined && list.length > 0)) return true;
  return lists.includes(undefined) ? undefined : false;
}

function hasPolicy({ policy }: GrantDocument): boolean | undefined {
  return policy === undefined ? undefined : policy !== null && policy !== '';
}

/** Up to ten entries in quotes, and how many more there are. */
export function namesOf(entries: readonly string[]): string {
  const named = entries.slice(0, 10).map((entry) => JSON.stringify(entry));
  const rest = entries.length - named.length;
  return rest === 0 ? named.join(', ') : `${named.join(', ')} and ${rest} more`;
}
