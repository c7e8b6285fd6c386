import { bool, list, string } from '../../../cty';
import { type Attributes, conflictsWith, oneOf } from '../../../plugin';
import { onlyTrue } from '../only-true';

/**
 * What every kind of input has.
 *
 * Source: Port API, "Create an action/automation", `trigger.userInputs`; the Go provider's schema.
 */
export const input = {
  title: { type: string, optional: true, description: 'What the form calls this input.' },
  icon: { type: string, optional: true, description: 'Name of the icon beside the input.' },
  description: { type: string, optional: true, description: 'Explanation shown with the input.' },
  required: {
    type: bool,
    optional: true,
    validators: [onlyTrue, conflictsWith('../../../../required_jq_query')],
    description: '`true` if the form cannot be sent without it. Leave it out otherwise; not with `required_jq_query`.',
  },
  depends_on: {
    type: list(string),
    optional: true,
    description: 'Keys of inputs that must be filled in before this one can be.',
  },
  visible: { type: bool, optional: true, description: 'Whether the form shows this input.' },
  visible_jq_query: {
    type: string,
    optional: true,
    validators: [conflictsWith('../visible')],
    description: 'jq over the form that says whether it shows this input. Instead of `visible`.',
  },
  disabled: { type: bool, optional: true, description: 'Whether this input is greyed out, and left out of the run.' },
  disabled_jq_query: {
    type: string,
    optional: true,
    validators: [conflictsWith('../disabled')],
    description: 'jq over the form that says whether this input is greyed out. Instead of `disabled`.',
  },
  default_jq_query: {
    type: string,
    optional: true,
    description: 'jq over the form that gives the default value. Instead of `default`.',
  },
} as const satisfies Attributes;

/** The same, for inputs whose constant default stands beside it. */
export const inputWithDefault = {
  ...input,
  default_jq_query: { ...input.default_jq_query, validators: [conflictsWith('../default')] },
} as const satisfies Attributes;

/** In which order an input of format `entity` offers its entities. */
export const sort = {
  nesting: 'single',
  optional: true,
  description: 'The order in which entities are offered.',
  attributes: {
    property: { type: string, required: true, description: 'Property to sort by, such as `$updatedAt`.' },
    order: {
      type: string,
      optional: true,
      default: 'ASC',
      validators: [oneOf('ASC', 'DESC')],
      description: '`ASC` for smallest first, `DESC` for largest first.',
    },
  },
} as const satisfies Attributes[string];

/** How a secret input is encrypted. */
export const encryption = {
  encryption: {
    type: string,
    optional: true,
    validators: [oneOf('aes256-gcm'), conflictsWith('../client_side_encryption')],
    description: 'Encrypts the value on the server: `aes256-gcm`. Not with `client_side_encryption`.',
  },
  client_side_encryption: {
    nesting: 'single',
    optional: true,
    description: 'Encrypts the value in the browser, so that Port never sees it. Not with `encryption`.',
    attributes: {
      algorithm: {
        type: string,
        required: true,
        validators: [oneOf('client-side')],
        description: 'Always `client-side`.',
      },
      key: { type: string, required: true, description: 'Public key to encrypt with, in PEM.' },
    },
  },
} as const satisfies Attributes;
