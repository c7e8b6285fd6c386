import { type GrantList, type JsonObject, printJson, textsOf } from '../../../contract';
import type { GrantBlock, Transaction } from '../../store';
import { bindMembers } from './bind-members';

/**
 * A grant with the keys that a request gives; a key that it leaves out stays, `policy: null` removes the policy.
 *
 * @throws {Refusal} invalid when an entry stands for nobody.
 * Source: spec P-6, the rows of actions and pages; P-7.
 */
export async function mergeGrant(tx: Transaction, former: GrantBlock, change: JsonObject): Promise<GrantBlock> {
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
