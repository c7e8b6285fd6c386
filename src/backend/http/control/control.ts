import type { FastifyInstance } from 'fastify';
import type { Clock, Context } from '../../operations';
import type { createGate } from '../gate';
import type { Tokens } from '../token';
import { addApiPage } from './api-page';
import { addClock } from './clock';
import { createFaults } from './faults';
import { createControlGuard } from './guard';
import { createJournal } from './journal';
import { createMetrics } from './metrics';
import { addOrganizations } from './organizations';
import { addOutbox } from './outbox';
import { addSignIn } from './sign-in';
import { addSigningKeys } from './signing-keys';

/** What lies outside `/v1`, so that it can never hide a route of the API. */
const prefix = '/__portcullis';

/** What of the server's inside is offered, and to whom. */
export interface ControlOptions {
  /** What must be sent with each control request; without one they are only for requests on the machine itself. */
  readonly token?: string | undefined;
  /** Offer all that is not named below; it needs the clock of this process. */
  readonly inside?: { readonly clock: Clock } | undefined;
  /** Remember requests, and show them. */
  readonly journal?: boolean;
  /** Give tokens of users for e-mail addresses alone. */
  readonly signIn?: boolean;
}

/** What the control routes are built on. */
interface Parts {
  readonly context: Context;
  readonly tokens: Tokens;
  readonly gate: ReturnType<typeof createGate>;
}

/**
 * Offers whoever runs the server its inside: the clock, organizations and their snapshots, faults to be met, metrics,
 * the API's own document, what is sent out and what it is signed with, requests so far, sign-in without a secret. One
 * guard stands before all of it; what is about one organization asks for the token of its administrators as well.
 *
 * Must come before the gate, because a fault strikes a request before anything else does.
 */
export async function addControl(app: FastifyInstance, parts: Parts, options: ControlOptions): Promise<void> {
  const { context, tokens, gate } = parts;
  const { token, inside, journal = false, signIn = false } = options;
  const added: ((control: FastifyInstance) => void)[] = [];
  if (inside) {
    const faults = createFaults(context.newId);
    app.addHook('onRequest', faults.hook);
    app.addHook('preClose', async () => faults.endDelays());
    added.push(faults.routes, createMetrics(app, context), addApiPage);
    added.push((control) => {
      addClock(control, inside.clock);
      addOrganizations(control, context);
      addOutbox(control, context);
      addSigningKeys(control, context, tokens);
    });
  }
  if (journal) added.push(createJournal(app, `${prefix}/journal`));
  if (signIn) added.push((control) => addSignIn(control, context, tokens));
  if (added.length === 0) return;
  await app.register(
    async (control) => {
      control.addHook('onRequest', createControlGuard(token));
      control.addHook('onRequest', gate);
      for (const add of added) add(control);
    },
    { prefix },
  );
}
