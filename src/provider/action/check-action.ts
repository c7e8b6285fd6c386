import { Path } from '../../cty';
import type { ConfigOf, Diagnostics } from '../../plugin';
import { reportIdentifier } from '../identifier';
import { checkCondition } from './rules/condition';
import { checkInputs } from './rules/inputs';
import { checkKeys } from './rules/keys';
import { known } from './rules/known';
import { checkOrder } from './rules/order';
import type { schema } from './schema';

/** Rules about an action that read more than one attribute; each is silent while anything it reads is unknown. */
export function checkAction(config: ConfigOf<typeof schema>, diagnostics: Diagnostics): void {
  reportIdentifier('action', config.identifier, ['identifier'], diagnostics);
  const trigger = known(config.self_service_trigger);
  if (trigger === undefined) return;
  const place = { diagnostics, path: Path.root.attribute('self_service_trigger') };
  checkCondition(trigger, place);
  checkKeys(trigger, place);
  checkOrder(trigger, place);
  checkInputs(trigger, place);
}
