import {
  type ActionFacts,
  type Caller,
  decideBeforeBody,
  decideBeforeInputs,
  decideExecution,
  defaultSwitches,
  type ExecutionQuestion,
  faultText,
  type Grant,
  moderatorPrincipal,
  type Person,
  rolePrincipal,
  type Switches,
} from '../../src/access';
import { asCaller, contextOf, decide, facts, machine, person, policyText, type SmallCatalog } from './policy/deciding';

const nothing: SmallCatalog = { blueprints: {}, entities: [] };
const moderator = moderatorPrincipal('svc');
const adm = person('adm@acme.test', { roles: [rolePrincipal('Admin')] });
const mod = person('mod@acme.test', { roles: [moderator] });
const mia = person('mia@acme.test', { teams: ['core'] });
const bob = person('bob@acme.test');
const [yes, no, broken] = [policyText({}, 'true'), policyText({}, 'false'), policyText({}, 'error')];
const pay = { owners: [{ value: 'core', principal: 'core' }] };

const roles = (...names: string[]) =>
  names.map((value) => ({
    value,
    principal: value === 'svc-moderator' ? moderator : rolePrincipal(/admin/i.test(value) ? 'Admin' : 'Member'),
  }));

const nobody: Grant = { users: [], roles: [], teams: [], ownedByTeam: false, policy: undefined };

function action(
  execute: Partial<Grant> = { roles: roles('Admin', 'Member') },
  more: Partial<ActionFacts> = {},
): ActionFacts {
  const defaults = { identifier: 'restart', published: true, trigger: 'self-service', operation: 'DAY-2' } as const;
  return { ...defaults, execute: { ...nobody, ...execute }, approve: { ...nobody, roles: roles('Admin') }, ...more };
}

/** The outcome, and the ground it was settled by. */
async function outcome(caller: Caller, of: ActionFacts, more: Partial<ExecutionQuestion> = {}): Promise<string> {
  const subject = typeof more.runAs === 'object' ? more.runAs : caller.kind === 'person' ? caller.person : undefined;
  const question: ExecutionQuestion = {
    caller,
    action: of,
    entity: of.operation === 'CREATE' ? undefined : pay,
    context: contextOf(subject && facts(subject)),
    switches: defaultSwitches,
    ...more,
  };
  const { outcome: found, by, allowed } = await decide(decideExecution(question), nothing);
  expect(allowed).toBe(found === 'allow');
  // What is refused early, whatever the rest says, is refused in the end, and in the same way.
  expect([undefined, found]).toContain(decideBeforeInputs(question)?.outcome);
  expect([undefined, 'invalid', found]).toContain(decideBeforeBody(question)?.outcome);
  return `${found} by ${by}`;
}

describe('R-35: who may execute, by the table of spec 02 section 6:', () => {
  const owned = action({ ownedByTeam: true });
  test.each<[string, ActionFacts, Person | undefined, Partial<ExecutionQuestion>, string]>([
    ['1, P-20: the default lets Members', action(), bob, {}, 'allow by role'],
    [
      '2, P-22: for Admins only, a moderator sees nothing',
      action({ roles: roles('Admin') }),
      mod,
      {},
      'hidden by nothing',
    ],
    ['2: an Admin may', action({ roles: roles('Admin') }), adm, {}, 'allow by role'],
    ['3: moderators of svc, and an Admin', action({ roles: roles('svc-moderator') }), adm, {}, 'allow by role'],
    ['3: moderators of svc, one of them', action({ roles: roles('svc-moderator') }), mod, {}, 'allow by role'],
    ['3: moderators of svc, a Member', action({ roles: roles('svc-moderator') }), mia, {}, 'hidden by nothing'],
    ['4, P-23: owners, one of them', owned, mia, {}, 'allow by owner'],
    ['4: owners, somebody without a team', owned, bob, {}, 'hidden by nothing'],
    ['4, P-25: owners, an Admin', owned, adm, {}, 'allow by role'],
    ['5: owners of an entity without any', owned, mia, { entity: { owners: [] } }, 'deny by nothing'],
    [
      '6, P-25, D-31: a policy that says no, an Admin',
      action({ roles: roles('Member'), policy: no }),
      adm,
      {},
      'deny by policy',
    ],
    [
      '6, P-24: a policy that says no, a Member',
      action({ roles: roles('Member'), policy: no }),
      mia,
      {},
      'deny by policy',
    ],
    [
      '7, P-25a: a policy that says yes, somebody who sees nothing',
      action({ roles: roles('Admin'), policy: yes }),
      mia,
      {},
      'hidden by nothing',
    ],
    ['8: a policy that breaks', action({ roles: roles('Member'), policy: broken }), mia, {}, 'deny by policy'],
    [
      '9, M-67: somebody disabled',
      action({ users: [{ value: bob.email, principal: bob.id }] }),
      { ...bob, status: 'DISABLED' },
      {},
      'hidden by status',
    ],
    ['10: an organization token', action(), undefined, {}, 'allow by token'],
    [
      '10, D-31: an organization token and a policy that says no',
      action({ policy: no }),
      undefined,
      {},
      'deny by policy',
    ],
    ['10: an organization token and a policy that says yes', action({ policy: yes }), undefined, {}, 'allow by policy'],
    ['11, P-26: as bob', action(), undefined, { runAs: bob }, 'allow by role'],
    ['12, P-26, G-21: an Admin as bob', action(), adm, { runAs: bob }, 'deny by token'],
    ['13, G-6: a role in lower case, an Admin', action({ roles: roles('admin') }), adm, {}, 'allow by role'],
    ['13: a role in lower case, a Member', action({ roles: roles('admin') }), mia, {}, 'hidden by nothing'],
    [
      '14, P-23, G-64: owners of nothing yet',
      action({ ownedByTeam: true }, { operation: 'CREATE' }),
      mia,
      {},
      'hidden by nothing',
    ],
  ])('%s', async (_, of, who, more, expected) => {
    expect(await outcome(who ? asCaller(who) : machine, of, more)).toBe(expected);
  });
});

describe('R-35: checks are made in their order:', () => {
  const hidden = action({ roles: roles('Admin') });
  const automation = action(undefined, { trigger: 'automation', operation: undefined });
  test.each<[string, Caller, ActionFacts, Partial<ExecutionQuestion>, string]>([
    ['hidden before a missing entity', asCaller(mia), hidden, { entity: undefined }, 'hidden by nothing'],
    ['hidden before wrong inputs', asCaller(mia), hidden, { inputFault: 'x' }, 'hidden by nothing'],
    ['G-82: an automation is hidden from a Member', asCaller(mia), automation, {}, 'hidden by action'],
    ['an automation is no request for an Admin', asCaller(adm), automation, { entity: undefined }, 'invalid by run'],
    [
      'G-81: a draft is hidden from a Member',
      asCaller(mia),
      action(undefined, { published: false }),
      {},
      'hidden by action',
    ],
    [
      'G-81: a draft is no request for an Admin',
      asCaller(adm),
      action(undefined, { published: false }),
      {},
      'invalid by run',
    ],
    [
      'a missing entity before the lists',
      asCaller(mia),
      action({ ownedByTeam: true }),
      { entity: undefined },
      'invalid by run',
    ],
    [
      'an unreadable entity before the policy',
      asCaller(mia),
      action({ roles: roles('Member'), policy: no }),
      { entity: 'unreadable' },
      'invalid by run',
    ],
    [
      'an entity for an action that creates',
      asCaller(mia),
      action(undefined, { operation: 'CREATE' }),
      { entity: pay },
      'invalid by run',
    ],
    [
      'P-25b: the lists before the inputs',
      asCaller(mia),
      action({}, { approve: { ...nobody, roles: roles('Member') } }),
      { inputFault: 'x' },
      'deny by nothing',
    ],
    [
      'P-28: the inputs before the policy',
      asCaller(mia),
      action({ roles: roles('Member'), policy: no }),
      { inputFault: 'x' },
      'invalid by run',
    ],
    ['the inputs at last', asCaller(mia), action(), { inputFault: 'x' }, 'invalid by run'],
    ['P-26: run as nobody', machine, action(), { runAs: 'unknown' }, 'invalid by run'],
    ['P-26: run as somebody disabled', machine, action(), { runAs: { ...bob, status: 'DISABLED' } }, 'invalid by run'],
    ['P-26: run as somebody who sees nothing', machine, hidden, { runAs: bob }, 'hidden by nothing'],
    [
      'P-26: run as somebody whom the policy refuses',
      machine,
      action({ roles: roles('Member'), policy: no }),
      { runAs: bob },
      'deny by policy',
    ],
    [
      'no context, so no policy holds',
      asCaller(mia),
      action({ roles: roles('Member'), policy: yes }),
      { context: undefined },
      'deny by policy',
    ],
  ])('%s', async (_, caller, of, more, expected) => {
    expect(await outcome(caller, of, more)).toBe(expected);
  });

  test('G-3: what a policy may open to those who do not see it is not refused before its entity is known', () => {
    const switches = { ...defaultSwitches, policyIgnoresVisibility: true };
    const guarded = action({ policy: yes });
    const before = (more: object) => decideBeforeBody({ caller: asCaller(mia), action: guarded, switches, ...more });
    expect([before({}), before({ switches: defaultSwitches })?.outcome]).toEqual([undefined, 'hidden']);
  });

  test('an entity that is not there and one that may not be read are refused in the same words', async () => {
    const ask = (entity: ExecutionQuestion['entity']) =>
      decide(decideExecution({ caller: asCaller(mia), action: action(), entity, switches: defaultSwitches }), nothing);
    expect((await ask('unreadable')).reason).toBe('the entity was not found');
  });
});

describe('G-65: with a policy, owning the entity shows the action and lets nobody execute it', () => {
  test.each([
    [yes, 'allow by policy'],
    [no, 'deny by policy'],
  ])('%s', async (policy, expected) => {
    expect(await outcome(asCaller(mia), action({ ownedByTeam: true, policy }))).toBe(expected);
  });
});

describe('G-2: P-24: lists do not make up for a policy', () => {
  test('whoever is listed by name is refused too', async () => {
    const users = [{ value: mia.email, principal: mia.id }];
    expect(await outcome(asCaller(mia), action({ users, policy: no }))).toBe('deny by policy');
  });
});

describe('G-3: policyIgnoresVisibility', () => {
  const on: Switches = { ...defaultSwitches, policyIgnoresVisibility: true };
  const hidden = (policy: string | undefined, more: Partial<ActionFacts> = {}) =>
    action({ roles: roles('Admin'), policy }, more);
  test.each<[string, ActionFacts, Person, Partial<ExecutionQuestion>, string, string]>([
    ['a policy that says yes', hidden(yes), mia, {}, 'hidden by nothing', 'allow by policy'],
    ['a policy that says no', hidden(no), mia, {}, 'hidden by nothing', 'hidden by nothing'],
    ['no policy', hidden(undefined), mia, {}, 'hidden by nothing', 'hidden by nothing'],
    ['wrong inputs', hidden(yes), mia, { inputFault: 'x' }, 'hidden by nothing', 'hidden by nothing'],
    [
      'an entity that may not be read',
      hidden(yes),
      mia,
      { entity: 'unreadable' },
      'hidden by nothing',
      'hidden by nothing',
    ],
    ['a draft', hidden(yes, { published: false }), mia, {}, 'hidden by action', 'hidden by action'],
    ['an automation', hidden(yes, { trigger: 'automation' }), mia, {}, 'hidden by action', 'hidden by action'],
    ['somebody staged', hidden(yes), { ...mia, status: 'STAGED' }, {}, 'hidden by status', 'hidden by status'],
  ])('%s', async (_, of, who, more, off, withSwitch) => {
    expect(await outcome(asCaller(who), of, more)).toBe(off);
    expect(await outcome(asCaller(who), of, { ...more, switches: on })).toBe(withSwitch);
  });
});

describe('G-4: adminBypassesPolicy', () => {
  const on: Switches = { ...defaultSwitches, adminBypassesPolicy: true };
  const guarded = action({ roles: roles('Member'), policy: no });
  test.each<[string, Caller, Partial<ExecutionQuestion>, string, string]>([
    ['an Admin', asCaller(adm), {}, 'deny by policy', 'allow by role'],
    ['a Member', asCaller(mia), {}, 'deny by policy', 'deny by policy'],
    ['a moderator', asCaller(mod), {}, 'deny by policy', 'deny by policy'],
    ['an organization token', machine, {}, 'deny by policy', 'deny by policy'],
    ['an organization token as an Admin', machine, { runAs: adm }, 'deny by policy', 'allow by role'],
    ['an Admin with wrong inputs', asCaller(adm), { inputFault: 'x' }, 'invalid by run', 'invalid by run'],
  ])('%s', async (_, caller, more, off, withSwitch) => {
    expect(await outcome(caller, guarded, more)).toBe(off);
    expect(await outcome(caller, guarded, { ...more, switches: on })).toBe(withSwitch);
  });
});

test('A-81: what went wrong in a policy comes with the decision', async () => {
  const of = action({ roles: roles('Member'), policy: policyText({}, 'error("secret")', 'true') });
  const question = {
    caller: asCaller(mia),
    action: of,
    entity: pay,
    context: contextOf(facts(mia)),
    switches: defaultSwitches,
  };
  const { outcome: found, reason, trace } = await decide(decideExecution(question), nothing);
  expect([found, reason, trace.map(faultText)]).toEqual([
    'allow',
    'condition 2 of the execute policy holds',
    ['condition 1 ended with an error'],
  ]);
});
