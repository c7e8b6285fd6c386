import { list, string } from '../../../cty';
import { type Attributes, exactlyOneOf, oneOf } from '../../../plugin';

const blueprintEvent = {
  blueprint_identifier: { type: string, required: true, description: 'Blueprint whose entities are watched.' },
} as const satisfies Attributes;

const runEvent = {
  action_identifier: { type: string, required: true, description: 'Action whose runs are watched.' },
} as const satisfies Attributes;

const others = [
  '../entity_updated_event',
  '../entity_deleted_event',
  '../any_entity_change_event',
  '../timer_property_expired_event',
  '../run_created_event',
  '../run_updated_event',
  '../any_run_change_event',
];

/**
 * The trigger of an action that an event starts; exactly one of its events is set.
 *
 * Source: Port API, "Create an action/automation", `trigger.event`; the Go provider's schema.
 */
export const automationTrigger = {
  entity_created_event: {
    nesting: 'single',
    optional: true,
    validators: [exactlyOneOf(...others)],
    attributes: blueprintEvent,
    description: 'An entity was created.',
  },
  entity_updated_event: {
    nesting: 'single',
    optional: true,
    attributes: blueprintEvent,
    description: 'An entity was changed.',
  },
  entity_deleted_event: {
    nesting: 'single',
    optional: true,
    attributes: blueprintEvent,
    description: 'An entity was deleted.',
  },
  any_entity_change_event: {
    nesting: 'single',
    optional: true,
    attributes: blueprintEvent,
    description: 'An entity was created, changed or deleted.',
  },
  timer_property_expired_event: {
    nesting: 'single',
    optional: true,
    attributes: {
      ...blueprintEvent,
      property_identifier: { type: string, required: true, description: 'Timer property that is watched.' },
    },
    description: 'The time in a timer property has come.',
  },
  run_created_event: { nesting: 'single', optional: true, attributes: runEvent, description: 'A run was started.' },
  run_updated_event: { nesting: 'single', optional: true, attributes: runEvent, description: 'A run was changed.' },
  any_run_change_event: {
    nesting: 'single',
    optional: true,
    attributes: runEvent,
    description: 'A run was started or changed.',
  },
  jq_condition: {
    nesting: 'single',
    optional: true,
    description: 'Which of the events count. Without `expressions`, all do.',
    attributes: {
      expressions: { type: list(string), optional: true, description: 'jq over the event, each giving true or false.' },
      combinator: {
        type: string,
        optional: true,
        default: 'and',
        validators: [oneOf('and', 'or')],
        description: '`and` wants every expression to be true, `or` any of them.',
      },
    },
  },
} as const satisfies Attributes;
