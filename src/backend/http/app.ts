import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { printJson } from '../../contract';
import { type Context, Refusal } from '../operations';
import { answerError } from './answer-error';
import { addBodyParser, maxBodyBytes } from './body-parser';
import { createBrokenRequestAnswer } from './broken-request';
import { addControl, type ControlOptions } from './control/control';
import { createGate, createSecondGate } from './gate';
import { createErrorHandler } from './refused-changes';
import { addRequestLog } from './request-log';
import { actionPermissionsRoutes } from './routes/action-permissions';
import { actionsRoutes } from './routes/actions';
import { aggregateRoutes } from './routes/aggregate';
import { aiRoutes } from './routes/ai';
import { appsRoutes } from './routes/apps';
import { auditLogRoutes } from './routes/audit-log';
import { authRoutes } from './routes/auth';
import { blueprintPermissionsRoutes } from './routes/blueprint-permissions';
import { blueprintRenamesRoutes } from './routes/blueprint-renames';
import { blueprintsRoutes } from './routes/blueprints';
import { bulkRoutes } from './routes/bulk';
import { entitiesRoutes } from './routes/entities';
import { entitySearchRoutes } from './routes/entity-search';
import { integrationsRoutes } from './routes/integrations';
import { migrationsRoutes } from './routes/migrations';
import { organizationRoutes } from './routes/organization';
import { pagePermissionsRoutes } from './routes/page-permissions';
import { pagesRoutes } from './routes/pages';
import { rolesRoutes } from './routes/roles';
import { runsRoutes } from './routes/runs';
import { scorecardsRoutes } from './routes/scorecards';
import { secretsRoutes } from './routes/secrets';
import { sidebarsRoutes } from './routes/sidebars';
import { teamsRoutes } from './routes/teams';
import { usersRoutes } from './routes/users';
import { webhooksRoutes } from './routes/webhooks';
import { workflowsRoutes } from './routes/workflows';
import { hasNul } from './text-safety';
import { addTokens } from './token';
import { validatorCompiler } from './validate';

/** What the HTTP side is made of. */
export interface AppOptions {
  readonly context: Context;
  /** What of the inside of the server is offered to whoever runs it. */
  readonly control: ControlOptions;
  readonly log: FastifyBaseLogger;
}

const resources = [
  organizationRoutes,
  blueprintsRoutes,
  blueprintPermissionsRoutes,
  blueprintRenamesRoutes,
  migrationsRoutes,
  scorecardsRoutes,
  entitiesRoutes,
  entitySearchRoutes,
  aggregateRoutes,
  bulkRoutes,
  actionsRoutes,
  actionPermissionsRoutes,
  runsRoutes,
  teamsRoutes,
  usersRoutes,
  appsRoutes,
  rolesRoutes,
  pagesRoutes,
  pagePermissionsRoutes,
  sidebarsRoutes,
  secretsRoutes,
  webhooksRoutes,
  integrationsRoutes,
  workflowsRoutes,
  auditLogRoutes,
  aiRoutes,
];

/** How long a client may take to send a request; a stuck one would keep the backend from stopping. */
const requestTimeoutMs = 30_000;

/** The longest identifier, with every character percent-encoded in three bytes of three characters each. */
const maxParameterLength = 9000;

/**
 * Stands for the compilers of schemas that Fastify would load at start and never use: bodies are checked by
 * `validatorCompiler`, answers written by `printJson`.
 */
const noCompiler = () => (): never => {
  throw new Error('there is no schema to compile');
};

/** The API over HTTP, ready to listen. Source: spec 05-api.md. */
export async function createApp({ context, control, log }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    genReqId: context.newId,
    clientErrorHandler: createBrokenRequestAnswer(context.newId),
    return503OnClosing: false,
    routerOptions: { maxParamLength: maxParameterLength },
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    frameworkErrors: (error, request, reply) => {
      reply.header('X-Trace-Id', request.id);
      answerError(error, request, reply);
    },
  });
  app.decorateRequest('caller');
  app.decorateRequest('revision');
  addBodyParser(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setReplySerializer((payload) => printJson(payload));
  app.setErrorHandler(createErrorHandler(context));
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      ok: false,
      error: 'not_found',
      message: `there is no route ${request.method} ${request.url.split('?')[0]?.slice(0, 200)}`,
      requestId: request.id,
    }),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Trace-Id', request.id);
    if (hasNul(request.url)) {
      throw new Refusal('invalid', 'invalid_request', 'a path or query must not hold the NUL character (U+0000)');
    }
  });

  closeAfterAnswering(app);
  addRequestLog(app);
  const tokens = await addTokens(app, context);
  const gate = createGate(context, tokens);
  await addControl(app, { context, tokens, gate }, control);

  app.addHook('onRequest', gate);
  app.addHook('preValidation', createSecondGate(gate));
  app.get('/health', async () => ({ ok: true }));
  // Not as plugins: none has hooks or settings of its own, and a plugin each is a third of the time to start.
  await authRoutes(app, { context, tokens });
  for (const routes of resources) await routes(app, { context });
  return app;
}

/** A connection whose request was under way when the app was told to stop is closed after its answer, not kept. */
function closeAfterAnswering(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('Connection', 'close');
  });
}
