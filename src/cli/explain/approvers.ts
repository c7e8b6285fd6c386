import {
  allowed,
  approversByEmail,
  askApprovers,
  type Decision,
  findInLists,
  listedApprovers,
  type Person,
  requiredApprovers,
  toPolicyContext,
} from '../../access';
import { isObject, sortUnique } from '../../contract';
import { answerAsks } from './answer';
import { personsOf, type Situation, userFacts } from './question';

/** Who may approve the runs of an action. */
export interface ApproversFound {
  /** `false`: runs start without approval. */
  readonly needed: false | 'ANY' | 'ALL';
  readonly approvers: readonly { readonly person: Person; readonly decision: Decision }[];
  /** With `ALL`: the e-mail addresses of those who all have to approve. */
  readonly required: readonly string[];
}

/**
 * Finds who may approve a run that `requester` asks for, in this situation.
 *
 * @param requester  Undefined where an organization token asks.
 * Source: spec P-30 to P-35, A-22, A-23, D-29.
 */
export async function findApprovers(situation: Situation, requester: Person | undefined): Promise<ApproversFound> {
  const { facts, definition } = situation;
  const persons = personsOf(situation);
  const requirement = definition.requiredApproval;
  const all = isObject(requirement) && requirement.type === 'ALL';
  const needed = requirement === undefined || requirement === false ? false : all ? 'ALL' : 'ANY';
  const byPolicy = facts.approve.policy === undefined ? undefined : await namedByPolicy(situation, requester);
  const people = byPolicy ? approversByEmail(byPolicy, persons) : listedApprovers(facts.approve, persons);
  const approvers = people.map((person) => ({
    person,
    decision: byPolicy
      ? allowed('policy', `the approve policy names ${person.email}`)
      : (findInLists(facts.approve, person) ?? allowed('user', `${person.email} is listed`)),
  }));
  const required = byPolicy ? people : requiredApprovers(facts.approve, persons);
  return { needed, approvers, required: needed === 'ALL' ? sortUnique(required.map(({ email }) => email)) : [] };
}

async function namedByPolicy(situation: Situation, requester: Person | undefined): Promise<readonly string[]> {
  const { facts, wish, entity, blueprint, definition, catalog } = situation;
  const context = toPolicyContext({
    inputs: wish.inputs,
    user: undefined,
    trigger: { at: wish.at, user: requester && (await userFacts(situation, requester)) },
    entity,
    blueprint,
    action: definition,
  });
  const asking = askApprovers(facts.approve.policy ?? '', context, undefined, { literalIgnoreFailedQueries: false });
  return (await answerAsks(catalog, wish.at, asking)).emails;
}
