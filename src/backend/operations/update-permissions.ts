import type { Caller } from '../../access';
import { checkPermissions, type GrantList, isObject, type JsonObject, printJson } from '../../contract';
import type { GrantBlock, Transaction } from '../store';
import { bindMembers } from './bind-members';
import type { Context } from './context';
import { textsOf } from './document';
import { requireAction } from './read-action';
import { toShownPermissions } from './read-permissions';
import { Refusal } from './refusal';

/** How a request wants to be taken. */
export interface Handling {
  /** Refuse what a plan would refuse, such as a list out of order (spec R-12). */
  readonly strict: boolean;
}

/**
 * Changes who may execute an action and who may approve its runs. A grant that is left out stays, and so does each
 * key left out of a grant; a key that is given replaces the stored value; `policy: null` removes the policy.
 *
 * @param body  Of the shape that PATCH /v1/actions/{action_identifier}/permissions documents.
 * @returns     Both grants as they are stored.
 * @throws {Refusal} missing; invalid when an entry stands for nobody, or a policy or (in strict handling) a list is wrong.
 * Source: spec P-6, P-9 to P-13, P-16, R-12, R-21.
 */
export async function updatePermissions(
  { store }: Context,
  { org }: Caller,
  action: string,
  body: JsonObject,
  handling: Handling,
): Promise<JsonObject> {
  return store.write(org, (tx) => writePermissions(tx, action, body, handling));
}

/** Changes the permissions of an action. @throws {Refusal} as updatePermissions. */
export async function writePermissions(
  tx: Transaction,
  action: string,
  body: JsonObject,
  { strict }: Handling,
): Promise<JsonObject> {
  const { id } = await requireAction(tx, action);
  refuseWrong(body, strict);
  const stored = await tx.grants.find(id);
  const changed: GrantBlock[] = [];
  for (const name of ['execute', 'approve']) {
    const change = body[name];
    const former = stored.find(({ block }) => block === name);
    if (isObject(change) && former) changed.push(await merge(tx, former, change));
  }
  await tx.grants.save(id, changed);
  return toShownPermissions(stored.map((former) => changed.find(({ block }) => block === former.block) ?? former));
}

function refuseWrong(body: JsonObject, strict: boolean): void {
  const findings = checkPermissions(body, { order: strict ? 'strict' : 'normalize', at: [] });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refusal('invalid', 'invalid_request', errors.map(({ message }) => message).join('; '), errors);
  }
}

async function merge(tx: Transaction, former: GrantBlock, change: JsonObject): Promise<GrantBlock> {
  const list = (name: GrantList) =>
    change[name] === undefined ? former[name] : bindMembers(tx, name, textsOf(change[name]), [former.block]);
  return {
    block: former.block,
    users: await list('users'),
    roles: await list('roles'),
    teams: await list('teams'),
    ownedByTeam: typeof change.ownedByTeam === 'boolean' ? change.ownedByTeam : former.ownedByTeam,
    policy: policyText(change, former),
  };
}

/** The policy to store: the text stands for exactly the value received, its numbers to the last digit. */
function policyText({ policy }: JsonObject, former: GrantBlock): string | undefined {
  if (policy === undefined) return former.policy;
  return policy === null ? undefined : printJson(policy);
}
