import { isObject } from '../../../contract';
import type { Codec } from '../../codecs';
import { isNothing, memberOf } from '../../codecs';
import { fields, via } from '../../fields';
import { shapeByType, tagged } from '../../tagged';
import { automationTrigger } from '../schema/automation';

const blueprint = { blueprint_identifier: 'blueprintIdentifier' } as const;
const run = { action_identifier: 'actionIdentifier' } as const;

const entityEvent = fields(automationTrigger.entity_created_event.attributes, blueprint);
const runEvent = fields(automationTrigger.run_created_event.attributes, run);
const timerEvent = fields(automationTrigger.timer_property_expired_event.attributes, {
  ...blueprint,
  property_identifier: 'propertyIdentifier',
});

const jqCondition = tagged(
  'JQ',
  fields(automationTrigger.jq_condition.attributes, { expressions: 'expressions', combinator: 'combinator' }),
);

/** A condition without expressions holds always, as none does: it is not sent, and the block in the file is kept. */
const condition: Codec = {
  toApi: (value) => (isNothing(memberOf(value, 'expressions')) ? undefined : jqCondition.toApi(value)),
  toState(json, reading) {
    const answered = isObject(json) && !isNothing(json.expressions) ? json : undefined;
    if (answered === undefined && isNothing(memberOf(reading.prior, 'expressions'))) return reading.prior;
    return jqCondition.toState(answered, reading);
  },
  shape: jqCondition.shape,
};

const table = fields(automationTrigger, {
  entity_created_event: via('event', tagged('ENTITY_CREATED', entityEvent)),
  entity_updated_event: via('event', tagged('ENTITY_UPDATED', entityEvent)),
  entity_deleted_event: via('event', tagged('ENTITY_DELETED', entityEvent)),
  any_entity_change_event: via('event', tagged('ANY_ENTITY_CHANGE', entityEvent)),
  timer_property_expired_event: via('event', tagged('TIMER_PROPERTY_EXPIRED', timerEvent)),
  run_created_event: via('event', tagged('RUN_CREATED', runEvent)),
  run_updated_event: via('event', tagged('RUN_UPDATED', runEvent)),
  any_run_change_event: via('event', tagged('ANY_RUN_CHANGE', runEvent)),
  jq_condition: via('condition', condition),
});

const event = shapeByType({
  ENTITY_CREATED: entityEvent.shape,
  ENTITY_UPDATED: entityEvent.shape,
  ENTITY_DELETED: entityEvent.shape,
  ANY_ENTITY_CHANGE: entityEvent.shape,
  TIMER_PROPERTY_EXPIRED: timerEvent.shape,
  RUN_CREATED: runEvent.shape,
  RUN_UPDATED: runEvent.shape,
  ANY_RUN_CHANGE: runEvent.shape,
});

/** The trigger of an action that an event starts. */
export const automation: typeof table = { ...table, shape: { kind: 'object', keys: { ...table.shape.keys, event } } };
