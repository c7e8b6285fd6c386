import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSwitches } from '../../src/access';
import { toPerson } from '../../src/cli/explain/directory';
import { loadSituation, requireUser } from '../../src/cli/explain/situation';
import { decides } from '../../src/cli/explain/suggest';
import { createClient } from '../../src/client';
import { credentials, type Served, serving } from '../backend/serving';
import { moments, more, readGrants, wishes } from './explain-inputs-world';
import { holderOf, people, reallyAsks, seed } from './explain-world';

const dir = mkdtempSync(join(tmpdir(), 'portcullis-explain-'));
let served: Served;
beforeAll(async () => {
  const whole = {
    ...seed,
    blueprints: [...seed.blueprints, ...more.blueprints],
    entities: [...seed.entities, ...more.entities],
    actions: [...seed.actions, ...more.actions],
    permissions: { ...seed.permissions, ...more.permissions },
  };
  writeFileSync(join(dir, 'seed.json'), JSON.stringify(whole));
  served = await serving({ seedFile: join(dir, 'seed.json'), localSignIn: true });
  for (const [blueprint, read] of readGrants) {
    const path = `/v1/blueprints/${blueprint}/permissions`;
    expect((await served.call('PATCH', path, { entities: { read } })).status).toBe(200);
  }
});
afterAll(async () => {
  await served.close();
  rmSync(dir, { recursive: true });
});

const statuses = { allow: 202, hidden: 404, deny: 403, invalid: 422 } as const;

async function explained(email: string, action: string, about: object, at = new Date()) {
  const client = createClient({ baseUrl: served.url, credentials, userAgent: 'test' });
  const situation = await loadSituation(client, {
    action,
    entity: undefined,
    inputs: {},
    at,
    switches: defaultSwitches,
    ...about,
  });
  return decides(situation, toPerson(requireUser(situation.directory, email), situation.directory));
}

const asked = wishes.flatMap(([action, entity, inputs]) =>
  people
    .filter((email) => email !== 'new@acme.test')
    .map((email) => [action, entity ?? 'nothing', JSON.stringify(inputs), email, entity, inputs] as const),
);

test.each(asked)('P-28, R-35: %s on %s with %s, asked for by %s', async (action, _, __, email, entity, inputs) => {
  const about = { entity, inputs };
  const { outcome } = await explained(email, action, about);
  expect(statuses[outcome]).toBe(await reallyAsks(served, email, action, about));
});

test('the answers differ, so that they tell something', async () => {
  const found = new Set<number>();
  for (const [action, _, __, email, entity, inputs] of asked) {
    found.add(statuses[(await explained(email, action, { entity, inputs })).outcome]);
  }
  expect([...found].sort()).toEqual([202, 403, 422]);
});

test('R-34: what is wrong with inputs is said in the server’s words', async () => {
  for (const [action, inputs] of [
    ['sized', { size: 'xl' }],
    ['needed', {}],
    ['naming', { of: 'none' }],
  ] as const) {
    const { reason } = await explained('mia@acme.test', action, { inputs });
    const holder = await holderOf(served, 'mia@acme.test');
    const { body } = await served.callBare('POST', `/v1/actions/${action}/runs`, { properties: inputs }, holder);
    expect(body.message).toBe(reason);
  }
});

describe('at a time', () => {
  const clock = (method: string, path: string, body?: unknown) =>
    served.callBare(method, `/__portcullis/clock${path}`, body);
  afterAll(() => clock('DELETE', ''));

  test.each(moments)('D-26: %s at %s for %s is %d, on the server and explained', async (action, at, who, status) => {
    expect((await clock('PUT', '', { at })).status).toBe(200);
    expect(await reallyAsks(served, who, action, {})).toBe(status);
    await clock('DELETE', '');
    expect(statuses[(await explained(who, action, {}, new Date(at))).outcome]).toBe(status);
  });

  test('D-17: a clock that is moved on turns the answer of a server that runs', async () => {
    await clock('PUT', '', { at: '2031-05-01T23:59:00Z' });
    expect(await reallyAsks(served, 'bob@acme.test', 'on-call', {})).toBe(403);
    await clock('POST', '/advance', { seconds: 120 });
    expect(await reallyAsks(served, 'bob@acme.test', 'on-call', {})).toBe(202);
  });
});
