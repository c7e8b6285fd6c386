import { bool, string } from '../../../cty';
import { type Attributes, each, keys, lengthAtMost, matches, oneOf } from '../../../plugin';
import { colors, specs } from '../vocabulary';

/**
 * What a property, relation or derived property may be keyed by.
 *
 * Source: Port API, "Create a blueprint", `propertyNames`.
 */
export const propertyKeys = [
  keys(matches(/^[A-Za-z0-9@_=\\-]+$/, 'be letters, digits and @ _ = \\ -')),
  keys(lengthAtMost(100)),
] as const;

/** What everything a blueprint lists is shown as. */
export const shown = {
  title: { type: string, optional: true, validators: [lengthAtMost(100)], description: 'What people see as its name.' },
  description: { type: string, optional: true, description: 'Explanation shown beside it.' },
  icon: { type: string, optional: true, description: 'Name of the icon beside it.' },
} as const satisfies Attributes;

/** What every kind of property has. */
export const property = {
  ...shown,
  required: {
    type: bool,
    optional: true,
    default: false,
    description: 'Whether every entity must have a value. `false` if left out.',
  },
} as const satisfies Attributes;

/** Colours of the values of an enumeration. */
export const enumColors = {
  validators: [each(oneOf(...colors))],
  description: 'Colour of each value, such as `{ high = "red", low = "green" }`.',
} as const;

/** How a value that is an address or a document is opened. */
export const viewer = {
  spec: {
    type: string,
    optional: true,
    validators: [oneOf(...specs)],
    description: 'Viewer for the value: `open-api`, `async-api` or `embedded-url`.',
  },
  spec_authentication: {
    nesting: 'single',
    optional: true,
    description:
      'How the browser signs in to what `spec = "embedded-url"` embeds (OAuth authorization code with PKCE).',
    attributes: {
      authorization_url: { type: string, required: true, description: 'Where the user signs in.' },
      client_id: { type: string, required: true, description: 'Client id registered at the identity provider.' },
      token_url: { type: string, required: true, description: 'Where the code is exchanged for a token.' },
    },
  },
} as const satisfies Attributes;
