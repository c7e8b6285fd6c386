import { type Finding, finding, type Step } from './finding';
import { checkGrants, grantLists, type PermissionsDocument } from './grants';
import { checkPolicy, type PolicyCheck, readPolicy } from './policy';
import { checkSorted } from './sorted-list';
import { checkText } from './unsafe-text';

/** `strict` refuses an unsorted list or a repeated entry; `normalize` leaves sorting to whoever sends it. Spec R-13. */
export type ListOrder = 'strict' | 'normalize';

/** What a check goes by besides the document. */
export interface PermissionsCheck {
  readonly order?: ListOrder;
  /** Whether the action asks for approval; absent where that is not known. */
  readonly requiresApproval?: boolean;
  /** See `PolicyCheck`; `conditionsOf` lists what to compile. */
  readonly compileError?: PolicyCheck['compileError'];
  /** Where the document sits; `['permissions']` by default. */
  readonly at?: readonly Step[];
}

/**
 * Checks every rule over a whole, possibly partial, permissions document.
 *
 * @returns errors and warnings, each with its full path (`permissions.execute.roles[1]`), in the document's order.
 * Source: spec; 02-permissions.md, section 2.
 */
export function checkPermissions(document: PermissionsDocument, check: PermissionsCheck = {}): Finding[] {
  const { order = 'strict', compileError, at = ['permissions'] } = check;
  const inGrant = (kind: 'execute' | 'approve'): Finding[] => {
    const grant = document[kind];
    if (!grant) return [];
    const lists = order === 'strict' ? grantLists : [];
    return [
      ...grantLists.flatMap((name) =>
        checkText(grant[name], [...at, kind, name]).map(({ path, message }) =>
          finding('document.shape', path, message),
        ),
      ),
      ...lists.flatMap((name) => checkSorted(grant[name] ?? [], [...at, kind, name])),
      ...(grant.policy ? checkPolicy(grant.policy, [...at, kind, 'policy'], { kind, compileError }) : []),
    ];
  };
  return [...inGrant('execute'), ...inGrant('approve'), ...checkGrants(document, check.requiresApproval, at)];
}

/** The conditions of a document's policies, each once, for whoever compiles them; a policy that cannot be read has none. */
export function conditionsOf(document: PermissionsDocument): string[] {
  const policies = [document.execute?.policy, document.approve?.policy].filter((policy) => policy != null);
  return [...new Set(policies.flatMap((policy) => readPolicy(policy, []).policy?.conditions ?? []))];
}
