import type { FastifyInstance } from 'fastify';
import {
  type Context,
  createOrganization,
  listOrganizations,
  listSnapshots,
  Refusal,
  removeOrganization,
  removeSnapshot,
  restoreSnapshot,
  saveSnapshot,
  startSnapshot,
} from '../../operations';
import { parseSeed } from '../parse-seed';
import { objectBody, optionalText } from './read-body';

interface Named {
  readonly Params: { readonly org: string; readonly name: string };
}

/**
 * Organizations of one's own, so that tests run side by side on one server, and what they hold at named moments:
 * `/__portcullis/organizations`, `.../{org}/snapshots`, `.../{org}/reset`.
 */
export function addOrganizations(app: FastifyInstance, context: Context): void {
  app.get('/organizations', async () => ({ ok: true, organizations: await listOrganizations(context) }));

  app.post('/organizations', async ({ body }, reply) => {
    const given = objectBody(body, ['name', 'seed']);
    const name = optionalText(given, 'name') ?? 'Test';
    const faults: string[] = [];
    const seed = given.seed === undefined ? undefined : parseSeed(given.seed, (fault) => faults.push(fault));
    if (faults.length > 0)
      throw new Refusal('invalid', 'invalid_request', faults.map((fault) => `seed: ${fault}`).join('; '));
    return reply.code(201).send({ ok: true, ...(await createOrganization(context, name, seed)) });
  });

  app.delete<Named>('/organizations/:org', async ({ params }) => {
    await removeOrganization(context, params.org);
    return { ok: true };
  });

  app.post<Named>('/organizations/:org/reset', async ({ params }) => {
    await restoreSnapshot(context, params.org, startSnapshot);
    return { ok: true };
  });

  app.get<Named>('/organizations/:org/snapshots', async ({ params }) => ({
    ok: true,
    snapshots: await listSnapshots(context, params.org),
  }));

  app.put<Named>('/organizations/:org/snapshots/:name', async ({ params }) => {
    if (params.name === startSnapshot) {
      throw new Refusal(
        'invalid',
        'invalid_request',
        `"${startSnapshot}" is what a reset goes back to; take another name`,
      );
    }
    await saveSnapshot(context, params.org, params.name);
    return { ok: true };
  });

  app.post<Named>('/organizations/:org/snapshots/:name/restore', async ({ params }) => {
    await restoreSnapshot(context, params.org, params.name);
    return { ok: true };
  });

  app.delete<Named>('/organizations/:org/snapshots/:name', async ({ params }) => {
    await removeSnapshot(context, params.org, params.name);
    return { ok: true };
  });
}
