import type { FastifyInstance } from 'fastify';
import { type Context, listOutbox } from '../../operations';

/**
 * `GET /__portcullis/outbox`, with a token of an administrator: what was and is to be sent out by the organization.
 *
 * Source: spec.
 */
export function addOutbox(control: FastifyInstance, context: Context): void {
  control.get('/outbox', { config: { scope: 'read:secrets' } }, async ({ caller }) => ({
    ok: true,
    messages: await listOutbox(context, caller),
  }));
}
