import { type EntityJson, preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { ActionFacts, Member, Person } from '../../src/access';
import type { Engine } from './engine';
import { at, type Organization } from './organization';

const execute = { type: 'Action', id: 'execute' };
const resource = { type: 'Entity', id: 'the entity' };

const idOf = (type: string, { principal }: Pick<Member, 'principal'>) => ({ type, id: principal });
const named = (type: string, members: readonly Member[]): string =>
  `[${members.map(({ principal }) => `${type}::${JSON.stringify(principal)}`).join(', ')}]`;

/** The policies of one action. They say of nobody who is not active that they may. */
function policiesOf({ execute: { users, roles, teams, ownedByTeam }, operation }: ActionFacts): string {
  const conditions = [
    `principal in Role::"role:Admin"`,
    ...(users.length > 0 ? [`${named('User', users)}.contains(principal)`] : []),
    ...(roles.length > 0 ? [`principal in ${named('Role', roles)}`] : []),
    ...(teams.length > 0 ? [`principal in ${named('Team', teams)}`] : []),
    ...(ownedByTeam && operation === 'DAY-2' ? ['principal in resource.owners'] : []),
  ];
  return conditions
    .map((condition) => `permit(principal, action, resource) when { principal.active && ${condition} };`)
    .join('\n');
}

/** A person's roles and those they include; see `holdsRole`. */
function rolesOf({ roles }: Person): readonly string[] {
  return [...new Set([...roles, 'role:Member'])];
}

/**
 * Cedar in WebAssembly, the way it is fastest here: one policy set an action, parsed beforehand, and with each question
 * just the two entities that it is about, made beforehand too.
 */
export function cedar({ people, actions, entities }: Organization): Engine {
  for (const action of actions) {
    const parsed = preparsePolicySet(action.identifier, { staticPolicies: policiesOf(action) });
    if (parsed.type === 'failure') throw new Error(parsed.errors.map(({ message }) => message).join('; '));
  }
  const principals = people.map(
    (person): EntityJson => ({
      uid: { type: 'User', id: person.id },
      attrs: { active: person.status === 'ACTIVE' },
      parents: [
        ...rolesOf(person).map((principal) => idOf('Role', { principal })),
        ...person.teams.map((principal) => idOf('Team', { principal })),
      ],
    }),
  );
  const resources = entities.map(
    ({ owners }): EntityJson => ({
      uid: resource,
      attrs: { owners: owners.map((owner) => ({ __entity: idOf('Team', owner) })) },
      parents: [],
    }),
  );
  return {
    name: 'cedar-wasm, one prepared set per action',
    round: 4000,
    answer({ person, action, entity }) {
      const answer = statefulIsAuthorized({
        principal: { type: 'User', id: at(people, person).id },
        action: execute,
        resource,
        context: {},
        preparsedPolicySetId: at(actions, action).identifier,
        entities: [at(principals, person), at(resources, entity)],
      });
      if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
      return answer.response.decision === 'allow';
    },
  };
}
