import { isUnknown, type Unknown } from '../../../cty';
import { operatorsWithoutValue } from '../operators';
import { known, type Place } from './known';

type Rule = {
  readonly blueprint: string | Unknown | null;
  readonly combinator: string | Unknown | null;
  readonly operator: string | Unknown | null;
  readonly property: string | Unknown | null;
  readonly property_schema: string | Unknown | null;
  readonly value: object | Unknown | null;
  readonly value_json: string | Unknown | null;
  /** Not on the innermost level. */
  readonly rules?: Rules;
};
type Rules = readonly (Rule | Unknown)[] | Unknown | null;

/**
 * Each rule of a dataset is either a group or a comparison, and has what that needs.
 *
 * Source: Port API, "Create an action/automation", `userInputs.properties.*.dataset.rules`.
 */
export function checkDataset(dataset: { readonly rules: Rules } | Unknown | null, { diagnostics, path }: Place): void {
  checkRules(known(dataset)?.rules ?? null, { diagnostics, path: path.attribute('rules') });
}

function checkRules(rules: Rules, { diagnostics, path }: Place): void {
  for (const [i, rule] of (known(rules) ?? []).entries()) {
    if (rule === null || isUnknown(rule)) continue;
    const place = { diagnostics, path: path.index(i) };
    const problem = isWritten(rule.combinator) || isWritten(rule.rules) ? groupProblem(rule) : comparisonProblem(rule);
    if (problem) diagnostics.error('Invalid dataset rule', problem, place.path);
    checkRules(rule.rules ?? null, { diagnostics, path: place.path.attribute('rules') });
  }
}

function groupProblem(rule: Rule): string | undefined {
  const { combinator, rules, operator, property, property_schema, value, value_json } = rule;
  if ([operator, property, property_schema, value, value_json].some(isWritten)) {
    return 'A rule is either a group (combinator and rules) or a comparison (property, operator and value). Split it into two.';
  }
  if (combinator === null) return 'A group says how its rules are joined. Add combinator = "and" or combinator = "or".';
  return rules === null || rules === undefined ? 'A group needs rules = [...]. Add them.' : undefined;
}

function comparisonProblem(rule: Rule): string | undefined {
  const { blueprint, operator, property, property_schema, value, value_json } = rule;
  if (operator === null) return 'A rule needs an operator, or combinator and rules. Add operator, such as "=".';
  if (isUnknown(operator)) return undefined;
  if (operator === 'relatedTo') {
    if (blueprint === null) return 'operator "relatedTo" needs the blueprint that is related. Add blueprint.';
  } else if (property === null && property_schema === null) {
    return `operator ${JSON.stringify(operator)} needs what is compared. Add property.`;
  }
  const comparesNothing = operatorsWithoutValue.includes(operator);
  if (comparesNothing && (isWritten(value) || isWritten(value_json))) {
    return `operator ${JSON.stringify(operator)} compares with nothing. Remove the value.`;
  }
  if (!comparesNothing && value === null && value_json === null) {
    return `operator ${JSON.stringify(operator)} needs what to compare with. Add value = { jq_query = "..." }, or value_json = jsonencode(...) for a constant.`;
  }
  return undefined;
}

/** An attribute that is known only after apply may still turn out to be null. */
function isWritten(value: unknown): boolean {
  return value !== null && value !== undefined && !isUnknown(value);
}
