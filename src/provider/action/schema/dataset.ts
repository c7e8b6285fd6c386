import { bool, object, string } from '../../../cty';
import { type Attributes, conflictsWith, oneOf } from '../../../plugin';
import { jsonText, sameMeaning } from '../../json-text';
import { operators } from '../operators';

const combinator = oneOf('and', 'or');

const constant = jsonText('any', {
  optional: true,
  description: 'What to compare with, as a constant in JSON: `jsonencode("production")`. Instead of `value`.',
});

const leaf = {
  blueprint: {
    type: string,
    optional: true,
    description: 'Identifier of the related blueprint, for `operator = "relatedTo"`.',
  },
  combinator: {
    type: string,
    optional: true,
    validators: [combinator],
    description: 'Makes this rule a group: `and` wants every one of its `rules` to hold, `or` any of them.',
  },
  direction: {
    type: string,
    optional: true,
    validators: [oneOf('upstream', 'downstream')],
    description: 'Which way relations are followed, for `operator = "relatedTo"`.',
  },
  operator: {
    type: string,
    optional: true,
    validators: [oneOf(...operators)],
    description: 'How the property is compared, such as `=`, `!=`, `contains`, `in`, `isEmpty`. A group has none.',
  },
  property: {
    type: string,
    optional: true,
    sameMeaning,
    description:
      'Identifier of the property to compare, or a meta property such as `$team`. A property of the user is written as JSON: `jsonencode({ context = "user", property = "..." })`.',
  },
  property_schema: jsonText('object', {
    optional: true,
    description:
      'Compares every property of a type instead of one: JSON such as `jsonencode({ type = "string", format = "email" })`.',
  }),
  required: {
    type: bool,
    optional: true,
    description: 'Whether the relation must be a required one, for `operator = "relatedTo"`.',
  },
  value: {
    type: object({ jq_query: string }),
    optional: true,
    description: 'What to compare with, worked out when the form is shown: `{ jq_query = ".form.environment" }`.',
  },
  value_json: {
    ...constant,
    validators: [...constant.validators, conflictsWith('../value')],
  },
} as const satisfies Attributes;

/** A rule that may hold rules of the level below. */
const ruleOver = <const R extends Attributes>(below: R) =>
  ({
    ...leaf,
    rules: { nesting: 'list', optional: true, attributes: below, description: 'The rules of this group.' },
  }) as const;

const level10 = ruleOver(leaf);
const level9 = ruleOver(level10);
const level8 = ruleOver(level9);
const level7 = ruleOver(level8);
const level6 = ruleOver(level7);
const level5 = ruleOver(level6);
const level4 = ruleOver(level5);
const level3 = ruleOver(level4);
const level2 = ruleOver(level3);
const level1 = ruleOver(level2);

/**
 * Which entities an input of format `entity` offers. Terraform has no recursive types, so the levels are spelled out.
 *
 * Source: Port API, "Create an action/automation", `userInputs.properties.*.dataset`; the Go provider's schema.
 */
export const dataset = {
  combinator: {
    type: string,
    required: true,
    validators: [combinator],
    description: '`and` offers entities for which every rule holds, `or` those for which any does.',
  },
  rules: { nesting: 'list', required: true, attributes: level1, description: 'The rules an entity is judged by.' },
} as const satisfies Attributes;
