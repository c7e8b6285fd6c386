import type { Value } from '../../../src/cty';
import type { Attribute, Attributes, Schema } from '../../../src/plugin';
import type { Written } from './hcl';

type Tally = { set: number; null: number; late: number; omitted: number };

/** Counts how often each attribute of a schema, at every depth, was set, null, late or left out; and each enum value. */
export class Coverage {
  readonly #tallies = new Map<string, Tally>();
  readonly #values = new Map<string, number>();

  constructor(
    readonly type: string,
    readonly schema: Schema,
  ) {
    this.#prepare(schema.attributes, type);
  }

  add({ config, late }: Written): void {
    this.#count(this.schema.attributes, config, this.type, late, 0);
  }

  /** How much of what was seen less than `least` times this configuration would add to. */
  worth(written: Written, least: number): number {
    const alone = new Coverage(this.type, this.schema);
    alone.add(written);
    const isNew = (path: string) => {
      const seen = this.#tallies.get(path);
      return seen !== undefined && seen.set + seen.late < least;
    };
    const attributes = [...alone.#tallies].filter(([path, { set, late }]) => set + late > 0 && isNew(path));
    const values = [...alone.#values].filter(([value, count]) => count > 0 && (this.#values.get(value) ?? 0) < least);
    return attributes.length + values.length;
  }

  /** What was seen less than `least` times: attributes that were set, and values of enums. */
  rare(least: number): readonly string[] {
    const attributes = [...this.#tallies].filter(([, { set, late }]) => set + late < least).map(([path]) => path);
    const values = [...this.#values].filter(([, count]) => count < least).map(([value]) => value);
    return [...attributes, ...values];
  }

  /** A line for each attribute and enum value. */
  table(): string {
    const attributes = [...this.#tallies].map(
      ([path, { set, null: nulls, late, omitted }]) =>
        `${path}: set ${set}, null ${nulls}, late ${late}, omitted ${omitted}`,
    );
    return [...attributes, ...[...this.#values].map(([value, count]) => `${value}: ${count}`)].join('\n');
  }

  totals(): Tally {
    const sum: Tally = { set: 0, null: 0, late: 0, omitted: 0 };
    for (const tally of this.#tallies.values()) {
      for (const key of ['set', 'null', 'late', 'omitted'] as const) sum[key] += tally[key];
    }
    return sum;
  }

  #prepare(attributes: Attributes, prefix: string): void {
    for (const [name, attribute] of Object.entries(attributes)) {
      if (isReadOnly(attribute)) continue;
      const path = `${prefix}.${name}`;
      this.#tallies.set(path, { set: 0, null: 0, late: 0, omitted: 0 });
      for (const value of enumOf(attribute)) this.#values.set(`${path} = ${value}`, 0);
      if ('attributes' in attribute) this.#prepare(attribute.attributes, path);
    }
  }

  #count(attributes: Attributes, object: Value, prefix: string, late: Written['late'], depth: number): void {
    if (!isObject(object)) return;
    for (const [name, attribute] of Object.entries(attributes)) {
      const path = `${prefix}.${name}`;
      const tally = this.#tallies.get(path);
      if (!tally) continue;
      const below = late.filter((place) => place[depth] === name);
      const value = Object.hasOwn(object, name) ? object[name] : undefined;
      if (below.some((place) => place.length === depth + 1)) tally.late += 1;
      else if (value === undefined) tally.omitted += 1;
      else if (value === null) tally.null += 1;
      else tally.set += 1;
      const key = `${path} = ${JSON.stringify(value)}`;
      if (this.#values.has(key)) this.#values.set(key, (this.#values.get(key) ?? 0) + 1);
      if ('attributes' in attribute && value != null) this.#inside(attribute, value, path, below, depth + 1);
    }
  }

  #inside(attribute: Attribute, value: Value, path: string, late: Written['late'], depth: number): void {
    if (!('attributes' in attribute)) return;
    if (attribute.nesting === 'single') {
      this.#count(attribute.attributes, value, path, late, depth);
      return;
    }
    const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value as object); // a map's own
    for (const [step, member] of members) {
      this.#count(
        attribute.attributes,
        member,
        path,
        late.filter((place) => place[depth] === step),
        depth + 1,
      );
    }
  }
}

const isReadOnly = ({ computed, optional, required, ...rest }: Attribute): boolean =>
  Boolean(computed) && !optional && !required && !('default' in rest);

/** The values of an enum, as its rule tells them. */
function enumOf({ validators = [] }: Attribute): readonly string[] {
  const rule = validators.map(({ description }) => /^must be one of: (.*)$/.exec(description)?.[1]).find(Boolean);
  return rule ? rule.split(', ').filter((value) => /^("[^"]*"|-?[\d.]+|true|false)$/.test(value)) : [];
}

function isObject(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
