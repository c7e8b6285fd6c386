import { action, blueprint, relation } from '../../backend/fixtures';
import { ask, type Kind, makePeople } from '../../backend/people';
import { type Answer, type Served, serving } from '../../backend/serving';
import { type Names, pathOf, routes, withBody } from './every-route';
import { happened } from './table';

/**
 * What a caller may not see is, for that caller, as if it were not there: by every route, with every body, the refusal
 * is the same byte for byte, apart from the name that was asked for and the id of the request.
 *
 * Source: spec H-6, P-50a, P-65, P-69, G-40.
 */

jest.setTimeout(120_000);

let served: Served;
/** Things that only Admins see, and names as long that nothing has. */
let hidden: Names;
let missing: Names;
/** What the caller sees, and may do nothing with. */
let seen: Names;

const watchers = ['moderator', 'Member', 'service account'] as const satisfies readonly Kind[];

beforeAll(async () => {
  served = await serving();
  await makePeople(served);
  const made = async (path: string, body: object, method = 'POST') => {
    const { status, text, body: answer } = await served.call(method, path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return answer;
  };
  const admins = { users: [], roles: ['Admin'], teams: [] };
  const properties = { url: { type: 'string' } };
  const shape = { schema: { properties, required: [] }, relations: { twin: relation('vault') } };
  await made('/v1/blueprints', blueprint('vault', shape));
  await made('/v1/blueprints/svc', blueprint('svc', { relations: { twin: relation('vault') } }), 'PUT');
  const closed = { ...admins, ownedByTeam: false };
  const entities = { read: closed, register: closed, update: closed, unregister: closed };
  await made('/v1/blueprints/vault/permissions', { entities }, 'PATCH');
  await made('/v1/blueprints/vault/entities', { identifier: 'hidden-entity', properties: { url: 'x' } });
  await made('/v1/blueprints/svc/entities', { identifier: 'seen-entity' });
  const dayTwo = (of: string) => ({
    type: 'self-service',
    operation: 'DAY-2',
    blueprintIdentifier: of,
    userInputs: { properties: {}, required: [] },
  });
  await made('/v1/actions', action('hidden-action', { trigger: dayTwo('vault'), requiredApproval: true }));
  await made('/v1/actions', action('seen-action', { requiredApproval: true }));
  await made('/v1/actions/hidden-action/permissions', { execute: admins, approve: admins }, 'PATCH');
  const { run } = await made('/v1/actions/hidden-action/runs', { properties: {}, entity: 'hidden-entity' });
  const { run: open } = await made('/v1/actions/seen-action/runs', { properties: {} });
  const widgets = [{ id: 'hidden-widget', type: 'markdown', markdown: 'x' }];
  await made('/v1/pages', { identifier: 'hidden-page', type: 'dashboard', title: 'x', widgets });
  await made('/v1/pages/hidden-page/permissions', { read: admins }, 'PATCH');
  await made('/v1/pages', { identifier: 'seen-page', type: 'dashboard', title: 'x', widgets: [] });
  hidden = {
    action_identifier: 'hidden-action',
    run_id: run.id,
    blueprint_identifier: 'vault',
    entity_identifier: 'hidden-entity',
    'pages.identifier': 'hidden-page',
    page_identifier: 'hidden-page',
    widget_id: 'hidden-widget',
  };
  missing = {
    action_identifier: 'absent-action',
    run_id: `r_${'0'.repeat(run.id.length - 2)}`,
    blueprint_identifier: 'vault',
    entity_identifier: 'absent-entity',
    'pages.identifier': 'absent-page',
    page_identifier: 'absent-page',
    widget_id: 'absent-widget',
  };
  seen = { ...hidden, action_identifier: 'seen-action', run_id: open.id, 'pages.identifier': 'seen-page' };
  seen = { ...seen, page_identifier: 'seen-page', blueprint_identifier: 'svc', entity_identifier: 'seen-entity' };
});

afterAll(() => served.close());

const hides = /\{(action_identifier|run_id|entity_identifier|page_identifier)\}|pages\/\{identifier\}/;
const about = routes.filter((route) => hides.test(route));

/** Bodies: none, nonsense, an empty object, one that is nearly right. */
const bodies = [undefined, '"nonsense"', '{', {}, { properties: { url: 7 } }, { status: 'APPROVE' }, { message: 'x' }];

/** All of an answer but the name and the request's id. */
function shown({ status, text, headers }: Answer, names: Names): string {
  const named = Object.values(names).reduce((found, name) => found.replaceAll(name, '#'), text);
  const kept = [...headers.entries()].filter(([key]) => !['date', 'x-trace-id'].includes(key));
  return `${status} ${named.replace(/"requestId":"[^"]*"/, '')} ${JSON.stringify(kept)}`;
}

test.each(about)('H-6, G-40: %s answers the same for what is hidden and for what is missing', async (route) => {
  const [method = ''] = route.split(' ');
  for (const kind of watchers) {
    for (const body of withBody.has(route) ? bodies : [undefined]) {
      const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const one = await ask(served, kind, method, pathOf(route, hidden), body, headers);
      const other = await ask(served, kind, method, pathOf(route, missing), body, headers);
      expect([kind, body, shown(one, hidden)]).toEqual([kind, body, shown(other, missing)]);
      expect([400, 403, 404]).toContain(one.status);
      if (body !== '{') expect(one.status).not.toBe(400);
    }
  }
});

test('H-6: a wrong body is no way to find out what one may do: 403 comes before 422', async () => {
  const forbidden: string[] = [];
  for (const route of about.filter((each) => withBody.has(each))) {
    const [method = ''] = route.split(' ');
    const wrong = await ask(served, 'Member', method, pathOf(route, seen), { properties: 7, status: 7, nonsense: [] });
    if (wrong.status === 403) forbidden.push(route);
    expect([route, [403, 404, 422]]).toEqual([route, expect.arrayContaining([wrong.status])]);
  }
  expect(forbidden).toEqual(
    expect.arrayContaining([
      'PATCH /v1/actions/{action_identifier}/permissions',
      'PATCH /v1/actions/runs/{run_id}',
      'PATCH /v1/actions/runs/{run_id}/approval',
      'POST /v1/actions/runs/{run_id}/logs',
      'PATCH /v1/pages/{page_identifier}/permissions',
      'PATCH /v1/pages/{identifier}',
    ]),
  );
  happened(`wrong bodies on what is seen, ${about.length} routes`, `403 before 422 on ${forbidden.length} routes`);
});

/** What else could tell: each with the hidden name, or one that nothing has. */
const probes: readonly (readonly [string, string, (names: Names) => string, (names: Names) => object | undefined])[] = [
  [
    'a search by identifier',
    'POST',
    () => '/v1/entities/search',
    ({ entity_identifier: value = '' }) => ({
      combinator: 'and',
      rules: [{ property: '$identifier', operator: '=', value }],
    }),
  ],
  [
    'a search by what is related to it',
    'POST',
    () => '/v1/entities/search',
    ({ entity_identifier: value = '' }) => ({
      combinator: 'and',
      rules: [{ operator: 'relatedTo', blueprint: 'vault', value }],
    }),
  ],
  [
    'runs of an action',
    'GET',
    ({ action_identifier }) => `/v1/actions/runs?action=${action_identifier}`,
    () => undefined,
  ],
  [
    'runs about an entity',
    'GET',
    ({ entity_identifier }) => `/v1/actions/runs?blueprint=vault&entity=${entity_identifier}`,
    () => undefined,
  ],
  [
    'the audit log of an entity',
    'GET',
    ({ entity_identifier }) =>
      `/v1/audit-log?blueprint=vault&entity=${entity_identifier}&identifier=${entity_identifier}`,
    () => undefined,
  ],
  ['the audit log of a run', 'GET', ({ run_id }) => `/v1/audit-log?run_id=${run_id}`, () => undefined],
  [
    'a relation of one’s own entity',
    'POST',
    () => '/v1/blueprints/svc/entities?validation_only=true',
    ({ entity_identifier = '' }) => ({ identifier: 'probe', relations: { twin: entity_identifier } }),
  ],
  [
    'a run that says it is about it',
    'POST',
    () => '/v1/actions/seen-action/runs',
    ({ entity_identifier: entity = '' }) => ({ properties: {}, entity }),
  ],
  [
    'an entity written for a run',
    'POST',
    ({ run_id }) => `/v1/blueprints/svc/entities?run_id=${run_id}`,
    () => ({ identifier: 'probe' }),
  ],
  [
    'a deletion of many',
    'POST',
    () => '/v1/blueprints/vault/bulk/entities/delete',
    ({ entity_identifier = '' }) => ({ entities: [entity_identifier] }),
  ],
  [
    'an aggregate over it',
    'POST',
    () => '/v1/entities/aggregate',
    ({ entity_identifier: value = '' }) => ({
      func: 'count',
      query: { combinator: 'and', rules: [{ property: '$identifier', operator: '=', value }] },
    }),
  ],
];

test.each(probes)('P-50a: %s tells nobody what is there', async (name, method, path, body) => {
  for (const kind of watchers) {
    const one = await ask(served, kind, method, path(hidden), body(hidden));
    const other = await ask(served, kind, method, path(missing), body(missing));
    expect([kind, shown(one, hidden)]).toEqual([kind, shown(other, missing)]);
  }
  happened(`existence: ${name}`, 'hidden and missing are answered byte for byte alike');
});

test('the routes that could tell are all here', () => {
  expect(about.length).toBeGreaterThanOrEqual(25);
  happened(`existence: ${about.length} routes × ${bodies.length} bodies × ${watchers.length} callers`, 'no difference');
});
