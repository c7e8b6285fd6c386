import type { JsonObject } from '../../../contract';
import {
  addRunLog,
  changeRun,
  invalid,
  listApprovers,
  listRunLogs,
  listRuns,
  type RunVersion,
  readRun,
  refuseHidden,
  refuseReporter,
  refuseVoter,
  startRun,
  voteOnRun,
} from '../../operations';
import { isOn, listOf, type Query, textOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly run: string;
}

/** How many runs, and how many lines of a log, an answer has where the client does not say, which is also the most. */
const most = { runs: 1000, lines: 50 };

/** /v1/actions/:action/runs and /v1/actions/runs */
export const runsRoutes: Routes = async (app, { context }) => {
  app.post<Writing<{ readonly action: string }>>(
    '/v1/actions/:action/runs',
    {
      config: { scope: 'object' },
      preValidation: async ({ caller, params, query }) => refuseHidden(context, caller, params.action, runAsOf(query)),
      schema: { body: bodySchema('POST /v1/actions/:action/runs') },
    },
    async ({ params, query, body, caller }, reply) => {
      const request = { action: params.action, runAs: runAsOf(query), body };
      return reply.code(202).send({ ok: true, run: await startRun(context, caller, request, versionOf(query)) });
    },
  );

  app.get<Reading>('/v1/actions/runs', { config: { scope: 'read:runs' } }, async ({ query, caller }) => {
    const wanted = {
      entity: textOf(query, 'entity'),
      blueprint: textOf(query, 'blueprint'),
      action: textOf(query, 'action'),
      source: textOf(query, 'source'),
      externalId: textOf(query, 'external_run_id'),
      active: isOn(query, 'active'),
      userEmail: textOf(query, 'user_email'),
      userId: textOf(query, 'user_id'),
      limit: numberOf(query, 'limit', { from: 1, to: most.runs, otherwise: most.runs }),
    };
    const runs = await listRuns(context, caller, wanted, versionOf(query));
    return { ok: true, runs: runs.map((run) => without(run, listOf(query, 'exclude') ?? [])) };
  });

  app.get<Reading<Named>>(
    '/v1/actions/runs/:run',
    { config: { scope: 'read:runs' } },
    async ({ params, query, caller }) => ({
      ok: true,
      run: await readRun(context, caller, params.run, versionOf(query)),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/actions/runs/:run',
    {
      config: { scope: 'object' },
      preValidation: async ({ caller, params }) => refuseReporter(context, caller, params.run),
      schema: { body: bodySchema('PATCH /v1/actions/runs/:run') },
    },
    async ({ params, query, body, caller }) => ({
      ok: true,
      run: await changeRun(context, caller, params.run, body, versionOf(query)),
    }),
  );

  app.patch<Writing<Named>>(
    '/v1/actions/runs/:run/approval',
    {
      config: { scope: 'object' },
      preValidation: async ({ caller, params }) => refuseVoter(context, caller, params.run),
      schema: { body: bodySchema('PATCH /v1/actions/runs/:run/approval') },
    },
    async ({ params, query, body, caller }, reply) => {
      const verdict = {
        status: body.status === 'APPROVE' ? ('APPROVE' as const) : ('DECLINE' as const),
        description: typeof body.description === 'string' ? body.description : undefined,
      };
      const run = await voteOnRun(context, caller, params.run, verdict, versionOf(query));
      return reply.code(201).send({ ok: true, run });
    },
  );

  app.get<Reading<Named>>(
    '/v1/actions/runs/:run/approvers',
    { config: { scope: 'read:runs' } },
    async ({ params, query, caller }) => ({
      ok: true,
      approvers: await listApprovers(context, caller, params.run, {
        pending: isOn(query, 'include_pending_approvers'),
      }),
    }),
  );

  app.get<Reading<Named>>(
    '/v1/actions/runs/:run/logs',
    { config: { scope: 'object' } },
    async ({ params, query, caller }) => ({
      ok: true,
      runLogs: await listRunLogs(context, caller, params.run, {
        limit: numberOf(query, 'limit', { from: 1, to: most.lines, otherwise: most.lines }),
        offset: numberOf(query, 'offset', { from: 0, to: Number.MAX_SAFE_INTEGER, otherwise: 0 }),
      }),
    }),
  );

  app.post<Writing<Named>>(
    '/v1/actions/runs/:run/logs',
    {
      config: { scope: 'object' },
      preValidation: async ({ caller, params }) => refuseReporter(context, caller, params.run),
      schema: { body: bodySchema('POST /v1/actions/runs/:run/logs') },
    },
    async ({ params, body, caller }, reply) => {
      const { message, terminationStatus, statusLabel } = body;
      const runLog = await addRunLog(context, caller, params.run, {
        message: typeof message === 'string' ? message : '',
        terminationStatus:
          terminationStatus === 'SUCCESS' || terminationStatus === 'FAILURE' ? terminationStatus : undefined,
        statusLabel: typeof statusLabel === 'string' ? statusLabel : undefined,
      });
      return reply.code(201).send({ ok: true, runLog });
    },
  );
};

/**
 * In whose name a run is asked for; undefined only where the query does not say `run_as` at all. An empty or repeated
 * one names nobody and is refused as such, for otherwise the run would start with all rights of the organization.
 *
 * Source: spec P-26, M-66.
 */
function runAsOf({ run_as: email }: Query): string | undefined {
  return email === undefined || typeof email === 'string' ? email : '';
}

/** Source: spec H-13: whatever is not v1 is v2. */
function versionOf(query: Query): RunVersion {
  return textOf(query, 'version') === 'v1' ? 'v1' : 'v2';
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly otherwise: number;
}

/** A whole number of the query. @throws {Refusal} invalid when it is none, or out of bounds. */
function numberOf(query: Query, name: string, { from, to, otherwise }: Bounds): number {
  const text = textOf(query, name);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  throw invalid(`"${name}" must be a whole number from ${from} to ${to}`, [name]);
}

/** What every run shows, whatever a client leaves out: see `required` of the documented run. */
const always = ['id', 'action', 'properties', 'requiredApproval', 'source', 'status'];

function without(run: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(run).filter(([key]) => always.includes(key) || !keys.includes(key)));
}
