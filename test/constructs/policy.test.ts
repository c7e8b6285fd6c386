import { TerraformVariable } from 'cdktf';
import fc from 'fast-check';
import { Action, Invocation, Policy, SelfService } from '../../src/constructs';
import { createStack, expression, refusal, synth, warnings } from './stack';

const rule = { property: '$identifier', operator: '=', value: 'a' };
const policyOf = (more: object = {}) => ({
  queries: { q: { combinator: 'and', rules: [rule] } },
  conditions: ['.results.q.entities != []'],
  ...more,
});

function withPolicy(policy: Policy, stack = createStack()) {
  const action = new Action(stack, 'restart', {
    identifier: 'restart',
    trigger: SelfService.create(),
    invocation: Invocation.kafka(),
  });
  action.executeByPolicy(policy);
  return stack;
}

const textOf = (policy: Policy, stack = createStack()): string =>
  synth(withPolicy(policy, stack)).resource.port_action_permissions.restart.permissions.execute.policy;

/** What Terraform makes of a text without expressions. */
const read = (text: string): string => text.replace(/([$%])\1\{/g, '$1{');

test('quotes and what would be a template of Terraform survive, from an object and from text', () => {
  const policy = policyOf({ conditions: [`"\\(.a)" == "${expression('x')} %{y} \\" \\\\"`] });
  expect(JSON.parse(read(textOf(Policy.fromObject(policy))))).toEqual(policy);
  expect(read(textOf(Policy.fromJson(JSON.stringify(policy))))).toBe(JSON.stringify(policy));
});

test('so does any text', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', '}', ' ', '\n', 'é', '😀'), maxLength: 12 });
  fc.assert(
    fc.property(texts, (text) => {
      const policy = { queries: {}, conditions: [`. == ${JSON.stringify(text)}`] };
      expect(JSON.parse(Policy.fromObject(policy).text)).toEqual(policy);
    }),
  );
});

test('a reference inside is escaped by Terraform as JSON wants it', () => {
  const stack = createStack();
  const name = new TerraformVariable(stack, 'name', {}).stringValue;
  const count = new TerraformVariable(stack, 'count', {}).numberValue;
  const rules = [
    { ...rule, value: `say "${name}"` },
    { property: 'n', operator: '>', value: count },
  ];
  const inner = 'trimsuffix(trimprefix(jsonencode(var.name), "\\""), "\\"")';
  expect(textOf(Policy.fromObject(policyOf({ queries: { q: { combinator: 'and', rules } } })), stack)).toBe(
    `{"queries":{"q":{"combinator":"and","rules":[{"property":"$identifier","operator":"=","value":"say \\"${expression(inner)}\\""},` +
      `{"property":"n","operator":">","value":${expression('jsonencode(var.count)')}}]}},"conditions":[".results.q.entities != []"]}`,
  );
});

test('R-11, R-20: what is known of a policy with references is checked, the rest is left to the plan', () => {
  const stack = createStack();
  const operator = new TerraformVariable(stack, 'operator', {}).stringValue;
  const condition = new TerraformVariable(stack, 'condition', {}).stringValue;
  const rules = [
    { property: 'a', operator, value: 'x' },
    { property: 'a', operator: 'like', value: 'x' },
  ];
  const policy = policyOf({ queries: { q: { combinator: 'and', rules } }, conditions: [condition, '.a | '] });
  const said = refusal(withPolicy(Policy.fromObject(policy), stack)) ?? '';
  expect(said.match(/permissions\.execute\.policy\S*/g)).toEqual([
    'permissions.execute.policy.queries.q.rules[1].operator:',
  ]);
});

test('R-20: a condition that does not compile is warned of beside one that is known only later', () => {
  const stack = createStack();
  const condition = new TerraformVariable(stack, 'condition', {}).stringValue;
  withPolicy(Policy.fromObject(policyOf({ conditions: [condition, '.a | '] })), stack);
  expect(warnings(stack)).toEqual([
    expect.stringContaining('permissions.execute.policy.conditions[1]: does not compile'),
  ]);
});

test('a policy known only later is left to the plan', () => {
  const stack = createStack();
  const text = new TerraformVariable(stack, 'policy', {}).stringValue;
  expect(textOf(Policy.fromJson(text), stack)).toBe(expression('var.policy'));
});

test('what JSON cannot say is refused at once', () => {
  expect(() => Policy.fromObject({ queries: {}, conditions: [() => true] })).toThrow('cannot print');
});
