import { parseJson } from '../../contract';
import { type AutomationMessage, type Held, startAutomation } from '../operations';
import type { Delivery } from './delivery';

/** Hands an event to an automation. Source: spec. */
export async function deliverEvent({ context, log }: Delivery, held: Held): Promise<void> {
  const message = parseJson(held.payload) as unknown as AutomationMessage; // written by fireAutomations
  if ((await startAutomation(context, held, message)) === 'stopped') {
    const { automation } = message;
    log.warn({ automation, org: held.org }, 'an automation was not started: automations cause one another in a circle');
  }
}
