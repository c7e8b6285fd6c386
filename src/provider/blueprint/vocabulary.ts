/** The kinds of property, by the JSON type that the API calls them. */
export const kinds = ['string', 'number', 'boolean', 'object', 'array'] as const;
/** One of `kinds`. */
export type Kind = (typeof kinds)[number];

/**
 * What a property's value may be.
 *
 * Source: Port API, "Create a blueprint", `schema.properties.*.format`.
 */
export const formats = [
  'blueprints',
  'date-time',
  'email',
  'idn-email',
  'ipv4',
  'ipv6',
  'labeled-url',
  'markdown',
  'proto',
  'team',
  'timer',
  'url',
  'user',
  'yaml',
] as const;

/** Source: Port API, "Create a blueprint", `calculationProperties.*.format`. */
export const calculationFormats = [
  'date-time',
  'email',
  'idn-email',
  'ipv4',
  'ipv6',
  'labeled-url',
  'markdown',
  'proto',
  'team',
  'url',
  'user',
  'yaml',
] as const;

/** Source: Port API, "Create a blueprint", `calculationProperties.*.colors`. */
export const colors = [
  'blue',
  'bronze',
  'brown',
  'darkGray',
  'gold',
  'green',
  'lightGray',
  'lime',
  'olive',
  'orange',
  'paleBlue',
  'pink',
  'purple',
  'red',
  'silver',
  'turquoise',
  'yellow',
] as const;

/** Which viewer a property's value opens in. */
export const specs = ['open-api', 'async-api', 'embedded-url'] as const;
