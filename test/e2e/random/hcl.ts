import { ExactNumber, printJson } from '../../../src/contract';
import { Decimal, type Value } from '../../../src/cty';

/** A configuration as somebody wrote it, and the places of it that are known only after apply. */
export type Written = {
  readonly config: { readonly [name: string]: Value };
  readonly late: readonly (readonly (string | number)[])[];
};

/** A resource of a random file: `port_action.a3`. */
export type Placed = Written & { readonly type: string; readonly name: string; readonly dependsOn?: readonly string[] };

/**
 * A Terraform file in JSON syntax: texts are written so that nothing in them is a template, and each late value comes
 * out of a terraform_data, so that a plan knows it only after apply.
 */
export function toHcl(header: object, resources: readonly Placed[]): string {
  const late = new Map<string, unknown>();
  const blocks: Record<string, Record<string, unknown>> = {};
  for (const { type, name, config, late: places, dependsOn } of resources) {
    const put = (value: Value): string => {
      const key = `v${late.size}`;
      late.set(key, toJson(value));
      return `\${terraform_data.late.output.${key}}`;
    };
    const body = change(config, [], places, put) as Record<string, unknown>; // an object at its root stays one
    blocks[type] = { ...blocks[type], [name]: { ...body, ...(dependsOn && { depends_on: dependsOn }) } };
  }
  if (late.size > 0) blocks.terraform_data = { late: { input: Object.fromEntries(late) } };
  return printJson({ ...header, ...(Object.keys(blocks).length > 0 && { resource: blocks }) });
}

function change(
  value: Value,
  at: readonly (string | number)[],
  places: Written['late'],
  late: (value: Value) => unknown,
): unknown {
  if (places.some((place) => place.length === at.length && place.length > 0)) return late(value);
  const below = (step: string | number) => places.filter((place) => place[at.length] === step);
  if (Array.isArray(value)) return value.map((each: Value, i) => change(each, [...at, i], below(i), late));
  if (!isObject(value)) return toJson(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      at.length === 0 ? name : verbatim(name),
      change(each, [...at, name], below(name), late),
    ]),
  );
}

/** A value as JSON syntax takes it. */
function toJson(value: Value): unknown {
  if (typeof value === 'string') return verbatim(value);
  if (value instanceof Decimal) return new ExactNumber(value.text);
  if (Array.isArray(value)) return value.map(toJson);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [verbatim(name), toJson(each)]));
}

/** The text so that Terraform reads it as it is: `${` and `%{` would begin a template. */
const verbatim = (text: string): string => text.replace(/([$%])\{/g, '$1$1{');

function isObject(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Decimal);
}
