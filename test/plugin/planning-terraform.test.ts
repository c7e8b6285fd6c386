import fc from 'fast-check';
import { isRecord, isSequence, isUnknown, type Value } from '../../src/cty';
import { defineProvider } from '../../src/plugin';
import type { Configured } from './arbitraries';
import { type Body, memberAt } from './compatibility';
import { type Life, lives } from './lives';
import { type Reattached, reattach } from './reattached';
import { createResource } from './wire-provider';

/** The same lives as in the property, fewer of them, under the real Terraform: what it refuses, the checks must too. */
const count = process.env.PORTCULLIS_SOAK ? 400 : 60;
const seed = Number(process.env.PORTCULLIS_SEED ?? Date.now() % 2 ** 31);
const led = fc.sample(lives.filter(canBeWritten), { numRuns: count, seed });

let terraform: Reattached;

beforeAll(async () => {
  terraform = await reattach(
    defineProvider({
      name: 'lives',
      version: '1.0.0',
      schema: { attributes: {} },
      resources: led.map(({ schema, choice }, i) => createResource(`r${i}`, schema, choice)),
      dataSources: [],
      configure: () => undefined,
    }),
  );
});

afterAll(() => terraform.stop());

test(`Terraform accepts ${count} lives of resources and then finds nothing to change (seed ${seed})`, async () => {
  terraform.write(led.map(({ schema, before }, i) => hclOf(i, schema, startOf(before))).join(''));
  expect(await endOf('apply', '-auto-approve')).toEqual({ status: 0, errors: '' });
  terraform.write(led.map(({ schema, config }, i) => hclOf(i, schema, config)).join(''));
  expect(await endOf('apply', '-auto-approve')).toEqual({ status: 0, errors: '' });
  expect(await endOf('plan', '-detailed-exitcode')).toEqual({ status: 0, errors: '' });
}, 600_000);

async function endOf(...args: readonly string[]): Promise<{ readonly status: number; readonly errors: string }> {
  const { status, stderr, stdout } = await terraform.run(...args, '-input=false');
  return { status, errors: status === 2 ? stdout : stderr };
}

/** A state that nothing made cannot be brought about: such a life begins without one. */
function startOf(before: Life['before']): Configured | undefined {
  return before === undefined || 'state' in before ? undefined : { shown: before.final, final: before.final };
}

/** Not here: blocks that are unknown as a whole, null that is not known yet, and what Terraform itself crashes on. */
function canBeWritten({ schema, config }: Life): boolean {
  return (
    !crashesTerraform(schema, false) && hasKnownBlocks(schema, config.shown) && !laterNull(config.shown, config.final)
  );
}

/**
 * Terraform 1.11 panics ("inconsistent list element types") on repeated blocks that hold nested attributes, where one
 * block has the attribute and another has not.
 */
function crashesTerraform({ attributes = {}, blocks = {} }: Body, isRepeated: boolean): boolean {
  if (isRepeated && Object.values(attributes).some((attribute) => 'nesting' in attribute)) return true;
  return Object.values(blocks).some((block) => crashesTerraform(block, isRepeated || block.nesting !== 'single'));
}

function hasKnownBlocks({ blocks = {} }: Body, value: Value): boolean {
  return Object.entries(blocks).every(([name, block]) => {
    const inner = memberAt(value, name);
    const each = isSequence(inner)
      ? inner
      : isRecord(inner) && block.nesting === 'map'
        ? Object.values(inner)
        : [inner];
    return !isUnknown(inner) && each.every((one) => hasKnownBlocks(block, one));
  });
}

function laterNull(shown: Value, final: Value): boolean {
  if (isUnknown(shown)) return final === null;
  if (isSequence(shown)) return shown.some((each, i) => laterNull(each, (isSequence(final) ? final[i] : null) ?? null));
  return isRecord(shown) && Object.entries(shown).some(([name, each]) => laterNull(each, memberAt(final, name)));
}

/** One resource, and a resource of Terraform's own for each value that it gets to know only later. */
function hclOf(i: number, schema: Body, config: Configured | undefined): string {
  if (config === undefined) return '';
  const later: string[] = [];
  const body = bodyHcl(schema, config.shown, config.final, (final) => {
    later.push(`resource "terraform_data" "r${i}_${later.length}" {\n  input = ${literal(final)}\n}\n`);
    return `terraform_data.r${i}_${later.length - 1}.output`;
  });
  return `resource "lives_r${i}" "it" {\n${body}}\n${later.join('')}`;
}

type Later = (final: Value) => string;

function bodyHcl({ attributes = {}, blocks = {} }: Body, shown: Value, final: Value, later: Later): string {
  const assigned = Object.keys(attributes).flatMap((name) => {
    const value = memberAt(shown, name);
    return value === null ? [] : [`${name} = ${expression(value, memberAt(final, name), later)}\n`];
  });
  const nested = Object.entries(blocks).flatMap(([name, block]) => {
    const [values, finals] = [memberAt(shown, name), memberAt(final, name)];
    const inner = (each: Value, known: Value) => `{\n${bodyHcl(block, each, known, later)}}\n`;
    if (isSequence(values))
      return values.map((each, i) => `${name} ${inner(each, (isSequence(finals) ? finals[i] : null) ?? null)}`);
    if (values === null) return [];
    if (block.nesting !== 'map' || !isRecord(values)) return [`${name} ${inner(values, finals)}`];
    return Object.entries(values).map(([key, each]) => `${name} "${key}" ${inner(each, memberAt(finals, key))}`);
  });
  return [...assigned, ...nested].join('');
}

function expression(shown: Value, final: Value, later: Later): string {
  if (isUnknown(shown)) return later(final);
  if (isSequence(shown)) {
    return `[${shown.map((each, i) => expression(each, (isSequence(final) ? final[i] : null) ?? null, later)).join()}]`;
  }
  if (!isRecord(shown)) return literal(shown);
  const entries = Object.entries(shown).map(
    ([key, each]) => `${key} = ${expression(each, memberAt(final, key), later)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

function literal(value: Value): string {
  return JSON.stringify(value);
}
