/**
 * Reduces Port's published OpenAPI document to what the reference backend serves, and prints it:
 * `npx tsx scripts/generate/reduce-openapi.ts port-api.openapi.json > schemas/port-api.requests.json`.
 * Run by hand when a new document is published or a route is added to `routes`; the result is committed.
 *
 * Prose is dropped, identical parts are named once, and the places that were flattened to "circular()" when the
 * document was published become references to the rule groups written by hand in schemas/entities-query.schema.json.
 *
 * Source: spec R-50; findings on the document's "circular()" strings.
 */
import { readFileSync } from 'node:fs';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Node = { [key: string]: Json };

/** The operations served, in the document's own spelling. */
const routes: readonly string[] = [
  'post /v1/auth/access_token',
  ...['get', 'put', 'patch'].map((m) => `${m} /v1/organization`),
  ...['get', 'post'].map((m) => `${m} /v1/blueprints`),
  ...['get', 'put', 'patch', 'delete'].map((m) => `${m} /v1/blueprints/{identifier}`),
  ...['get', 'patch'].map((m) => `${m} /v1/blueprints/{blueprint_identifier}/permissions`),
  'delete /v1/blueprints/{blueprint_identifier}/all-entities',
  'get /v1/migrations/{migration_id}',
  ...['get', 'post'].map((m) => `${m} /v1/blueprints/{blueprint_identifier}/entities`),
  ...['get', 'put', 'patch', 'delete'].map(
    (m) => `${m} /v1/blueprints/{blueprint_identifier}/entities/{entity_identifier}`,
  ),
  'get /v1/blueprints/{blueprint_identifier}/entities-count',
  'post /v1/blueprints/{blueprint_identifier}/entities/search',
  'post /v1/entities/search',
  ...['get', 'post'].map((m) => `${m} /v1/actions`),
  ...['get', 'put', 'delete'].map((m) => `${m} /v1/actions/{action_identifier}`),
  ...['get', 'patch'].map((m) => `${m} /v1/actions/{action_identifier}/permissions`),
  ...['get', 'post'].map((m) => `${m} /v1/teams`),
  ...['get', 'put', 'patch', 'delete'].map((m) => `${m} /v1/teams/{name}`),
  'get /v1/users',
  'post /v1/users/invite',
  ...['get', 'patch', 'delete'].map((m) => `${m} /v1/users/{user_email}`),
  'get /v1/pages',
  ...['get', 'delete'].map((m) => `${m} /v1/pages/{identifier}`),
  ...['get', 'patch'].map((m) => `${m} /v1/pages/{page_identifier}/permissions`),
  'post /v1/actions/{action_identifier}/runs',
  'get /v1/actions/runs',
  ...['get', 'patch'].map((m) => `${m} /v1/actions/runs/{run_id}`),
  'patch /v1/actions/runs/{run_id}/approval',
  'get /v1/actions/runs/{run_id}/approvers',
  ...['get', 'post'].map((m) => `${m} /v1/actions/runs/{run_id}/logs`),
  'post /v1/rotate-credentials/{user_email}',
  ...['get', 'post'].map((m) => `${m} /v1/apps`),
  ...['put', 'delete'].map((m) => `${m} /v1/apps/{id}`),
  'post /v1/apps/{id}/rotate-secret',
  ...['properties/{property', 'mirror/{property', 'relations/{relation'].map(
    (what) => `patch /v1/blueprints/{blueprint_identifier}/${what}_identifier}/rename`,
  ),
  ...['get', 'post'].map((m) => `${m} /v1/migrations`),
  'post /v1/migrations/{migration_id}/cancel',
  'get /v1/scorecards',
  ...['get', 'post', 'put'].map((m) => `${m} /v1/blueprints/{blueprint_identifier}/scorecards`),
  ...['get', 'put', 'delete'].map(
    (m) => `${m} /v1/blueprints/{blueprint_identifier}/scorecards/{scorecard_identifier}`,
  ),
  'post /v1/blueprints/{blueprint_identifier}/entities/bulk',
  'post /v1/blueprints/{blueprint_identifier}/bulk/entities/delete',
  'post /v1/entities/aggregate',
  'post /v1/entities/aggregate-over-time',
  'post /v1/entities/properties-history',
  ...['patch', 'delete'].map((m) => `${m} /v1/pages/{page_identifier}/widgets/{widget_id}`),
  ...['get', 'post'].map((m) => `${m} /v1/organization/secrets`),
  ...['get', 'patch', 'delete'].map((m) => `${m} /v1/organization/secrets/{secret_name}`),
  'get /v1/audit-log',
  ...['get', 'post'].map((m) => `${m} /v1/webhooks`),
  'get /v1/webhooks/metadata',
  ...['get', 'put', 'patch', 'delete'].map((m) => `${m} /v1/webhooks/{identifier}`),
  'get /v1/integration',
  'get /v1/integration/metadata',
  ...['get', 'patch', 'delete'].map((m) => `${m} /v1/integration/{identifier}`),
  'patch /v1/integration/{identifier}/config',
  'get /v1/integration/{identifier}/logs',
  'get /v1/integration/{integrationInternalId}/syncMetrics',
  'get /v1/integration/{integrationInternalId}/syncsMetadata',
];

const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const reference = (name: string): Node => ({ $ref: `#/definitions/${name}` });

/** Words for people, and defaults, which the backend never fills in (spec M-51). */
const prose = new Set(['description', 'example', 'default']);

/** Which hand-written rule group a flattened group stands for, if it is one. */
function ruleGroup(node: Node): string | undefined {
  const { properties, title, additionalProperties } = node;
  const names = ['combinator', 'rules'];
  if (additionalProperties !== false && title === undefined && !isNode(properties)) return undefined;
  if (typeof title === 'string' && title.startsWith('/schemas/') && node.required !== undefined) {
    const name = title.slice('/schemas/'.length);
    if (name.includes('Query') && JSON.stringify(node.required) === JSON.stringify(names)) return groupName(name);
  }
  if (!isNode(properties) || !Object.keys(properties).every((key) => names.includes(key)) || !properties.rules)
    return undefined;
  const text = JSON.stringify(properties);
  if (!text.includes('Date Rule')) return groupName('searchRelationsQuerySchema');
  if (text.includes('"scorecard"')) return groupName('entitiesQueryV2');
  return groupName(text.includes('jqQuery') ? 'entitiesQueryWithJqQuery' : 'entitiesQuery');
}

function groupName(name: string): string {
  const names: Record<string, string> = {
    entitiesQuery: 'entitiesQuery',
    entitiesQueryV2: 'entitiesQueryV2',
    entitiesQueryWithJqQuery: 'datasetQuery',
    searchRelationsQuerySchema: 'relationsQuery',
    searchIdentifierQuerySchema: 'relationsQuery',
  };
  const found = names[name];
  if (found === undefined) throw new Error(`an unknown rule group: ${name}`);
  return found;
}

/** A schema without prose, its flattened places repaired. `inMap` says that the keys are names, not keywords. */
function clean(value: Json, inMap = false): Json {
  if (typeof value === 'string') {
    const circular = /^circular\((?:\/schemas\/(\w+))?\)$/.exec(value);
    if (!circular) return value;
    return circular[1] === undefined ? {} : reference(groupName(circular[1]));
  }
  if (Array.isArray(value)) return value.map((entry) => clean(entry));
  if (!isNode(value)) return value;
  if (!inMap) {
    const group = ruleGroup(value);
    if (group !== undefined) return reference(group);
  }
  const cleaned: Node = {};
  for (const [key, entry] of Object.entries(value)) {
    if (!inMap && prose.has(key)) continue;
    // The condition of a trigger is a rule group with a type beside it: its rules are those of a group.
    if (key === 'rules' && inMap && JSON.stringify(entry).includes('Date Rule')) {
      cleaned[key] = { type: 'array', items: reference('entityRule') };
    } else if (key === 'required' && !inMap && Array.isArray(entry)) cleaned[key] = [...new Set(entry)];
    else cleaned[key] = clean(entry, !inMap && key === 'properties');
  }
  return cleaned;
}

/** Calls `visit` for each schema below `node`, outer ones first, with the name that its place suggests. */
function walk(node: Json, name: string, visit: (schema: Node, name: string) => void): void {
  if (!isNode(node)) return;
  visit(node, name);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && isNode(value)) {
      for (const [property, schema] of Object.entries(value)) walk(schema, property, visit);
    } else if (key === 'items' || key === 'additionalProperties') walk(value, `${name}Entry`, visit);
    else if (Array.isArray(value) && ['oneOf', 'anyOf', 'allOf'].includes(key)) {
      for (const branch of value) walk(branch, name + branchName(branch), visit);
    }
  }
}

/** "Self-service (CREATE)" -> "SelfServiceCREATE"; nothing for a branch without a name of its own. */
function branchName(branch: Json): string {
  if (!isNode(branch) || typeof branch.title !== 'string' || branch.title.startsWith('/')) return '';
  return branch.title.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, __, letter: string) => letter.toUpperCase());
}

/** Names every part that occurs twice or more, so that it is written, and later compiled, once. */
function hoist(operations: Readonly<Record<string, Node>>): Node {
  const seen = new Map<string, { count: number; name: string }>();
  for (const [schema, name] of roots(operations)) {
    walk(schema, name, (part, suggested) => {
      const text = JSON.stringify(part);
      const entry = seen.get(text);
      if (entry) entry.count += 1;
      else seen.set(text, { count: 1, name: suggested });
    });
  }
  const names = new Map<string, string>();
  for (const [text, { count, name }] of seen) {
    if (count < 2 || text.length < 220) continue;
    const taken = new Set(names.values());
    let unique = name;
    for (let i = 2; taken.has(unique); i++) unique = `${name}${i}`;
    names.set(text, unique);
  }
  const definitions: Node = {};
  const replace = (value: Json, isDefinition = false): Json => {
    if (Array.isArray(value)) return value.map((entry) => replace(entry));
    if (!isNode(value)) return value;
    const text = JSON.stringify(value);
    const name = isDefinition ? undefined : names.get(text);
    if (name === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replace(entry)]));
    definitions[name] ??= replace(JSON.parse(text), true);
    return reference(name);
  };
  const replaced = replace(operations);
  const sorted = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
  return { definitions: Object.fromEntries(sorted), operations: replaced };
}

/** Each body and answer with a name made of its route: "teamsBody", "teamsAnswer". */
function roots(operations: Readonly<Record<string, Node>>): (readonly [Json, string])[] {
  return Object.entries(operations).flatMap(([route, { body, responses }]) => {
    const noun =
      route
        .split('/')
        .filter((part) => !part.startsWith('{'))
        .at(-1) ?? 'api';
    const answers = isNode(responses) ? Object.values(responses) : [];
    return [
      ...(body === undefined ? [] : [[body, `${noun}Body`] as const]),
      ...answers.map((a) => [a, `${noun}Answer`] as const),
    ];
  });
}

/** The schema of a body or an answer, wherever it sits under its media type. */
function content(holder: Json | undefined): Json | undefined {
  if (!isNode(holder) || !isNode(holder.content)) return undefined;
  const [media] = Object.values(holder.content);
  return isNode(media) ? media.schema : undefined;
}

function reduce(document: Node): Node {
  const paths = document.paths as Node;
  const operations: Record<string, Node> = {};
  for (const route of routes) {
    const [method = '', path = ''] = route.split(' ');
    const operation = (paths[path] as Node | undefined)?.[method];
    if (!isNode(operation)) throw new Error(`the document has no ${route}`);
    const body = content(operation.requestBody);
    const responses = Object.entries((operation.responses ?? {}) as Node).flatMap(([status, answer]) => {
      const schema = content(answer);
      return schema === undefined || Number(status) >= 400 ? [] : [[status, clean(schema)] as const];
    });
    operations[`${method.toUpperCase()} ${path}`] = {
      ...(body !== undefined && { body: clean(body) }),
      ...(responses.length > 0 && { responses: Object.fromEntries(responses) }),
    };
  }
  return {
    description:
      "Request and success bodies of the operations served, reduced from Port's published OpenAPI document (Port API v1) " +
      'by scripts/generate/reduce-openapi.ts. Not edited by hand: additions are in port-api.overlay/.',
    ...hoist(operations),
  };
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the OpenAPI document');
process.stdout.write(`${JSON.stringify(reduce(JSON.parse(readFileSync(file, 'utf8'))), null, 1)}\n`);
