import { isUnknown } from '../../../cty';
import { known, type Place, type Trigger } from './known';

/**
 * A condition picks among the entities of a blueprint: there must be one, and an action to run on an entity.
 *
 * Source: Port API, "Create an action/automation", `trigger`: only DAY-2 and DELETE know `condition`, which depends on
 * `blueprintIdentifier`.
 */
export function checkCondition(trigger: Trigger, { diagnostics, path }: Place): void {
  if (!known(trigger.condition)) return;
  const at = path.attribute('condition');
  if (known(trigger.operation) === 'CREATE') {
    const detail =
      'An action that creates an entity has none to judge by a condition. Remove condition, or set operation to "DAY-2" or "DELETE".';
    diagnostics.error('Condition without an entity', detail, at);
  }
  if (!known(trigger.blueprint_identifier) && !isUnknown(trigger.blueprint_identifier)) {
    const detail = 'A condition picks among the entities of a blueprint. Set blueprint_identifier beside it.';
    diagnostics.error('Condition without a blueprint', detail, at);
  }
}
