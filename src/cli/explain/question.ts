import type { ActionFacts, ExecutionQuestion, Person } from '../../access';
import { callerOf } from './acting';
import { mayRead } from './reading';
import type { Situation } from './situation';
import { settleWish } from './wish-inputs';

/** The question that decides whether a person may execute, with the facts as they are or with others. */
export async function executionQuestion(
  situation: Situation,
  person: Person,
  facts: ActionFacts = situation.facts,
): Promise<ExecutionQuestion> {
  const { wish, entity, catalog } = situation;
  const caller = callerOf(person);
  const reads = entity && (await mayRead(situation, caller, entity));
  const owners = entity && (await catalog.owners(entity));
  const { context, fault } = await settleWish(situation, person);
  return {
    caller,
    action: facts,
    entity: wish.entity === undefined ? undefined : reads && owners ? { owners } : 'unreadable',
    ...(fault !== undefined && { inputFault: fault }),
    context,
    switches: wish.switches,
  };
}
