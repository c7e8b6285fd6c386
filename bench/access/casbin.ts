import { DefaultRoleManager, type Enforcer, newEnforcer, newModelFromString } from 'casbin';
import type { ActionFacts, OwnedEntity, Person } from '../../src/access';
import type { Engine } from './engine';
import type { Organization } from './organization';

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

async function groupsOf(people: readonly Person[]): Promise<DefaultRoleManager> {
  const groups = new DefaultRoleManager(10);
  for (const { id, roles, teams } of people) {
    for (const group of new Set([...roles, 'role:Member', ...teams])) await groups.addLink(id, group);
  }
  return groups;
}

const ask = (enforcer: Enforcer, person: Person, entity: OwnedEntity, identifier: string): boolean =>
  enforcer.enforceSync(person, entity, identifier);

/** casbin, the way it is fastest here: an enforcer for each action, which goes through the rules of that one only. */
export async function casbinPerAction({ people, actions }: Organization): Promise<Engine> {
  const groups = await groupsOf(people);
  const enforcers: Enforcer[] = [];
  for (const action of actions) enforcers.push(await enforcerOf([action], groups));
  await regroup(enforcers[0], people);
  return {
    name: 'casbin, one enforcer per action',
    round: 5000,
    answer({ person, at, action, entity }) {
      const enforcer = enforcers[at];
      if (!enforcer) throw new Error('an action has its enforcer');
      return ask(enforcer, person, entity, action.identifier);
    },
  };
}

/** casbin as its manual shows it: one enforcer for the whole organization. */
export async function casbinWhole({ people, actions }: Organization): Promise<Engine> {
  const enforcer = await enforcerOf(actions, await groupsOf(people));
  await regroup(enforcer, people);
  return {
    name: 'casbin, one enforcer for all',
    round: 40,
    answer: ({ person, action, entity }) => ask(enforcer, person, entity, action.identifier),
  };
}

/** Building the links of an enforcer empties the groups, which all enforcers here share: they are filled again. */
async function regroup(enforcer: Enforcer | undefined, people: readonly Person[]): Promise<void> {
  const groups = enforcer?.getRoleManager();
  for (const { id, roles, teams } of people) {
    for (const group of new Set([...roles, 'role:Member', ...teams])) await groups?.addLink(id, group);
  }
}
