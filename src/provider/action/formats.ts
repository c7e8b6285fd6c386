/**
 * What a text input may be.
 *
 * Source: Port API, "Create an action/automation", `userInputs.properties.*.format`.
 */
export const formats = [
  'date-time',
  'url',
  'email',
  'ipv4',
  'ipv6',
  'yaml',
  'entity',
  'user',
  'team',
  'proto',
  'markdown',
  'multi-line',
  'labeled-url',
] as const;
