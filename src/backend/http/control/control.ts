import type { FastifyInstance } from 'fastify';
import type { Clock, Context } from '../../operations';
import { addApiPage } from './api-page';
import { addClock } from './clock';
import { createFaults } from './faults';
import { createControlGuard } from './guard';
import { createMetrics } from './metrics';
import { addOrganizations } from './organizations';

/** What lies outside `/v1`, so that it can never hide a route of the API. */
const prefix = '/__portcullis';

/** How the control routes are offered. */
export interface ControlOptions {
  /** The clock of this process. */
  readonly clock: Clock;
  /** What must be sent with each control request; undefined lets in whoever reaches the server. */
  readonly token: string | undefined;
}

/**
 * Offers whoever runs the server its inside: the clock, organizations and their snapshots, faults to be met, metrics
 * and the API's own document.
 *
 * Must come before the gate, because a fault strikes a request before anything else does.
 */
export async function addControl(app: FastifyInstance, context: Context, options: ControlOptions): Promise<void> {
  const faults = createFaults(context.newId);
  const addMetrics = createMetrics(app, context);
  app.addHook('onRequest', faults.hook);
  await app.register(
    async (control) => {
      control.addHook('onRequest', createControlGuard(options.token));
      addClock(control, options.clock);
      addOrganizations(control, context);
      faults.routes(control);
      addMetrics(control);
      addApiPage(control);
    },
    { prefix },
  );
}
