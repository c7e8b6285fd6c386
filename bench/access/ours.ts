import { type Caller, decideStaticExecution } from '../../src/access';
import type { Engine } from './engine';
import { at, type Organization } from './organization';

/** What the backend, the command line and the provider decide with; the reason is made with each decision. */
export function ours({ people, actions, entities }: Organization): Engine {
  const callers = people.map(
    (person): Caller => ({ kind: 'person', org: 'acme', id: person.id, person, isServiceAccount: false }),
  );
  return {
    name: 'src/access',
    round: 2_000_000,
    answer: ({ person, action, entity }) =>
      decideStaticExecution(at(callers, person), at(actions, action), at(entities, entity)).allowed,
  };
}
