import { type Served, serving } from '../../backend/serving';
import { type Call, fill, type Names, pathOf, routes, withBody } from './every-route';
import { happened } from './table';

/**
 * Two organizations on one server, with everything named alike: neither sees, changes or can find out anything of the
 * other's, by any route.
 *
 * Source: spec M-1.
 */

jest.setTimeout(120_000);

let served: Served;
let own: Names;
let foreign: Names;
/** A third organization, that has nothing. */
let empty: Call;
let other: Call;

async function organization(name: string): Promise<Call> {
  const { body } = await served.callBare('POST', '/__portcullis/organizations', { name });
  const bought = await served.callBare('POST', '/v1/auth/access_token', body.credentials);
  const authorization = `Bearer ${bought.body.accessToken}`;
  return (method, path, sent, headers = {}) => served.callBare(method, path, sent, { authorization, ...headers });
}

beforeAll(async () => {
  served = await serving();
  other = await organization('Other');
  empty = await organization('Empty');
  own = await fill(served.call, 'mark-of-one');
  foreign = await fill(other, 'mark-of-two');
});

afterAll(() => served.close());

const queries: Readonly<Record<string, string>> = { 'GET /v1/pages': '?compact=true' };
const reads = routes.filter((route) => route.startsWith('GET '));

/** All that an organization can read of itself, route by route. */
async function everything(call: Call, names: Names): Promise<Readonly<Record<string, string>>> {
  const texts: [string, string][] = [];
  for (const route of reads) {
    const { status, text } = await call('GET', pathOf(route, names) + (queries[route] ?? ''));
    texts.push([route, `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`]);
  }
  for (const query of ['mark', 'pay', '']) {
    const rules = query === '' ? [] : [{ property: '$identifier', operator: 'contains', value: query }];
    const { text } = await call('POST', '/v1/entities/search', { combinator: 'and', rules });
    texts.push([`search ${query}`, text]);
  }
  return Object.fromEntries(texts);
}

test('M-1: each reads by every route its own things and nothing of the other’s', async () => {
  const one = await everything(served.call, own);
  const two = await everything(other, foreign);
  const all = (texts: Readonly<Record<string, string>>) => Object.values(texts).join('\n');
  expect([all(one).includes('mark-of-one'), all(two).includes('mark-of-two')]).toEqual([true, true]);
  expect(Object.entries(one).filter(([, text]) => text.includes('mark-of-two'))).toEqual([]);
  expect(Object.entries(two).filter(([, text]) => text.includes('mark-of-one'))).toEqual([]);
  const ids = Object.values(own).filter((name) => !Object.values(foreign).includes(name));
  expect(ids.length).toBeGreaterThanOrEqual(4);
  expect(Object.entries(two).filter(([, text]) => ids.some((id) => text.includes(id)))).toEqual([]);
  happened(
    `another organization’s token, ${reads.length} GET routes, everything named alike`,
    'nothing of the other’s',
  );
});

/** A refusal without the names that were asked for, and without its own id. */
const plain = (text: string, names: Names): string =>
  Object.values(names)
    .flatMap((name) => [name, encodeURIComponent(name)])
    .sort((a, b) => b.length - a.length)
    .reduce((found, name) => found.replaceAll(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g'), '#'), text)
    .replace(/"requestId":"[^"]*"/, '');

test('M-1: by every route, what is another’s is as if it were not there, and stays as it is', async () => {
  const before = await everything(served.call, own);
  const verdicts: Record<string, readonly number[]> = {};
  for (const route of routes.filter((each) => each.includes('{'))) {
    const [method = ''] = route.split(' ');
    const ghosts = Object.fromEntries(Object.entries(own).map(([key, name]) => [key, name.replace(/\w/g, 'x')]));
    const fixed = { sidebar_identifier: 'catalog' };
    for (const body of withBody.has(route) ? [{}, '"nonsense"'] : [undefined]) {
      const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const theirs = await empty(method, pathOf(route, { ...own, ...fixed }), body, headers);
      const nobodys = await empty(method, pathOf(route, { ...ghosts, ...fixed }), body, headers);
      if (theirs.status < 300) continue;
      verdicts[route] = [theirs.status, nobodys.status];
      expect([route, theirs.status, plain(theirs.text, own)]).toEqual([
        route,
        nobodys.status,
        plain(nobodys.text, ghosts),
      ]);
    }
  }
  expect(Object.keys(verdicts).length).toBeGreaterThanOrEqual(60);
  expect(
    Object.values(verdicts)
      .flat()
      .filter((status) => status >= 500),
  ).toEqual([]);
  expect(await everything(served.call, own)).toEqual(before);
  happened(
    `names and ids of another organization in ${Object.keys(verdicts).length} routes`,
    'refused byte for byte like what is nowhere; nothing changed',
  );
});

test('M-1: a run, an app or a migration of another organization is not there for one that has its own, either', async () => {
  for (const route of routes.filter((each) => /\{(run_id|id|migration_id)\}/.test(each) && !/ai|agent/.test(each))) {
    const [method = ''] = route.split(' ');
    const { status, text } = await other(method, pathOf(route, own), withBody.has(route) ? {} : undefined);
    expect([route, status, text.includes('mark-of-one')]).toEqual([route, 404, false]);
  }
});

test('M-1, A-0d: a run is not found by the external id that another organization gave it', async () => {
  const path = `/v1/actions/runs/${own.run_id}`;
  expect((await served.call('PATCH', path, { externalRunId: 'job-1' })).status).toBe(200);
  expect((await served.call('GET', '/v1/actions/runs/job-1')).status).toBe(200);
  expect((await other('GET', '/v1/actions/runs/job-1')).status).toBe(404);
  expect((await other('GET', '/v1/actions/runs?external_run_id=job-1')).body.runs).toEqual([]);
});

test('M-1, P-11: nobody is granted anything in another organization for having the same e-mail address', async () => {
  await other('POST', '/v1/blueprints/_user/entities', {
    identifier: 'only-two@acme.test',
    title: 'x',
    properties: { status: 'Active', port_role: 'Admin' },
  });
  const { body } = await other('POST', '/v1/rotate-credentials/only-two@acme.test');
  const bought = await served.callBare('POST', '/v1/auth/access_token', {
    clientId: body.user.clientId,
    clientSecret: body.user.clientSecret,
  });
  const headers = { authorization: bought.body.accessToken };
  const run = await served.callBare('GET', `/v1/actions/runs/${own.run_id}`, undefined, headers);
  const approval = await served.callBare(
    'PATCH',
    `/v1/actions/runs/${own.run_id}/approval`,
    { status: 'APPROVE' },
    headers,
  );
  const lists = await served.call('PATCH', '/v1/actions/restart/permissions', {
    execute: { users: ['only-two@acme.test'] },
  });
  expect([run.status, approval.status, lists.status]).toEqual([404, 404, 422]);
});
