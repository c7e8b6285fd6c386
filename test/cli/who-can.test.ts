import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSwitches } from '../../src/access';
import { findApprovers } from '../../src/cli/explain/approvers';
import { toPerson } from '../../src/cli/explain/directory';
import { loadSituation, requireUser } from '../../src/cli/explain/situation';
import { createClient } from '../../src/client';
import { credentials, type Served, serving } from '../backend/serving';
import { holderOf, people, seed } from './explain-world';

const nobody = { users: [], roles: [], teams: [] };
const trigger = {
  type: 'self-service',
  operation: 'CREATE',
  userInputs: { properties: { size: { type: 'string', enum: ['s', 'l'], default: 's' } }, required: [] },
};
const core = {
  team: {
    combinator: 'and',
    rules: [
      { property: '$blueprint', operator: '=', value: '_user' },
      { property: '$team', operator: 'containsAny', value: ['core'] },
    ],
  },
};
const policy = (condition: string, queries: object = {}) => ({
  ...nobody,
  policy: { queries, conditions: [condition] },
});

/** Who may approve, by action. */
const approve: Readonly<Record<string, object>> = {
  'by-list': { ...nobody, users: ['bob@acme.test'], teams: ['core'] },
  'by-role': { ...nobody, roles: ['Member'] },
  'by-moderator': { ...nobody, roles: ['svc-moderator'] },
  'by-nobody': nobody,
  named: policy('["mia@acme.test", "BOB@acme.test", "ghost@acme.test"]'),
  'by-query': policy('[.results.team.entities[].identifier]', core),
  'not-oneself': policy('["mia@acme.test", "bob@acme.test"] - [.trigger.user.email]'),
  'by-oneself': policy('if .user.status == "ACTIVE" then [.user.email] else [] end'),
  'by-input': policy('if .inputs.size == "l" then ["adm@acme.test"] else ["mia@acme.test"] end'),
  'no-list': policy('true'),
  broken: policy('['),
  'by-failing-query': policy('[.results.q.entities[].identifier, "mia@acme.test"]', {
    q: { combinator: 'and', rules: [{ property: '$blueprint', operator: '=', value: '{{ .none.such }}' }] },
  }),
};

const dir = mkdtempSync(join(tmpdir(), 'portcullis-who-'));
let served: Served;
beforeAll(async () => {
  const actions = Object.keys(approve).map((identifier) => ({
    identifier,
    trigger,
    invocationMethod: { type: 'KAFKA', payload: {} },
    requiredApproval: true,
  }));
  const permissions = Object.fromEntries(Object.entries(approve).map(([name, block]) => [name, { approve: block }]));
  writeFileSync(join(dir, 'seed.json'), JSON.stringify({ ...seed, actions, permissions }));
  served = await serving({ seedFile: join(dir, 'seed.json'), localSignIn: true });
});
afterAll(async () => {
  await served.close();
  rmSync(dir, { recursive: true });
});

const active = people.filter((email) => email !== 'new@acme.test');

/** Who is said to be able to approve what `requester` asks for. */
async function said(action: string, requester: string, inputs = {}): Promise<readonly string[]> {
  const client = createClient({ baseUrl: served.url, credentials, userAgent: 'test' });
  const situation = await loadSituation(client, {
    action,
    entity: undefined,
    inputs,
    at: new Date(),
    switches: defaultSwitches,
  });
  const { directory } = situation;
  const { approvers } = await findApprovers(situation, toPerson(requireUser(directory, requester), directory));
  return approvers.map(({ person: { email } }) => email).filter((email) => active.some((each) => each === email));
}

/** Who really can: each votes on a run of their own making by `requester`. */
async function really(action: string, requester: string, properties = {}): Promise<readonly string[]> {
  const able: string[] = [];
  for (const email of active) {
    const asking = await holderOf(served, requester);
    const { status, body } = await served.callBare('POST', `/v1/actions/${action}/runs`, { properties }, asking);
    expect(status).toBe(202);
    const voting = await holderOf(served, email);
    const vote = `/v1/actions/runs/${body.run.id}/approval`;
    if ((await served.callBare('PATCH', vote, { status: 'APPROVE' }, voting)).status === 201) able.push(email);
  }
  return able;
}

const rows = Object.keys(approve).flatMap((action) =>
  ['mia@acme.test', 'bob@acme.test'].map((requester) => [action, requester] as const),
);

test.each(rows)('P-30: who can approve %s for %s is who really can', async (action, requester) => {
  expect([...(await said(action, requester))].sort()).toEqual([...(await really(action, requester))].sort());
});

test('P-28: inputs are given to approve policies, with their defaults', async () => {
  expect([await said('by-input', 'bob@acme.test'), await said('by-input', 'bob@acme.test', { size: 'l' })]).toEqual([
    ['mia@acme.test'],
    ['adm@acme.test'],
  ]);
  expect(await really('by-input', 'bob@acme.test', { size: 'l' })).toEqual(['adm@acme.test']);
});

test('D-29: whom a policy names only when it looks at them can approve, and is not waited for', async () => {
  const client = createClient({ baseUrl: served.url, credentials, userAgent: 'test' });
  await served.call('PUT', '/v1/actions/by-oneself', {
    identifier: 'by-oneself',
    trigger,
    invocationMethod: { type: 'KAFKA', payload: {} },
    requiredApproval: { type: 'ALL' },
  });
  const situation = await loadSituation(client, {
    action: 'by-oneself',
    entity: undefined,
    inputs: {},
    at: new Date(),
    switches: defaultSwitches,
  });
  const { approvers, required, needed } = await findApprovers(situation, undefined);
  expect([needed, approvers.length > 0, required]).toEqual(['ALL', true, []]);
});
