import { listOutbox, signingSecret } from '../../operations';
import type { Routes } from './routes';

/** What was and is to be sent out, for administrators; outside `/v1`, like the journal. Source: spec. */
export const outboxRoutes: Routes = async (app, { context }) => {
  app.get('/__portcullis/outbox', { config: { scope: 'read:secrets' } }, async ({ caller }) => ({
    ok: true,
    messages: await listOutbox(context, caller),
  }));
};

/** What requests that leave are signed with, for administrators. Source: spec A-71. */
export const signingSecretRoutes: Routes = async (app, { context }) => {
  app.get('/__portcullis/signing-secret', { config: { scope: 'read:secrets' } }, async ({ caller }) => ({
    ok: true,
    signingSecret: await signingSecret(context, caller.org),
  }));
};
