import type { Driven, Instance, Outcome } from '../../../src/plugin/testkit';
import { type Port, startPort } from '../port';

let port: Port;
let terraform: Driven;
const type = 'port_team';
let count = 0;
const named = () => `Team ${++count}`;
const done = (outcome: Outcome): Instance => {
  expect(outcome.diagnostics).toEqual([]);
  return outcome;
};
const make = async (config: { readonly [name: string]: unknown }): Promise<Instance> =>
  done(await terraform.create(type, config));
const at = (name: unknown) => `/v1/teams/${encodeURIComponent(String(name))}`;
const people = ['ana@example.com', 'ben@example.com'];

beforeAll(async () => {
  port = await startPort();
  terraform = port.connect();
  for (const email of people) {
    const properties = { status: 'Active', port_role: 'Member' };
    await port.api('POST', '/v1/blueprints/_user/entities', { identifier: email, title: email, properties });
  }
});
afterAll(() => port.stop());

test('a team is made, changed, renamed, emptied and destroyed, each plan after it empty', async () => {
  const name = named();
  const states = await port
    .connect()
    .lifecycle(
      type,
      { name },
      { name, description: 'd', users: people },
      { name: `${name}b`, users: [people[1]] },
      { name: `${name}b`, description: '', users: [] },
    );
  expect(states.map(({ id }) => id)).toEqual([name, name, `${name}b`, `${name}b`]);
  expect(states.map(({ users }) => users)).toEqual([null, people, [people[1]], []]);
  expect((await port.api('GET', at(`${name}b`))).status).toBe(404);
});

test('M-37, M-41: its identifier is that of its entity, known when it changes, and anew when it is renamed', async () => {
  const made = await make({ name: named() });
  const { identifier, provider_name, created_at } = made.state ?? {};
  const search = { combinator: 'and', rules: [{ property: '$title', operator: '=', value: made.state?.name }] };
  const [entity] = (await port.api('POST', '/v1/entities/search', search)).body.entities;
  expect([identifier, provider_name]).toEqual([entity.identifier, 'port']);
  const change = { name: made.state?.name, description: 'd' };
  const { planned } = await terraform.plan(type, { config: change, prior: made });
  expect(planned).toMatchObject({ identifier, provider_name, created_at });
  const renamed = done(await terraform.update(made, { name: named() }));
  expect(renamed.state).toMatchObject({ provider_name, created_at });
});

test('after an import the same configuration plans nothing', async () => {
  const config = { name: `${named()} with spaces é`, description: 'd', users: people };
  await make(config);
  const imported = done(await terraform.import(type, config.name));
  expect((await terraform.plan(type, { config, prior: imported })).action).toBe('none');
  expect((await terraform.import(type, 'Nobodies')).diagnostics.join()).toContain('non-existent');
});

test('the order of members and a repeated one are no change', async () => {
  const made = await make({ name: named(), users: people });
  const config = { name: made.state?.name, users: [...people].reverse() };
  expect((await terraform.plan(type, { config, prior: made })).action).toBe('none');
});

test('M-20: a member in other letters than the user has is one member, and its plan is empty', async () => {
  const config = { name: named(), users: ['ANA@example.com'] };
  const made = await make(config);
  const read = done(await terraform.read(made));
  expect((await terraform.plan(type, { config, prior: read })).action).toBe('none');
});

describe('what somebody else changed shows and is mended:', () => {
  test.each<[string, object]>([
    ['the description', { description: 'other' }],
    ['the description removed', { description: '' }],
    ['a member removed', { users: people.slice(0, 1) }],
    ['every member removed', { users: [] }],
  ])('%s', async (_, change) => {
    const config = { name: named(), description: 'd', users: people };
    const made = await make(config);
    expect((await port.api('PATCH', at(config.name), change)).status).toBe(200);
    const read = done(await terraform.read(made));
    expect((await terraform.plan(type, { config, prior: read })).action).toBe('update');
    const mended = done(await terraform.update(read, config));
    expect(mended.state).toMatchObject(config);
    expect((await terraform.plan(type, { config, prior: mended })).action).toBe('none');
  });

  test('a member added, where the file names none', async () => {
    const config = { name: named() };
    const made = await make(config);
    await port.api('PATCH', at(config.name), { users: people });
    const read = done(await terraform.read(made));
    expect(read.state?.users).toEqual(people);
    done(await terraform.update(read, config));
    expect((await port.api('GET', at(config.name))).body.team.users).toEqual([]);
  });

  test('the team deleted: it is planned anew, and destroying it twice succeeds', async () => {
    const config = { name: named() };
    const made = await make(config);
    await port.api('DELETE', at(config.name));
    const read = done(await terraform.read(made));
    expect(read.state).toBeNull();
    expect((await terraform.plan(type, { config, prior: read })).action).toBe('create');
    done(await terraform.destroy(made));
  });
});

describe('what Port refuses is told, and nothing is stored:', () => {
  test.each<[string, (taken: string) => object, RegExp]>([
    [
      'M-38: a member that nobody is',
      () => ({ name: 'x y', users: ['who@example.com'] }),
      /who@example\.com.*request id/,
    ],
    ['M-38: a name that is taken', (taken) => ({ name: taken }), /already.*request id/],
    ['M-33: a name with a slash', () => ({ name: 'a/b' }), /name/],
  ])('%s', async (_, config, says) => {
    const taken = named();
    await make({ name: taken });
    const { diagnostics, state } = await terraform.create(type, { ...config(taken) });
    expect(diagnostics.join()).toMatch(says);
    expect(state).toBeNull();
  });
});

test('R-45: reading forty teams costs four single reads and one list, and what finds their entities', async () => {
  const made = await Promise.all(Array.from({ length: 40 }, () => make({ name: named(), users: people })));
  await port.requests();
  const reader = port.connect();
  for (const instance of made) expect(done(await reader.read(instance)).state).toEqual(instance.state);
  const requests = await port.requests();
  expect(requests.filter((request) => request.startsWith('GET /v1/teams')).length).toBeLessThanOrEqual(5);
  expect(requests.length).toBeLessThanOrEqual(12);
});
