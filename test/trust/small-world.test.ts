import { decideActionView, decideStaticExecution, isComplete, requiredApprovers } from '../../src/access';
import { canExecuteByLists, canViewAction } from '../model/actions';
import { type ModelRun, requiredSet, vote } from '../model/runs';
import { type ModelAction, type ModelEntity, type ModelUser, switchesOff, type World } from '../model/world';
import { idOf, toAction, toCaller, toEntityFacts, toPerson } from './bridge';

/** Every subset of a list. */
function subsets<T>(list: readonly T[]): T[][] {
  const found: T[][] = [[]];
  for (const each of list) found.push(...found.map((subset) => [...subset, each]));
  return found;
}

const teams = ['core', 'ops'];
const roleLists = subsets(['Admin', 'svc-moderator', 'Member']);
const heldRoles = [[], ['Member'], ['svc-moderator'], ['Admin']];
const emails = ['ada@acme.test', 'bob@acme.test', 'mia@acme.test'] as const;

const user = (email: string, roles: readonly string[], of: readonly string[]): ModelUser => ({
  email,
  status: 'ACTIVE',
  roles,
  teams: of,
  isServiceAccount: false,
  properties: {},
});

const nobody = { users: [], roles: [], teams: [] };
const block = { ...nobody, ownedByTeam: false };

function worldOf(users: readonly ModelUser[], owners: readonly string[]): World {
  const permissions = { read: block, register: block, update: block, unregister: block };
  return {
    users,
    teams: teams.map((identifier) => ({ identifier, properties: {} })),
    blueprints: [
      {
        identifier: 'svc',
        ownership: 'direct',
        properties: {},
        relations: {},
        permissions: { ...permissions, updateProperties: {}, updateRelations: {} },
      },
    ],
    entities: [
      { blueprint: 'svc', identifier: 'pay', title: null, icon: null, team: owners, properties: {}, relations: {} },
    ],
    actions: [],
    pages: [],
    switches: switchesOff,
  };
}

const restart: ModelAction = {
  identifier: 'restart',
  published: true,
  trigger: 'self-service',
  operation: 'DAY-2',
  blueprint: 'svc',
  execute: block,
  approve: nobody,
  requiredApproval: { type: 'ALL' },
  allowAnyoneToViewRuns: true,
};

/** Counts, and keeps the first differences to show. */
class Compared {
  count = 0;
  readonly differences: string[] = [];

  same(about: () => string, model: unknown, product: unknown): void {
    this.count++;
    if (model !== product && this.differences.length < 5) this.differences.push(`${about()}: ${model} or ${product}`);
  }
}

test('P-22 P-23: in a small world, every combination of roles, lists, teams and owners decides alike', () => {
  const compared = new Compared();
  for (const owners of subsets(teams)) {
    for (const held of heldRoles) {
      for (const member of subsets(teams)) {
        const mia = user(emails[2], held, member);
        const world = worldOf([mia], owners);
        const [pay] = world.entities as readonly [ModelEntity];
        const facts = toEntityFacts(world, pay, mia);
        for (const [users, roles, listed, ownedByTeam, operation] of everyGrant()) {
          const execute = { users, roles, teams: listed, ownedByTeam };
          for (const published of [true, false]) {
            const action = { ...restart, operation, execute, published };
            const about = () => JSON.stringify({ owners, held, member, execute, operation, published });
            const caller = toCaller(mia);
            const known = toAction(action);
            compared.same(about, canViewAction(world, mia, action), decideActionView(caller, known).allowed);
            compared.same(
              about,
              canViewAction(world, mia, action, pay),
              decideActionView(caller, known, facts).allowed,
            );
            const runs = decideStaticExecution(caller, known, facts).allowed;
            compared.same(about, canExecuteByLists(world, mia, action, pay), runs);
          }
        }
      }
    }
  }
  process.stdout.write(`small world: ${compared.count.toLocaleString('en')} decisions\n`);
  expect(compared.differences).toEqual([]);
  expect(compared.count).toBe(4 * 4 * 4 * (2 * 8 * 4 * 2 * 3) * 2 * 3);
});

function* everyGrant() {
  for (const users of [[], [emails[2]]]) {
    for (const roles of roleLists) {
      for (const listed of subsets(teams)) {
        for (const ownedByTeam of [false, true]) {
          for (const operation of ['CREATE', 'DAY-2', 'DELETE'] as const) {
            yield [users, roles, listed, ownedByTeam, operation] as const;
          }
        }
      }
    }
  }
}

/** What a voter may do next. */
const votes = emails.flatMap((by) => [true, false].map((approves) => ({ by, approves })));

test('A-20 A-21 A-22: in a small world, every approval list and every course of voting ends alike', () => {
  const compared = new Compared();
  for (const people of everyPeople()) {
    const world = worldOf(people, []);
    for (const users of subsets(emails)) {
      for (const roles of subsets(['Admin', 'Member'])) {
        for (const listed of subsets(['core'])) {
          for (const type of ['ANY', 'ALL'] as const) {
            const action = { ...restart, approve: { users, roles, teams: listed }, requiredApproval: { type } };
            everyCourse(world, action, type, compared);
          }
        }
      }
    }
  }
  process.stdout.write(`small world: ${compared.count.toLocaleString('en')} votes and sets\n`);
  expect(compared.differences).toEqual([]);
  expect(compared.count).toBeGreaterThan(39_000);
});

function* everyPeople(): Generator<ModelUser[]> {
  for (const ada of [['Admin'], ['Member']]) {
    for (const inCore of subsets(emails)) {
      yield emails.map((email, i) => user(email, i === 0 ? ada : ['Member'], inCore.includes(email) ? ['core'] : []));
    }
  }
}

/** All courses of up to four votes: who approved them all, and whether that was enough. */
function everyCourse(world: World, action: ModelAction, type: 'ANY' | 'ALL', compared: Compared): void {
  const required = requiredApprovers(toAction(action).approve, world.users.map(toPerson));
  const first: ModelRun = {
    requester: 'organization',
    requirement: type,
    state: 'WAITING_FOR_APPROVAL',
    votes: [],
    frozen: { inputs: {}, trigger: { at: '', user: null }, entity: null },
    wasOpen: true,
    hasEntity: false,
  };
  const needed = requiredSet(world, first, action).map(({ email }) => email);
  compared.same(() => JSON.stringify(action.approve), needed.join(), required.map(({ email }) => email).join());
  const walk = (run: ModelRun, depth: number): void => {
    if (depth === 0 || run.state !== 'WAITING_FOR_APPROVAL') return;
    for (const { by, approves } of votes) {
      const voter = world.users.find(({ email }) => email === by);
      if (!voter) continue;
      const { status, run: after } = vote(world, voter, run, { action, entity: undefined }, approves);
      if (status !== 201) continue;
      const cast = after.votes.map((each) => ({
        voter: idOf.user(each.by),
        state: each.approves ? ('APPROVED' as const) : ('DECLINED' as const),
      }));
      const about = () => JSON.stringify({ approve: action.approve, type, votes: after.votes });
      const starts = approves && isComplete({ type }, required, cast);
      compared.same(about, after.state === 'IN_PROGRESS', starts);
      walk(after, depth - 1);
    }
  };
  walk(first, 4);
}
