import type { Schema } from './port-api';

/**
 * Rewrites every union of `schema` into "if it says so, then it must be that", with the same meaning, so that a wrong
 * document gets the errors of the one branch it means, not of all of them.
 *
 * A union is told apart by a key whose values name the branch (`type: "KAFKA"`), or by the JSON type of its branches.
 * One that neither tells apart stays a union, of which any branch will do: a wrong document is then told of the place
 * only, so give such a union a form of its own in an overlay where people write it by hand.
 */
export function tellApart(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
  return rewrite(schema) as Schema;

  function rewrite(value: unknown, inMap = false): unknown {
    if (Array.isArray(value)) return value.map((entry) => rewrite(entry));
    if (!isSchema(value)) return value;
    const kept = Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => inMap || (key !== 'oneOf' && key !== 'anyOf') || !isUnion(value[key]))
        .map(([key, entry]) => [key, rewrite(entry, !inMap && key === 'properties')]),
    );
    const keyword = inMap ? undefined : (['oneOf', 'anyOf'] as const).find((key) => isUnion(value[key]));
    const union = keyword === undefined ? undefined : [value[keyword]].find(isUnion);
    if (keyword === undefined || union === undefined) return kept;
    const told = byTag(flatten(union)) ?? byType(flatten(union));
    if (told === undefined) return { ...kept, anyOf: union.map((branch) => rewrite(branch)) };
    return 'allOf' in kept || 'type' in kept
      ? { ...kept, allOf: [...((kept.allOf as unknown[]) ?? []), told] }
      : { ...kept, ...told };
  }

  function flatten(branches: readonly Schema[]): readonly Schema[] {
    return branches.flatMap((branch) => {
      const schema = resolve(branch);
      const inner = [schema.oneOf, schema.anyOf].find(isUnion);
      return inner !== undefined && schema.properties === undefined ? flatten(inner) : [branch];
    });
  }

  function resolve(branch: Schema): Schema {
    const name = typeof branch.$ref === 'string' ? branch.$ref.split('/').at(-1) : undefined;
    return name === undefined ? branch : (definitions[name] ?? branch);
  }

  function valuesOf(branch: Schema, key: string): readonly unknown[] | undefined {
    const schema = resolve(branch);
    const property = (schema.properties as Record<string, Schema> | undefined)?.[key];
    const required = (schema.required as readonly string[] | undefined)?.includes(key);
    return required ? (property?.enum as readonly unknown[] | undefined) : undefined;
  }

  function byTag(branches: readonly Schema[]): Schema | undefined {
    const [first] = branches;
    if (first === undefined) return undefined;
    for (const key of Object.keys((resolve(first).properties as object) ?? {})) {
      const groups = new Map<string, Schema[]>();
      for (const branch of branches) {
        const name = JSON.stringify(valuesOf(branch, key));
        groups.set(name, [...(groups.get(name) ?? []), branch]);
      }
      const sets = [...groups.keys()].map((name) => (name === undefined ? undefined : (JSON.parse(name) as unknown[])));
      const all = sets.flat();
      if (sets.includes(undefined) || new Set(all).size !== all.length || (groups.size === 1 && branches.length > 1))
        continue;
      const cases = [...groups].map(([name, members]) => {
        const [only] = members;
        const then = members.length === 1 ? rewrite(only) : byTag(members);
        return { if: { properties: { [key]: { enum: JSON.parse(name) } }, required: [key] }, then };
      });
      if (cases.some(({ then }) => then === undefined)) continue;
      return { type: 'object', required: [key], properties: { [key]: { enum: all } }, allOf: cases };
    }
    return undefined;
  }

  function byType(branches: readonly Schema[]): Schema | undefined {
    const types = branches.map((branch) => [resolve(branch).type].flat());
    const all = types.flat();
    if (all.includes(undefined) || new Set(all).size !== all.length) return undefined;
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    return { type: all, allOf: branches.map((branch, i) => ({ if: { type: types[i] }, then: rewrite(branch) })) };
  }
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Alternatives of whole values; `anyOf` of keys that must be there (in the query language) stays as it is. */
const isUnion = (value: unknown): value is readonly Schema[] =>
  Array.isArray(value) && !value.every((branch) => Object.keys(branch).join() === 'required');
