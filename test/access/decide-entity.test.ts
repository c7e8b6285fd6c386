import {
  type BlueprintGrants,
  type Caller,
  decideBlueprintChange,
  decideBlueprintPermissions,
  decideCreate,
  decideDelete,
  decideDeleteAll,
  decideGrant,
  decideIdentityKeys,
  decideRead,
  decideUpdate,
  defaultSwitches,
  type EntityFacts,
  type EntityKey,
  type Grant,
  likeliestEntity,
  moderatorPrincipal,
  type Person,
  readScope,
  rolePrincipal,
} from '../../src/access';

const member = (value: string, principal = value) => ({ value, principal });
const grant = (more: Partial<Grant> = {}): Grant => ({
  users: [],
  roles: [],
  teams: [],
  ownedByTeam: false,
  policy: undefined,
  ...more,
});
const person = (more: Partial<Person> = {}): Caller => ({
  kind: 'person',
  org: 'o',
  id: 'mia',
  isServiceAccount: false,
  person: {
    id: 'mia',
    email: 'mia@acme.test',
    status: 'ACTIVE',
    roles: [rolePrincipal('Member')],
    teams: ['core'],
    ...more,
  },
});
const token: Caller = { kind: 'organization', org: 'o', id: 'client' };
const admin = person({ roles: [rolePrincipal('Admin')] });
const mia = person();
const entity = (more: Partial<EntityFacts> = {}): EntityFacts => ({ owners: [], matches: () => false, ...more });
const owned = entity({ owners: [member('core')] });
const matching = entity({ matches: (policy) => policy === 'p' });
const grants = (blocks: Record<string, Grant>): BlueprintGrants => new Map(Object.entries(blocks));
const property = (name: string): EntityKey => ({ map: 'updateProperties', name });

describe('read scope', () => {
  const members = [member('Member', rolePrincipal('Member'))];
  test.each<[string, Caller, Record<string, Grant>, string]>([
    ['P-50: the organization reads all', token, {}, 'all'],
    ['P-50: an Admin reads all', admin, {}, 'all'],
    ['P-50: nobody else reads what names nobody', mia, { read: grant() }, 'none'],
    ['P-50: a blueprint without permissions is read by nobody else', mia, {}, 'none'],
    ['P-50: a listed role reads all', mia, { read: grant({ roles: members }) }, 'all'],
    [
      'P-48: a user listed under update reads all',
      mia,
      { read: grant(), update: grant({ users: [member('m', 'mia')] }) },
      'all',
    ],
    [
      'P-48: a team listed under unregister reads all',
      mia,
      { read: grant(), unregister: grant({ teams: [member('core')] }) },
      'all',
    ],
    [
      'P-48: a role listed under register reads nothing by it',
      mia,
      { read: grant(), register: grant({ roles: members }) },
      'none',
    ],
    ['P-49: ownedByTeam goes before a policy', mia, { read: grant({ ownedByTeam: true, policy: 'p' }) }, 'owned'],
    ['P-49: a policy counts where nothing else does', mia, { read: grant({ policy: 'p' }) }, 'query'],
    ['P-49: a policy does not narrow a list', mia, { read: grant({ roles: members, policy: 'p' }) }, 'all'],
    [
      'P-50: somebody without a role reads nothing by roles',
      person({ roles: [] }),
      { read: grant({ roles: members }) },
      'none',
    ],
    [
      'P-50: somebody disabled reads nothing',
      person({ status: 'DISABLED' }),
      { read: grant({ roles: members }) },
      'none',
    ],
    [
      'P-50: a disabled Admin reads nothing',
      person({ status: 'DISABLED', roles: [rolePrincipal('Admin')] }),
      {},
      'none',
    ],
  ])('%s', (_, caller, blocks, kind) => {
    expect(readScope(caller, grants(blocks)).kind).toBe(kind);
  });

  test('P-50: within a scope, an entity is decided on with a reason', () => {
    const byOwner = readScope(mia, grants({ read: grant({ ownedByTeam: true }) }));
    const byPolicy = readScope(mia, grants({ read: grant({ policy: 'p' }) }));
    expect([
      decideRead(mia, byOwner, owned),
      decideRead(mia, byOwner, matching),
      decideRead(mia, byPolicy, matching),
      decideRead(mia, byPolicy, owned),
    ]).toEqual([
      { allowed: true, by: 'owner', reason: 'mia@acme.test is in the owning team core' },
      { allowed: false, by: 'owner', reason: 'mia@acme.test is in no owning team' },
      { allowed: true, by: 'policy', reason: 'the policy of the blueprint matches the entity' },
      { allowed: false, by: 'policy', reason: 'the policy of the blueprint does not match the entity' },
    ]);
  });
});

describe('writes', () => {
  test('P-51: only what a block says, and rank, let somebody in', () => {
    const nobody = grants({ update: grant() });
    expect([token, admin, mia].map((caller) => decideGrant(caller, nobody, 'update', owned).allowed)).toEqual([
      true,
      true,
      false,
    ]);
    expect(decideGrant(mia, grants({}), 'update', owned).reason).toBe('nobody is granted to update');
  });

  test('P-52: a policy counts only beside lists that do not name the caller and without ownedByTeam', () => {
    const byPolicy = grants({ update: grant({ policy: 'p' }) });
    const both = grants({ update: grant({ policy: 'p', ownedByTeam: true }) });
    expect([
      decideGrant(mia, byPolicy, 'update', matching).allowed,
      decideGrant(mia, byPolicy, 'update', matching, entity()).allowed,
      decideGrant(mia, byPolicy, 'update', entity(), matching).allowed,
      decideGrant(mia, both, 'update', matching).allowed,
    ]).toEqual([true, false, false, false]);
  });

  test('P-57: the first key that is refused is named, in the order asked', () => {
    const some = grants({ update: grant(), 'updateProperties.url': grant({ users: [member('m', 'mia')] }) });
    const keys = [property('url'), property('tier'), property('cost')];
    expect(decideUpdate(mia, some, keys, defaultSwitches, owned).reason).toBe(
      'no right to change property "tier": mia@acme.test is in none of the lists',
    );
    expect(decideUpdate(mia, some, [property('url')], defaultSwitches, owned).allowed).toBe(true);
    expect(decideUpdate(mia, some, [], defaultSwitches, owned).allowed).toBe(true);
  });

  test('P-54: a key block of owners asks for the entity as it is stored', () => {
    const blocks = grants({ update: grant(), 'updateProperties.$team': grant({ ownedByTeam: true }) });
    expect([
      decideUpdate(mia, blocks, [property('$team')], defaultSwitches, owned, entity()).allowed,
      decideUpdate(mia, blocks, [property('$team')], defaultSwitches, entity(), owned).allowed,
    ]).toEqual([true, false]);
  });

  test('G-8: with granularDenyWins the block of a key decides alone, where there is one', () => {
    const mods = grant({ roles: [member('Member', rolePrincipal('Member'))] });
    const blocks = grants({ update: mods, 'updateProperties.url': grant() });
    const decide = (granularDenyWins: boolean, name: string) =>
      decideUpdate(mia, blocks, [property(name)], { granularDenyWins }, entity()).allowed;
    expect([decide(false, 'url'), decide(true, 'url'), decide(true, 'free')]).toEqual([true, false, true]);
    expect(decideUpdate(admin, blocks, [property('url')], { granularDenyWins: true }, entity()).allowed).toBe(true);
  });

  test('G-11, P-47: who may register may still set only keys that are theirs to edit', () => {
    const listed = grant({ users: [member('m', 'mia')] });
    const blocks = grants({ register: listed, update: grant(), 'updateProperties.url': listed });
    const decide = (...names: string[]) => decideCreate(mia, blocks, names.map(property), defaultSwitches, entity());
    expect([decide().allowed, decide('url').allowed, decide('url', 'tier').reason]).toEqual([
      true,
      true,
      'no right to set property "tier": mia@acme.test is in none of the lists',
    ]);
    expect(decideCreate(mia, grants({}), [], defaultSwitches, entity()).reason).toMatch(
      /^no right to register entities: /,
    );
  });

  test('H-6: whoever is refused for the likeliest entity is refused for every other', () => {
    const byOwner = grants({ register: grant({ ownedByTeam: true }) });
    const teamless = person({ teams: [] });
    expect([
      decideCreate(mia, byOwner, [], defaultSwitches, likeliestEntity(mia)).allowed,
      decideCreate(teamless, byOwner, [], defaultSwitches, likeliestEntity(teamless)).allowed,
    ]).toEqual([true, false]);
  });

  test('P-51: deleting is asked of unregister', () => {
    const blocks = grants({ unregister: grant({ ownedByTeam: true }) });
    expect([decideDelete(mia, blocks, owned).allowed, decideDelete(mia, blocks, entity()).reason]).toEqual([
      true,
      'no right to delete the entity: mia@acme.test is in none of the lists and in no owning team',
    ]);
  });
});

describe('blueprints and identities', () => {
  const moderator = person({ roles: [moderatorPrincipal('b1')] });
  const own = { id: 'b1', builtin: false };

  test('P-59: moderators change their blueprint, unless it is built in', () => {
    expect([
      decideBlueprintChange(moderator, own).allowed,
      decideBlueprintChange(moderator, { id: 'b2', builtin: false }).allowed,
      decideBlueprintChange(moderator, { id: 'b1', builtin: true }).allowed,
      decideBlueprintChange(admin, { id: 'b1', builtin: true }).allowed,
      decideBlueprintChange(mia, own).allowed,
    ]).toEqual([true, false, false, true, false]);
  });

  test('G-12: moderators change permissions only with the switch', () => {
    const decide = (moderatorsManagePermissions: boolean) =>
      decideBlueprintPermissions(moderator, own, { moderatorsManagePermissions }).allowed;
    expect([decide(false), decide(true)]).toEqual([false, true]);
  });

  test('P-56: all entities at once are for moderators and Admins', () => {
    expect([token, admin, moderator, mia].map((caller) => decideDeleteAll(caller, 'b1').allowed)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('M-25: what says who somebody is is for Admins', () => {
    expect([
      decideIdentityKeys(mia, '_user', [property('phone')]).allowed,
      decideIdentityKeys(mia, '_user', [property('phone'), property('status')]).reason,
      decideIdentityKeys(mia, '_user', [{ map: 'updateRelations', name: 'status' }]).allowed,
      decideIdentityKeys(mia, '_team', 'all').allowed,
      decideIdentityKeys(admin, '_team', 'all').allowed,
    ]).toEqual([true, 'only an Admin may change "status": rights follow from it', true, false, true]);
  });
});
