import {
  allowed,
  approversByEmail,
  askApprovers,
  type Decision,
  findInLists,
  forApprover,
  listedApprovers,
  type Person,
  type PolicyContext,
  requiredApprovers,
} from '../../access';
import { isObject, sortUnique } from '../../contract';
import { userFacts } from './acting';
import { answerAsks } from './answer';
import { personsOf, type Situation } from './situation';
import { settleWish } from './wish-inputs';

/** Who may approve the runs of an action. */
export interface ApproversFound {
  /** `false`: runs start without approval. */
  readonly needed: false | 'ANY' | 'ALL';
  readonly approvers: readonly { readonly person: Person; readonly decision: Decision }[];
  /** With `ALL`: the e-mail addresses of those who all have to approve. */
  readonly required: readonly string[];
  /** Why no such run would ever be there to be approved, where that is so. */
  readonly fault: string | undefined;
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
  const { context, fault } = await settleWish(situation, requester);
  const { policy } = facts.approve;
  const named = policy === undefined ? undefined : await namedBy(situation, policy, persons, context);
  const people = named ? named.each : listedApprovers(facts.approve, persons);
  const isSelf = (person: Person) => situation.wish.switches.forbidSelfApproval && person.id === requester?.id;
  const approvers = people
    .filter((person) => !isSelf(person))
    .map((person) => ({
      person,
      decision: named
        ? allowed('policy', `the approve policy names ${person.email}`)
        : (findInLists(facts.approve, person) ?? allowed('user', `${person.email} is listed`)),
    }));
  const required = named ? named.all : requiredApprovers(facts.approve, persons);
  return { needed, approvers, required: needed === 'ALL' ? sortUnique(required.map(({ email }) => email)) : [], fault };
}

/**
 * Whom an approve policy names: `all` whatever the approver, `each` also when it looks at the one who would approve.
 *
 * Source: spec D-29.
 */
async function namedBy(
  situation: Situation,
  policy: string,
  persons: readonly Person[],
  context: PolicyContext,
): Promise<{ readonly all: readonly Person[]; readonly each: readonly Person[] }> {
  const ask = async (person: Person | undefined) => {
    const seen = forApprover(context, person && (await userFacts(situation, person)));
    const asking = askApprovers(policy, seen, person, situation.wish.switches);
    return (await answerAsks(situation.catalog, situation.wish, asking)).emails;
  };
  const all = approversByEmail(await ask(undefined), persons);
  const each: Person[] = [];
  for (const person of persons) if (approversByEmail(await ask(person), [person]).length > 0) each.push(person);
  return { all, each };
}
