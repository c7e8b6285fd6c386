import { checkPermissions, conditionsOf, type Finding, finding, type ListOrder, type ListWithHoles } from '../contract';
import { compileSync } from '../jq';
import { GrantKind } from './grant';
import type { Policy } from './policy';

/** What one side of the permissions says, as far as it is known at synth: `undefined` is known only later. */
export interface Granted {
  readonly users: ListWithHoles | undefined;
  readonly roles: ListWithHoles | undefined;
  readonly teams: ListWithHoles | undefined;
  readonly ownedByTeam: boolean | undefined;
  /** Every policy that was given for it; more than one is a mistake. */
  readonly policies: readonly Policy[];
}

/** What a check goes by besides what is granted. */
export interface GrantedCheck {
  readonly requiresApproval: boolean | undefined;
  /** Asked only where a list is out of order. */
  readonly order: () => ListOrder;
}

/**
 * Checks what is granted by the rules of plan and request, and what only constructs can say: owners as approvers, two
 * policies for one thing.
 *
 * Source: spec; P-5.
 */
export function checkGranted(
  granted: Readonly<Record<GrantKind, Granted>>,
  { requiresApproval, order }: GrantedCheck,
): Finding[] {
  const { execute, approve } = granted;
  const document = {
    execute: { ...listsOf(execute), policy: policyOf(execute), ownedByTeam: execute.ownedByTeam },
    approve: { ...listsOf(approve), policy: policyOf(approve) },
  };
  const compiled = new Map(conditionsOf(document).map((condition) => [condition, compileSync(condition)]));
  const compileError = (condition: string) => compiled.get(condition);
  const check = (given: ListOrder) => checkPermissions(document, { requiresApproval, order: given, compileError });
  const strict = check('strict');
  const isUnsorted = strict.some(({ code }) => code === 'list.unsorted' || code === 'list.repeated');
  const found = isUnsorted && order() === 'normalize' ? check('normalize') : strict;
  return [
    ...found.filter((one) => !isLater(one, granted)),
    ...[GrantKind.EXECUTE, GrantKind.APPROVE].flatMap((kind) => checkPolicies(kind, granted[kind])),
    ...(approve.ownedByTeam
      ? [finding('document.shape', ['permissions', 'approve', 'ownedByTeam'], 'owners can be granted execution only')]
      : []),
  ];
}

const listsOf = ({ users, roles, teams }: Granted) => ({ users, roles, teams });

const policyOf = ({ policies: [first] }: Granted) => (first === undefined ? null : first._document);

function checkPolicies(kind: GrantKind, { policies }: Granted): Finding[] {
  if (policies.length < 2) return [];
  const message = `is given ${policies.length} times; one policy decides, so put all conditions into it`;
  return [finding('document.shape', ['permissions', kind, 'policy'], message)];
}

/** Whether a finding is about a part of a policy that is known only later. */
function isLater(found: Finding, granted: Readonly<Record<GrantKind, Granted>>): boolean {
  const [, kind, part] = found.path;
  if (part !== 'policy' || (kind !== GrantKind.EXECUTE && kind !== GrantKind.APPROVE)) return false;
  return granted[kind].policies[0]?._isLater(found, found.path.slice(0, 3)) ?? false;
}
