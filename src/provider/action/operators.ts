/**
 * How a rule of a dataset compares, and which of these compare with nothing.
 *
 * Source: Port API, "Create an action/automation", `userInputs.properties.*.dataset.rules`.
 */
export const operators = [
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'in',
  'notIn',
  'contains',
  'containsAny',
  'doesNotContains',
  'beginsWith',
  'doesNotBeginsWith',
  'endsWith',
  'doesNotEndsWith',
  'between',
  'notBetween',
  'isEmpty',
  'isNotEmpty',
  'isExpired',
  'isNotExpired',
  'matchAny',
  'relatedTo',
] as const;

/** Those that compare with nothing. */
export const operatorsWithoutValue: readonly string[] = ['isEmpty', 'isNotEmpty', 'isExpired', 'isNotExpired'];
