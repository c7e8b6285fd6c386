import { forApprover, readPolicyContext, toPolicyContext, withTeamRelation } from '../../../src/access';
import { equalJson, type Json, parseJson, printJson } from '../../../src/contract';
import { contextOf, facts, of, person } from './deciding';

const ana = person('ana@acme.test', { teams: ['pay', 'core'] });
const entity = of('_user', 'ana@acme.test', { region: 'eu' }, { relations: { manager: 'boss@acme.test' } });
const whole = facts(ana, { firstName: 'Ana', lastName: 'Lee', roles: ['svc-moderator'], entity });

test('D-8: a user is what the API says of one, with properties and relations of the entity', () => {
  expect(contextOf(whole).user).toEqual({
    id: 'ana@acme.test',
    email: 'ana@acme.test',
    firstName: 'Ana',
    lastName: 'Lee',
    status: 'ACTIVE',
    roles: [{ name: 'svc-moderator' }],
    team: ['pay', 'core'],
    teamsIdentifiers: ['pay', 'core'],
    properties: { region: 'eu' },
    relations: { manager: 'boss@acme.test' },
  });
  expect(contextOf(facts(ana)).user).toMatchObject({ properties: {}, relations: {} });
});

test('D-8: who made the request is there in both spellings', () => {
  const { user, trigger } = contextOf(whole);
  expect(trigger).toEqual({ at: '2025-03-04T10:30:00.123Z', user, by: { user } });
});

test('D-7: the moment has milliseconds, also where they are zero', () => {
  expect(contextOf(whole, {}, { at: '2025-03-04T10:30:00Z' }).trigger.at).toBe('2025-03-04T10:30:00.000Z');
});

test('D-7: encrypted inputs are null, and what was not given is not there', () => {
  const trigger = { at: new Date(), user: undefined };
  const context = toPolicyContext({
    inputs: { token: 'secret', name: 'pay' },
    encryptedInputs: ['token', 'other'],
    user: undefined,
    trigger,
    action: {},
  });
  expect(context.inputs).toEqual({ token: null, name: 'pay' });
});

test('D-7: of the action and its blueprint, what may hold credentials is left out', () => {
  const context = toPolicyContext({
    inputs: {},
    user: undefined,
    trigger: { at: new Date(), user: undefined },
    blueprint: { identifier: 'svc', title: 'S', changelogDestination: { url: 'https://secret' } },
    action: {
      identifier: 'restart',
      title: 'Restart',
      trigger: { type: 'self-service' },
      invocationMethod: { headers: { authorization: 'secret' } },
      approvalNotification: { url: 'https://secret' },
    },
  });
  expect(context.action).toEqual({ identifier: 'restart', title: 'Restart', trigger: { type: 'self-service' } });
  expect(context.blueprint).toEqual({ identifier: 'svc', title: 'S' });
});

test('D-10: an entity has its relations and teams by identifier, and every key that a policy may ask for', () => {
  const target = of(
    'service',
    'pay',
    { tier: 'gold' },
    { team: ['core'], relations: { system: 'x', parts: ['a', 'b'] } },
  );
  expect(contextOf(whole, {}, { entity: target }).entity).toEqual({
    identifier: 'pay',
    title: 'pay',
    icon: null,
    blueprint: 'service',
    team: ['core'],
    properties: { tier: 'gold' },
    relations: { system: 'x', parts: ['a', 'b'] },
    createdAt: '2025-01-01T00:00:00.000Z',
    createdBy: 'u1',
    updatedAt: '2025-03-04T00:00:00.000Z',
    updatedBy: 'u1',
  });
});

test('D-10: a user without a relation "team" has one of the teams, sorted; others and other blueprints do not', () => {
  const user = of('_user', 'ana@acme.test', {}, { team: ['pay', 'core'] });
  expect(withTeamRelation(user, { properties: {}, relations: [] }).relations).toEqual({ team: ['core', 'pay'] });
  expect(withTeamRelation(user, { properties: {}, relations: ['team'] }).relations).toEqual({});
  expect(withTeamRelation(of('service', 'a'), undefined).relations).toEqual({});
});

test('D-9: an approver takes the place of user, and nothing else changes', () => {
  const asked = contextOf(whole, { name: 'pay' });
  const ben = person('ben@acme.test');
  expect(forApprover(asked, facts(ben))).toEqual({
    ...asked,
    user: expect.objectContaining({ email: 'ben@acme.test' }),
  });
  expect(forApprover(asked, undefined)).toEqual({ ...asked, user: null });
});

test('A-31: a context that was stored with a run reads back the same, and nothing else does', () => {
  const asked = contextOf(whole, { amount: parseJson('9007199254740993') }, { entity });
  const read = readPolicyContext(parseJson(printJson(asked)));
  expect(equalJson((read ?? null) as Json, asked)).toBe(true);
  for (const other of [null, [], 'x', {}, { inputs: {} }, { ...asked, trigger: null }, { ...asked, entity: [] }]) {
    expect(readPolicyContext(other as Json)).toBeUndefined();
  }
});
