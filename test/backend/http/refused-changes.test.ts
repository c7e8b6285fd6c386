import { action, blueprint } from '../fixtures';
import { emailOf, type Office, openOffice } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
let office: Office;
beforeAll(async () => {
  served = await serving();
  office = await openOffice(served);
  await served.call('POST', '/v1/actions', action('guarded'));
});
afterAll(() => served.close());

interface Entry {
  readonly identifier: string;
  readonly resourceType: string;
  readonly action: string;
  readonly message: string;
  readonly trigger: { readonly by: object };
  readonly context: object;
  readonly diff: object;
}

const failures = async (): Promise<readonly Entry[]> =>
  (await served.call('GET', '/v1/audit-log?status=FAILURE')).body.audits;

const entities = '/v1/blueprints/svc/entities';

/** What mia may not do, and how the log calls it. */
const attempts: readonly (readonly [string, string, object | undefined, readonly [string, string, string]])[] = [
  ['PATCH', `${entities}/pay`, { title: 'Mine' }, ['entity', 'UPDATE', 'pay']],
  ['PUT', `${entities}/pay`, { title: 'Mine' }, ['entity', 'UPDATE', 'pay']],
  ['DELETE', `${entities}/pay`, undefined, ['entity', 'DELETE', 'pay']],
  ['POST', entities, { identifier: 'mine', title: 'Mine' }, ['entity', 'CREATE', 'mine']],
  ['POST', '/v1/blueprints/svc/bulk/entities/delete', { entities: ['pay'] }, ['entity', 'DELETE', '']],
  ['DELETE', '/v1/blueprints/svc/all-entities', undefined, ['entity', 'DELETE', '']],
  ['PATCH', '/v1/blueprints/svc/permissions', { entities: {} }, ['blueprint', 'UPDATE', 'svc']],
  ['PATCH', '/v1/blueprints/svc', { title: 'Mine' }, ['blueprint', 'UPDATE', 'svc']],
  ['DELETE', '/v1/blueprints/svc', undefined, ['blueprint', 'DELETE', 'svc']],
  ['POST', '/v1/blueprints', blueprint('mine'), ['blueprint', 'CREATE', '']],
  ['PATCH', '/v1/actions/guarded/permissions', { execute: {} }, ['action', 'UPDATE', 'guarded']],
  ['DELETE', '/v1/actions/guarded', undefined, ['action', 'DELETE', 'guarded']],
  ['PATCH', '/v1/pages/$home/permissions', { read: {} }, ['page', 'UPDATE', '$home']],
  ['PATCH', `/v1/users/${emailOf('mia')}`, { roles: ['Admin'] }, ['user', 'UPDATE', emailOf('mia')]],
  ['POST', `/v1/rotate-credentials/${emailOf('adm')}`, undefined, ['user', 'UPDATE', emailOf('adm')]],
  ['PUT', '/v1/teams/core', { name: 'core' }, ['team', 'UPDATE', 'core']],
  ['POST', '/v1/webhooks', {}, ['webhook', 'CREATE', '']],
  ['DELETE', '/v1/integration/none', undefined, ['integration', 'DELETE', 'none']],
  ['POST', '/v1/blueprints/svc/scorecards', {}, ['scorecard', 'CREATE', '']],
  ['POST', '/v1/organization/secrets', {}, ['secret', 'CREATE', '']],
];

test.each(attempts)(
  'A-81: %s %s without the right to is written down with its reason',
  async (method, path, body, thing) => {
    const before = (await failures()).length;
    const { status, body: answer } = await office.as('mia').call(method, path, body);
    expect(status).toBe(403);
    const entries = await failures();
    expect(entries).toHaveLength(before + 1);
    const entry = entries.find(({ message }) => message === answer.message);
    expect([entry?.resourceType, entry?.action, entry?.identifier]).toEqual(thing);
    expect(entry?.trigger.by).toEqual({ orgId: expect.any(String), userId: await office.id('mia') });
    expect(entry?.diff).toEqual({ before: null, after: null });
  },
);

test('A-81: each of many entities that somebody may not make is written down', async () => {
  const before = (await failures()).length;
  const draft = (identifier: string) => ({ identifier, title: identifier });
  const body = { entities: [draft('one'), draft('two')] };
  expect((await office.as('mia').call('POST', `${entities}/bulk`, body)).status).toBe(207);
  const entries = await failures();
  expect(entries).toHaveLength(before + 2);
  expect(entries.map(({ identifier }) => identifier)).toEqual(expect.arrayContaining(['one', 'two']));
});

test('A-81: what is hidden, malformed or only looked up leaves no such entry', async () => {
  const before = (await failures()).length;
  await served.call('PATCH', '/v1/blueprints/svc/permissions', { entities: { read: { roles: ['Admin'] } } });
  const answers = [
    await office.as('mia').call('PATCH', `${entities}/pay`, { title: 'Mine' }),
    await served.call('PATCH', `${entities}/pay`, { title: 1 }),
    await office.as('mia').call('GET', '/v1/audit-log'),
    await served.callBare('DELETE', `${entities}/pay`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 422, 403, 401]);
  expect(await failures()).toHaveLength(before);
});

test('A-81, P-70: of a thing that somebody may not read they do not see who was refused', async () => {
  const { status, body } = await office.as('bob').call('GET', '/v1/audit-log?entity=pay&status=FAILURE');
  expect(status === 200 ? body.audits : []).toEqual([]);
});
