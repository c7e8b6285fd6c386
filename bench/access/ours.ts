import { type Caller, decideStaticExecution } from '../../src/access';
import type { Engine } from './engine';
import type { Organization } from './organization';

/** What the backend, the command line and the provider decide with; the reason is made with each decision. */
export function ours({ people }: Organization): Engine {
  const callers = new Map(
    people.map((person): [string, Caller] => [
      person.id,
      { kind: 'person', org: 'acme', id: person.id, person, isServiceAccount: false },
    ]),
  );
  return {
    name: 'src/access',
    round: 500_000,
    answer({ person, action, entity }) {
      const caller = callers.get(person.id);
      return caller !== undefined && decideStaticExecution(caller, action, entity).allowed;
    },
  };
}
