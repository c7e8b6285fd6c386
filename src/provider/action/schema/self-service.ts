import { bool, list, string } from '../../../cty';
import { type Attributes, conflictsWith, lengthAtLeast, lengthAtMost, oneOf } from '../../../plugin';
import { buttonText } from '../button-text';
import { conditionShape, shapedJson } from '../shaped-json';
import { arrayInput } from './array-input';
import { booleanInput, numberInput, objectInput, stringInput } from './scalar-inputs';

const visibility = {
  visible: { type: bool, optional: true, description: 'Whether the form shows it.' },
  visible_jq_query: {
    type: string,
    optional: true,
    validators: [conflictsWith('../visible')],
    description: 'jq over the form that says whether it is shown. Instead of `visible`.',
  },
} as const satisfies Attributes;

const steps = {
  nesting: 'list',
  optional: true,
  validators: [conflictsWith('../order_properties')],
  description: 'Splits the form into steps. Instead of `order_properties`.',
  attributes: {
    title: {
      type: string,
      required: true,
      validators: [lengthAtMost(25)],
      description: 'What the step is called; at most 25 characters.',
    },
    order: { type: list(string), required: true, description: 'Keys of the inputs and titles of the step, in order.' },
    ...visibility,
  },
} as const satisfies Attributes[string];

const titles = {
  nesting: 'map',
  optional: true,
  description: 'Headings between the inputs, by a key that `order_properties` and `steps` may name.',
  attributes: {
    title: {
      type: string,
      required: true,
      validators: [lengthAtLeast(1), lengthAtMost(140)],
      description: 'The heading; 1 to 140 characters.',
    },
    description: {
      type: string,
      optional: true,
      validators: [lengthAtMost(1000)],
      description: 'Text below the heading; at most 1000 characters.',
    },
    ...visibility,
  },
} as const satisfies Attributes[string];

const userProperties = {
  nesting: 'single',
  optional: true,
  description: 'The inputs of the form, by kind and key. A key may be used once among all kinds.',
  attributes: {
    string_props: { nesting: 'map', optional: true, attributes: stringInput, description: 'Inputs that are a text.' },
    number_props: { nesting: 'map', optional: true, attributes: numberInput, description: 'Inputs that are a number.' },
    boolean_props: {
      nesting: 'map',
      optional: true,
      attributes: booleanInput,
      description: 'Inputs that are `true` or `false`.',
    },
    object_props: {
      nesting: 'map',
      optional: true,
      attributes: objectInput,
      description: 'Inputs that are a JSON object.',
    },
    array_props: { nesting: 'map', optional: true, attributes: arrayInput, description: 'Inputs that are a list.' },
  },
} as const satisfies Attributes[string];

/**
 * The trigger of an action that people start from a form.
 *
 * Source: Port API, "Create an action/automation", `trigger`; the Go provider's schema.
 */
export const selfServiceTrigger = {
  operation: {
    type: string,
    required: true,
    validators: [oneOf('CREATE', 'DAY-2', 'DELETE')],
    description: 'What it does to an entity: `CREATE` needs none, `DAY-2` works on one, `DELETE` removes one.',
  },
  blueprint_identifier: { type: string, optional: true, description: 'Blueprint whose entities it is offered on.' },
  user_properties: userProperties,
  required_jq_query: {
    type: string,
    optional: true,
    description: 'jq over the form that gives the keys of the required inputs. Instead of `required` on the inputs.',
  },
  order_properties: {
    type: list(string),
    optional: true,
    description: 'Keys of the inputs and titles in the order of the form. Instead of `steps`.',
  },
  steps,
  titles,
  condition: shapedJson('object', conditionShape, {
    optional: true,
    description:
      'Which entities it is offered on: JSON with `type = "SEARCH"`, `combinator` and `rules`. For `DAY-2` and `DELETE` only, with `blueprint_identifier`.',
  }),
  action_card_button_text: {
    type: string,
    optional: true,
    validators: [buttonText],
    description: 'Text of the button on the card; at most 15 characters.',
  },
  execute_action_button_text: {
    type: string,
    optional: true,
    validators: [buttonText],
    description: 'Text of the button that sends the form; at most 15 characters.',
  },
} as const satisfies Attributes;
