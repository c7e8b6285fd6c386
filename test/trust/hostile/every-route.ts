import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPortApi } from '../../../scripts/generate/port-api';
import { action, blueprint, relation, user } from '../../backend/fixtures';
import type { Answer } from '../../backend/serving';

/** A client of one organization. */
export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

const { operations } = readPortApi();

/** Every route that is offered and does something, as method and path with parameters in braces. */
export const routes: readonly string[] = JSON.parse(
  readFileSync(resolve(__dirname, '../../../docs/routes.json'), 'utf8'),
)
  .routes.filter(({ who }: { who: string }) => who !== 'none')
  .map(({ route }: { route: string }) => route)
  .filter((route: string) => operations[route] !== undefined);

/** The documented routes that take a body. */
export const withBody = new Set(Object.entries(operations).flatMap(([route, { body }]) => (body ? [route] : [])));

/** What the parameters of paths stand for, by their names; `identifier` by what its resource is. */
export type Names = Readonly<Record<string, string>>;

/** The path of a route with names put in; one that is not named stands for `otherwise`. */
export function pathOf(route: string, names: Names, otherwise = 'nothing-of-that-name'): string {
  const [, pattern = ''] = route.split(' ');
  const [, , resource = ''] = pattern.split('/');
  return pattern.replace(/\{([^}]*)\}/g, (_, name: string) =>
    encodeURIComponent(names[`${resource}.${name}`] ?? names[name] ?? otherwise),
  );
}

/**
 * Fills an organization with one thing of each kind, whose texts hold `mark`; whatever can be named has the same name
 * in every organization.
 *
 * @returns what the parameters of paths stand for, with ids that are this organization's own.
 */
export async function fill(call: Call, mark: string): Promise<Names> {
  const made = async (path: string, body?: object, method = 'POST') => {
    const answer = await call(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const title = `of ${mark}`;
  const url = { title, type: 'string' };
  await made('/v1/blueprints/_user/entities', user('adm@acme.test', { port_role: 'Admin' }));
  await made('/v1/blueprints/_user/entities', user('mia@acme.test'));
  await made('/v1/teams', { name: 'core', description: title, users: ['mia@acme.test'] });
  await made(
    '/v1/blueprints',
    blueprint('svc', {
      title,
      schema: { properties: { url }, required: [] },
      relations: { mother: relation('svc') },
      mirrorProperties: { above: { title, path: 'mother.url' } },
    }),
  );
  await made('/v1/blueprints', blueprint('other', { title }));
  const { migrationId } = await made('/v1/migrations', {
    sourceBlueprint: 'svc',
    mapping: { blueprint: 'other', entity: {} },
  });
  await made('/v1/blueprints/svc/entities', { identifier: 'pay', title, properties: { url: mark } });
  await made('/v1/blueprints/svc/scorecards', { identifier: 'ready', title, rules: [] });
  const page = {
    identifier: 'board',
    type: 'dashboard',
    title,
    widgets: [{ id: 'w', type: 'markdown', markdown: mark }],
  };
  await made('/v1/pages', page);
  await made('/v1/sidebars/catalog/folders', { identifier: 'drawer', title });
  await made('/v1/organization/secrets', { secretName: 'SECRET', secretValue: mark, description: title });
  await made('/v1/webhooks', { identifier: 'hook', title, enabled: true });
  const { integration } = await made('/v1/integration', { installationId: 'ocean', installationAppType: 'k8s', title });
  await made('/v1/workflows', { identifier: 'flow', title, nodes: [], connections: [] });
  const { app } = await made('/v1/apps', { name: title });
  const trigger = {
    type: 'self-service',
    operation: 'DAY-2',
    blueprintIdentifier: 'svc',
    userInputs: { properties: { why: { type: 'string' } }, required: [] },
  };
  await made('/v1/actions', action('restart', { title, trigger, requiredApproval: true }));
  const { run } = await made('/v1/actions/restart/runs', { properties: { why: mark }, entity: 'pay' });
  await made(`/v1/actions/runs/${run.id}/logs`, { message: mark });
  return {
    user_email: 'mia@acme.test',
    name: 'core',
    'apps.id': app.id,
    action_identifier: 'restart',
    run_id: run.id,
    blueprint_identifier: 'svc',
    'blueprints.identifier': 'svc',
    property_identifier: 'url',
    relation_identifier: 'mother',
    migration_id: migrationId,
    scorecard_identifier: 'ready',
    entity_identifier: 'pay',
    'pages.identifier': 'board',
    page_identifier: 'board',
    widget_id: 'w',
    sidebar_identifier: 'catalog',
    folder_identifier: 'drawer',
    secret_name: 'SECRET',
    'webhooks.identifier': 'hook',
    'integration.identifier': 'ocean',
    integrationInternalId: integration.id,
    'workflows.identifier': 'flow',
  };
}
