import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPortApi } from '../../scripts/generate/port-api';
import { sendTo } from '../api';
import { blueprint, user } from '../backend/fixtures';
import { emails, makePeople } from '../backend/people';
import { type Served, serving } from '../backend/serving';

/**
 * Every route, asked by every kind of caller, in an organization whose permissions are as they are at first: who gets
 * past token, scope and object, by the column Who of the API's description.
 *
 * Source: spec 05, sections 2 to 7; 02 section 5; H-6.
 */

type Who = 'public' | 'any' | 'member' | 'moderator' | 'admin' | 'credentials' | 'moderates' | 'self' | 'none';

const listed: readonly { readonly route: string; readonly class: string; readonly who: Who }[] = JSON.parse(
  readFileSync(resolve(__dirname, '../../docs/routes.json'), 'utf8'),
).routes;

const { operations } = readPortApi();

/** Routes that answer 501 to whoever holds a token: nothing about them is documented that could be checked. */
const unoffered = ['POST /v1/entities/aggregate-over-time', 'POST /v1/entities/properties-history'];
const isUnoffered = (route: string): boolean =>
  unoffered.includes(route) || listed.some((each) => each.route === route && each.class === 'AI');

const routes = listed.filter(({ route }) => operations[route] !== undefined || isUnoffered(route));

const kinds = ['organization', 'Admin', 'moderator', 'Member', 'service account', 'disabled', 'nobody'] as const;
type Kind = (typeof kinds)[number];

/** Who gets in; everybody else is refused with 403, whoever has no living token with 401; none: it is not offered. */
const lets: Readonly<Record<Who, readonly Kind[]>> = {
  public: kinds,
  any: ['organization', 'Admin', 'moderator', 'Member', 'service account'],
  member: ['organization', 'Admin', 'moderator', 'Member', 'service account'],
  moderator: ['organization', 'Admin', 'moderator'],
  moderates: ['organization', 'Admin', 'moderator'],
  admin: ['organization', 'Admin'],
  credentials: ['organization', 'Admin'],
  self: ['organization', 'Admin'],
  none: [],
};

function expected(who: Who, kind: Kind): string {
  if (who === 'none') return '404';
  if (lets[who].includes(kind)) return 'in';
  return kind === 'disabled' || kind === 'nobody' ? '401' : '403';
}

const ghost = 'nothing-of-that-name';

/** What the parameters of paths stand for. A run's id is only known once there is one. */
const named: Record<string, string> = {
  user_email: emails.Admin,
  name: 'core',
  action_identifier: 'restart',
  blueprint_identifier: 'svc',
  entity_identifier: 'pay',
  property_identifier: 'url',
  relation_identifier: 'mother',
  scorecard_identifier: 'ready',
  page_identifier: 'board',
  widget_id: ghost,
  sidebar_identifier: 'catalog',
  folder_identifier: ghost,
  secret_name: 'SECRET',
  id: ghost,
  integrationInternalId: ghost,
};

/** `{identifier}` is each resource's own word for itself. */
const identifiers: Readonly<Record<string, string>> = { blueprints: 'svc', pages: 'board' };

/** Parameters that mean something else in one route. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET /v1/blueprints/system/{identifier}/structure': { identifier: '_user' },
  'PATCH /v1/blueprints/{blueprint_identifier}/mirror/{property_identifier}/rename': { property_identifier: 'above' },
};

/** What whoever is to be refused sends where the object is named in the body. */
const bodies: Readonly<Record<string, object>> = {
  'POST /v1/migrations': { sourceBlueprint: 'svc', mapping: { entity: {} } },
  'POST /v1/blueprints/{blueprint_identifier}/bulk/entities/delete': { entities: ['pay'] },
};

/** What a route needs besides a path. */
const queries: Readonly<Record<string, string>> = {
  'GET /v1/audit-log': '?identifier=pay&blueprint=svc&entity=pay',
  'GET /v1/pages': '?compact=true',
};

/** The path of a route. @param isSpared  Whoever may delete finds nothing to delete, so that it is there for the next. */
function pathOf(route: string, isSpared: boolean): string {
  const [, pattern = ''] = route.split(' ');
  const [, , resource = ''] = pattern.split('/');
  const parameters = [...pattern.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  const path = parameters.reduce((found, name, i) => {
    const own = name === 'identifier' ? identifiers[resource] : named[name];
    const value = exceptions[route]?.[name] ?? own ?? ghost;
    const isLast = i === parameters.length - 1;
    return found.replace(`{${name}}`, encodeURIComponent(isLast && isSpared ? ghost : value));
  }, pattern);
  return path + (queries[route] ?? '');
}

let served: Served;
let disabled: string;

beforeAll(async () => {
  served = await serving();
  await makePeople(served);
  await made('/v1/blueprints/_user/entities', user('dis@acme.test'));
  disabled = await served.as('dis@acme.test').token;
  const off = { properties: { status: 'Disabled' } };
  expect((await served.call('PATCH', '/v1/blueprints/_user/entities/dis@acme.test', off)).status).toBe(200);
  await made('/v1/teams', { name: 'core' });
  const url = { title: 'URL', type: 'string' };
  const mother = { target: 'svc', title: 'Mother', required: false, many: false };
  const changed = blueprint('svc', {
    schema: { properties: { url }, required: [] },
    relations: { mother },
    mirrorProperties: { above: { title: 'Above', path: 'mother.url' } },
  });
  expect((await served.call('PUT', '/v1/blueprints/svc', changed)).status).toBe(200);
  const emptied = await served.call('DELETE', '/v1/blueprints/svc/all-entities');
  named.migration_id = emptied.body.migrationId;
  await made('/v1/organization/secrets', { secretName: 'SECRET', secretValue: 'value' });
  await made('/v1/blueprints/svc/entities', { identifier: 'pay' });
  await made('/v1/blueprints/svc/scorecards', { identifier: 'ready', title: 'Ready', rules: [] });
  await made('/v1/pages', { identifier: 'board', type: 'dashboard', title: 'Board', widgets: [] });
  await made('/v1/actions', {
    identifier: 'restart',
    trigger: {
      type: 'self-service',
      operation: 'DAY-2',
      blueprintIdentifier: 'svc',
      userInputs: { properties: {}, required: [] },
    },
    invocationMethod: { type: 'KAFKA', payload: {} },
    requiredApproval: true,
  });
  const run = await made('/v1/actions/restart/runs', { properties: {}, entity: 'pay' });
  named.run_id = run.run.id;
});

afterAll(() => served.close());

async function made(path: string, body: object) {
  const answer = await served.call('POST', path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** A body that no route takes, so that nothing is changed by whoever gets in. */
const nonsense = 'no object at all';

async function verdict(route: string, kind: Kind, isIn: boolean): Promise<string> {
  const [method = ''] = route.split(' ');
  const isSpared = isIn && (method === 'DELETE' || !operations[route]?.body) && method !== 'GET';
  const path = pathOf(route, isSpared);
  const body = operations[route]?.body ? ((isIn ? undefined : bodies[route]) ?? nonsense) : undefined;
  if (isUnoffered(route)) {
    const { status } = await sendTo(served.url)(method, path, undefined, await headersOf(kind));
    return status === 501 ? 'in' : String(status);
  }
  const { status } = await send(kind, method, path, body);
  if (status === 401 || status === 403) return String(status);
  if (status === 404 && !path.includes(ghost)) return '404';
  return 'in';
}

function send(kind: Kind, method: string, path: string, body: unknown) {
  // A text is sent as it is, so this is the JSON of one.
  const json = body === undefined ? undefined : JSON.stringify(body);
  const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
  if (kind === 'organization') return served.call(method, path, json, type);
  if (kind === 'nobody') return served.callBare(method, path, json, type);
  if (kind === 'disabled') return served.callBare(method, path, json, { ...type, authorization: `Bearer ${disabled}` });
  return served.as(emails[kind]).call(method, path, json, type);
}

async function headersOf(kind: Kind): Promise<Record<string, string>> {
  if (kind === 'nobody') return {};
  if (kind === 'organization') return { authorization: `Bearer ${served.token}` };
  if (kind === 'disabled') return { authorization: `Bearer ${disabled}` };
  return { authorization: `Bearer ${await served.as(emails[kind]).token}` };
}

test.each(routes)('P-69, G-41, H-6: $route lets in: $who', async ({ route, who }) => {
  const found: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const kind of kinds) {
    wanted[kind] = expected(who, kind);
    found[kind] = await verdict(route, kind, wanted[kind] === 'in');
  }
  expect(found).toEqual(wanted);
});

test('every route with a documented answer is asked', () => {
  const asked = new Set(routes.map(({ route }) => route));
  expect(Object.keys(operations).filter((route) => !asked.has(route))).toEqual([]);
});

test.each([
  ['an action', '/v1/actions/restart/permissions', { approve: { roles: ['Admin'] } }],
  ['a blueprint', '/v1/blueprints/svc/permissions', { entities: {} }],
  ['a page', '/v1/pages/board/permissions', { read: { roles: ['Admin', 'Member'] } }],
])('H-7: what is answered of the permissions of %s says ok, which clients look for', async (_, path, body) => {
  const read = await served.call('GET', path);
  const written = await served.call('PATCH', path, body);
  expect([read.status, read.body.ok, written.status, written.body.ok]).toEqual([200, true, 200, true]);
  expect(written.body.permissions).toEqual(read.body.permissions);
});
