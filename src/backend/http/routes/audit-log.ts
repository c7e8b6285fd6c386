import { isInstant } from '../../../contract';
import { type AuditQuery, invalid, listAudit } from '../../operations';
import { pickFields } from '../fields';
import { isOn, listOf, type Query, textOf } from '../query';
import type { Reading, Routes } from './routes';

/** /v1/audit-log */
export const auditLogRoutes: Routes = async (app, { context }) => {
  app.get<Reading>('/v1/audit-log', { config: { scope: 'read:audit-log' } }, async ({ query, caller }) => {
    const includes = eachOneOf(query, 'includes', fields);
    const audits = await listAudit(context, caller, toAuditQuery(query));
    return { ok: true, audits: audits.map((entry) => pickFields(entry, includes)) };
  });
};

const fields = [
  'action',
  'additionalData',
  'context',
  'diff',
  'identifier',
  'message',
  'resourceType',
  'status',
  'trigger',
] as const;

const resources = [
  'action',
  'app',
  'blueprint',
  'entity',
  'integration',
  'organization',
  'page',
  'run',
  'scorecard',
  'secret',
  'team',
  'user',
  'webhook',
  'workflow',
] as const;

/** How many entries are shown where nothing is said, and how many at most. */
const usualLimit = 100;
const maxLimit = 1000;

const dayMs = 24 * 60 * 60 * 1000;

/** @throws {Refusal} invalid, naming the parameter. Source: spec A-80; GET /v1/audit-log. */
function toAuditQuery(query: Query): AuditQuery {
  const from = instantOf(query, 'from');
  const to = instantOf(query, 'to');
  const includesDeleted = isOn(query, 'include_deleted_entities');
  if (includesDeleted) refuseWideSearch(query, from, to);
  const ofIntegration = byName(query, 'InstallationId', 'integration') ?? byName(query, 'webhookId', 'webhook');
  return {
    identifier: textOf(query, 'identifier'),
    entity: textOf(query, 'entity'),
    blueprint: textOf(query, 'blueprint'),
    runId: textOf(query, 'run_id'),
    action: oneOf(query, 'action', ['CREATE', 'UPDATE', 'DELETE']),
    status: oneOf(query, 'status', ['SUCCESS', 'FAILURE']),
    resourceTypes: eachOneOf(query, 'resources', resources),
    origins: listOf(query, 'origin'),
    from,
    to,
    ...ofIntegration,
    // No webhook event is ever received here, so no entry is of one.
    ...(textOf(query, 'webhookEventId') === undefined ? {} : { resourceTypes: [] }),
    limit: limitOf(query),
    includesDeleted,
    actionType: oneOf(query, 'actionType', ['automation', 'self-service']),
  };
}

/** Only the entries of one integration or webhook; nothing where another identifier is asked for too. */
function byName(query: Query, parameter: string, resource: string): Partial<AuditQuery> | undefined {
  const name = textOf(query, parameter);
  if (name === undefined) return undefined;
  const identifier = textOf(query, 'identifier');
  const asked = listOf(query, 'resources');
  const fits = (identifier ?? name) === name && (asked?.includes(resource) ?? true);
  return { identifier: name, resourceTypes: fits ? [resource] : [] };
}

function refuseWideSearch(query: Query, from: string | undefined, to: string | undefined): void {
  const missing = ['entity', 'blueprint', 'status', 'from', 'to'].filter((name) => textOf(query, name) === undefined);
  if (missing.length > 0) {
    throw invalid(`include_deleted_entities needs ${missing.join(', ')} too`, ['include_deleted_entities']);
  }
  if (from !== undefined && to !== undefined && Date.parse(to) - Date.parse(from) > dayMs) {
    throw invalid('include_deleted_entities looks back over one day at most', ['from']);
  }
}

function instantOf(query: Query, name: string): string | undefined {
  const text = textOf(query, name);
  if (text === undefined) return undefined;
  const time = isInstant(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw invalid(`${name} must be a date and time such as 2022-04-23T18:25:43.511Z`, [name]);
  return new Date(time).toISOString();
}

function limitOf(query: Query): number {
  const text = textOf(query, 'limit');
  if (text === undefined) return usualLimit;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > maxLimit) throw invalid(`limit must be a whole number from 1 to ${maxLimit}`, ['limit']);
  return limit;
}

function oneOf<T extends string>(query: Query, name: string, values: readonly T[]): T | undefined {
  const text = textOf(query, name);
  if (text === undefined) return undefined;
  const value = values.find((each) => each === text);
  if (value === undefined) throw invalid(`${name} must be one of ${values.join(', ')}`, [name]);
  return value;
}

function eachOneOf(query: Query, name: string, values: readonly string[]): readonly string[] | undefined {
  const texts = listOf(query, name);
  if (texts?.every((text) => values.includes(text)) === false) {
    throw invalid(`${name} may only hold ${values.join(', ')}`, [name]);
  }
  return texts;
}
