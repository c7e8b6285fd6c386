import { canExecute, canViewAction } from '../model/actions';
import { canCreate, canDelete, canRead, canUpdate } from '../model/entities';
import { canReadPage, canUpdatePage } from '../model/pages';
import {
  type EntityBlock,
  type EntityPermissions,
  type Lists,
  type ModelAction,
  type ModelCaller,
  type ModelEntity,
  type ModelUser,
  switchesOff,
  type World,
} from '../model/world';

/**
 * The worked tables of the specification, asked of the second opinion itself: whoever judges must be right first. The
 * same rows are asked of the API elsewhere.
 *
 * Source: spec 02, section 6.
 */

const person = (email: string, roles: readonly string[], teams: readonly string[] = []): ModelUser => ({
  email: `${email}@acme.test`,
  status: 'ACTIVE',
  roles,
  teams,
  isServiceAccount: false,
  properties: {},
});

const people: Readonly<Record<string, ModelCaller>> = {
  adm: person('adm', ['Admin']),
  mod: person('mod', ['svc-moderator']),
  mia: person('mia', ['Member'], ['core']),
  bob: person('bob', ['Member']),
  token: 'organization',
};

const nobody: Lists = { users: [], roles: [], teams: [] };
const block = (more: Partial<EntityBlock> = {}): EntityBlock => ({ ...nobody, ownedByTeam: false, ...more });
const keepers = block({ roles: ['Admin', 'svc-moderator'] });
const keys = ['$identifier', '$title', '$team', '$icon', 'url'];

const usual: EntityPermissions = {
  read: block({ roles: ['Admin', 'svc-moderator', 'Member'] }),
  register: keepers,
  update: keepers,
  unregister: keepers,
  updateProperties: Object.fromEntries(keys.map((key) => [key, keepers])),
  updateRelations: {},
};

const pay: ModelEntity = {
  blueprint: 'svc',
  identifier: 'pay',
  title: null,
  icon: null,
  team: ['core'],
  properties: {},
  relations: {},
};

function worldOf(permissions: Partial<EntityPermissions> = {}, entity: ModelEntity = pay): World {
  return {
    users: Object.values(people).flatMap((each) => (each === 'organization' ? [] : [each])),
    teams: ['core', 'ops'].map((identifier) => ({ identifier, properties: {} })),
    blueprints: [
      {
        identifier: 'svc',
        ownership: 'direct',
        properties: { url: 'string' },
        relations: {},
        permissions: { ...usual, ...permissions },
      },
    ],
    entities: [entity],
    actions: [],
    pages: [],
    switches: switchesOff,
  };
}

const policy = (condition: string) => ({ queries: {}, conditions: [condition] });

const restart = (
  execute: Partial<ModelAction['execute']>,
  operation: ModelAction['operation'] = 'DAY-2',
): ModelAction => ({
  identifier: 'restart',
  published: true,
  trigger: 'self-service',
  operation,
  blueprint: 'svc',
  execute: { ...nobody, ownedByTeam: false, ...execute },
  approve: { ...nobody, roles: ['Admin'] },
  requiredApproval: false,
  allowAnyoneToViewRuns: undefined,
});

const everybody = { roles: ['Admin', 'Member'] };

describe('02, section 6, execute', () => {
  test.each([
    [1, 'the usual block', restart(everybody), { bob: 'allow' }],
    [2, 'Admins alone', restart({ roles: ['Admin'] }), { mod: 'hidden', adm: 'allow' }],
    [3, 'moderators', restart({ roles: ['svc-moderator'] }), { adm: 'allow', mod: 'allow', mia: 'hidden' }],
    [4, 'owners', restart({ ownedByTeam: true }), { mia: 'allow', bob: 'hidden', adm: 'allow' }],
    [6, 'a policy that is false', restart({ ...everybody, policy: policy('no') }), { adm: 'deny', mia: 'deny' }],
    [7, 'a policy behind a list', restart({ roles: ['Admin'], policy: policy('yes') }), { mia: 'hidden' }],
    [8, 'a policy that throws', restart({ ...everybody, policy: policy('throws') }), { mia: 'deny' }],
    [10, 'the usual block', restart(everybody), { token: 'allow' }],
    [14, 'owners of what is to be created', restart({ ownedByTeam: true }, 'CREATE'), { mia: 'hidden' }],
  ] as const)('row %i: %s', (_, __, action, wanted) => {
    const entity = action.operation === 'CREATE' ? undefined : 'pay';
    const request = { action, entity, areInputsValid: true, inputs: {}, at: '' };
    const found = Object.keys(wanted).map((name) => [
      name,
      canExecute(worldOf(), people[name] ?? 'organization', request),
    ]);
    expect(Object.fromEntries(found)).toEqual(wanted);
  });

  test('row 5: who owns nothing yet sees what owners may run, and is refused (R-35 before the table: 403)', () => {
    const world = worldOf({}, { ...pay, team: [] });
    const action = restart({ ownedByTeam: true });
    const mia = people.mia ?? 'organization';
    expect(canViewAction(world, mia, action)).toBe(true);
    expect(canExecute(world, mia, { action, entity: 'pay', areInputsValid: true, inputs: {}, at: '' })).toBe('deny');
  });

  test('rows 11 and 12: only the organization runs for somebody', () => {
    const request = { action: restart(everybody), entity: 'pay', areInputsValid: true, inputs: {}, at: '' };
    const runAs = 'bob@acme.test';
    expect(canExecute(worldOf(), 'organization', { ...request, runAs })).toBe('allow');
    expect(canExecute(worldOf(), people.adm ?? 'organization', { ...request, runAs })).toBe('deny');
  });
});

const mia = people.mia ?? 'organization';
const bob = people.bob ?? 'organization';
const mod = people.mod ?? 'organization';
const onlyAdmins = block({ roles: ['Admin'] });
const withUrl: ModelEntity = { ...pay, properties: { url: 'there' } };
const byMembers = block({ roles: ['Admin', 'svc-moderator', 'Member'] });

describe('02, section 6, entities', () => {
  test('row 15: as it is at first, a Member reads and does not change', () => {
    expect([canRead(worldOf(), mia, pay), canUpdate(worldOf(), mia, pay, withUrl, ['url'])]).toEqual([true, 'denied']);
  });

  test('row 16: whoever may update reads', () => {
    const closed = { read: onlyAdmins };
    const listed = { ...closed, update: block({ users: ['mia@acme.test'] }) };
    expect([canRead(worldOf(closed), mia, pay), canRead(worldOf(listed), mia, pay)]).toEqual([false, true]);
  });

  test('rows 17 and 18: owners read, and beside that a policy lets nobody in', () => {
    const owned = { read: block({ roles: ['Admin'], ownedByTeam: true }) };
    const both = { read: block({ roles: ['Admin'], ownedByTeam: true, policy: { combinator: 'and', rules: [] } }) };
    expect([mia, bob].map((who) => canRead(worldOf(owned), who, pay))).toEqual([true, false]);
    expect(canRead(worldOf(both), bob, pay)).toBe(false);
  });

  test('rows 19 and 21: a granular block widens, and does not narrow', () => {
    const wider = { updateProperties: { ...usual.updateProperties, url: byMembers } };
    expect(canUpdate(worldOf(wider), mia, pay, withUrl, ['url'])).toBe('allow');
    expect(canUpdate(worldOf(wider), mia, pay, { ...pay, title: 'x' }, ['$title'])).toBe('denied');
    const narrower = { updateProperties: { ...usual.updateProperties, url: onlyAdmins } };
    expect(canUpdate(worldOf(narrower), mod, pay, withUrl, ['url'])).toBe('allow');
  });

  test('rows 20 and 22: who registers may set only what they may edit, and by ownership only for a team of theirs', () => {
    const unowned = { ...pay, team: [] };
    const open = worldOf({ register: byMembers });
    expect([canCreate(open, mia, { ...unowned, properties: { url: 'x' } }), canCreate(open, mia, unowned)]).toEqual([
      false,
      true,
    ]);
    const owned = worldOf({
      register: block({ roles: ['Admin'], ownedByTeam: true }),
      updateProperties: { ...usual.updateProperties, $team: byMembers },
    });
    expect([canCreate(owned, mia, pay), canCreate(owned, mia, { ...pay, team: ['ops'] })]).toEqual([true, false]);
  });

  test('rows 23 and 24: nobody takes over what is not theirs; a team that may delete may read', () => {
    const owned = worldOf({ update: block({ ownedByTeam: true }) });
    expect(canUpdate(owned, bob, pay, { ...pay, team: ['ops'] }, ['$team'])).toBe('denied');
    const deleters = worldOf({ read: onlyAdmins, unregister: block({ teams: ['core'] }) });
    expect([canRead(deleters, mia, pay), canDelete(deleters, mia, pay)]).toEqual([true, 'allow']);
  });
});

describe('02, section 6, pages', () => {
  const update = { ...nobody, roles: ['Admin'] };
  const page = (read: Lists) => ({ identifier: 'page', read, update });

  test('rows 25 to 28: lists of a page', () => {
    const world = worldOf();
    expect(canReadPage(world, bob, page({ ...nobody, ...everybody }))).toBe(true);
    const closed = { ...nobody, roles: ['Admin'] };
    expect([bob, people.adm ?? bob].map((who) => canReadPage(world, who, page(closed)))).toEqual([false, true]);
    expect(canReadPage(world, bob, page({ ...closed, users: ['bob@acme.test'] }))).toBe(true);
    expect(canUpdatePage(world, mod, page(closed))).toBe(false);
  });
});
