import { DefaultRoleManager, type Enforcer, newEnforcer, newModelFromString } from 'casbin';
import type { ActionFacts, OwnedEntity, Person } from '../../src/access';
import type { Engine } from './engine';
import { at, type Organization } from './organization';

const model = `
[request_definition]
r = person, entity, act
[policy_definition]
p = sub, act
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.act == p.act && isActive(r.person) && (g(r.person.id, p.sub) || p.sub == "owner" && owns(r.person, r.entity))
`;

const isActive = ({ status }: Person): boolean => status === 'ACTIVE';
const owns = ({ teams }: Person, { owners }: OwnedEntity): boolean =>
  owners.some(({ principal }) => teams.includes(principal));

/** Who may execute an action, one rule each. */
function rulesOf({ identifier, execute, operation }: ActionFacts): string[][] {
  const { users, roles, teams, ownedByTeam } = execute;
  const listed = [...users, ...roles, ...teams].map(({ principal }) => [principal, identifier]);
  const owners = ownedByTeam && operation === 'DAY-2' ? [['owner', identifier]] : [];
  return [['role:Admin', identifier], ...listed, ...owners];
}

/** One enforcer that knows these actions; who is in which team is known to all of them together. */
async function enforcerOf(actions: readonly ActionFacts[], groups: DefaultRoleManager): Promise<Enforcer> {
  const enforcer = await newEnforcer(newModelFromString(model));
  enforcer.setRoleManager(groups);
  await enforcer.addPolicies(actions.flatMap(rulesOf));
  await enforcer.addFunction('isActive', isActive);
  await enforcer.addFunction('owns', owns);
  await enforcer.buildRoleLinks();
  return enforcer;
}

/** Says who is in which group; after the enforcers are made, each of which empties the groups. */
async function fill(groups: DefaultRoleManager, people: readonly Person[]): Promise<void> {
  for (const { id, roles, teams } of people) {
    for (const group of new Set([...roles, 'role:Member', ...teams])) await groups.addLink(id, group);
  }
}

/** casbin, the way it is fastest here: an enforcer for each action, which goes through the rules of that one only. */
export async function casbinPerAction({ people, actions, entities }: Organization): Promise<Engine> {
  const groups = new DefaultRoleManager(10);
  const enforcers: Enforcer[] = [];
  for (const action of actions) enforcers.push(await enforcerOf([action], groups));
  await fill(groups, people);
  return {
    name: 'casbin, one enforcer per action',
    round: 20_000,
    answer: ({ person, action, entity }) =>
      at(enforcers, action).enforceSync(at(people, person), at(entities, entity), at(actions, action).identifier),
  };
}

/** casbin as its manual shows it: one enforcer for the whole organization. */
export async function casbinWhole({ people, actions, entities }: Organization): Promise<Engine> {
  const groups = new DefaultRoleManager(10);
  const enforcer = await enforcerOf(actions, groups);
  await fill(groups, people);
  return {
    name: 'casbin, one enforcer for all',
    round: 80,
    answer: ({ person, action, entity }) =>
      enforcer.enforceSync(at(people, person), at(entities, entity), at(actions, action).identifier),
  };
}
