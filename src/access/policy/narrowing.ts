import { isList, isObject, type Json, type JsonObject, maxGroups, maxRules } from '../../contract';

/** Names outside of which no entity can match a query; absent where any name can. */
export interface Narrowing {
  readonly blueprints?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly titles?: readonly string[];
}

/**
 * What a store may filter by before the compiled query decides: equality with literal texts, on `$blueprint`,
 * `$identifier` and `$title`. It never loses a match; an empty list means that nothing can match.
 *
 * Source: spec R-52 (SQL narrows, one predicate decides).
 */
export function narrowing(query: Json): Narrowing {
  return isObject(query) ? ofGroup(query, 1) : {};
}

const keys: Readonly<Record<string, keyof Narrowing>> = {
  $blueprint: 'blueprints',
  $identifier: 'identifiers',
  $title: 'titles',
};

function ofGroup({ combinator, rules }: JsonObject, depth: number): Narrowing {
  // A query with more than these fails anyway (spec D-13).
  if (!isList(rules) || rules.length > maxRules || depth > maxGroups) return {};
  const parts = rules.map((rule) => ofRule(rule, depth));
  if (combinator === 'and') return parts.reduce(both, {});
  if (combinator !== 'or') return {};
  const [first = {}, ...rest] = parts;
  return rest.reduce(either, first);
}

function ofRule(rule: Json, depth: number): Narrowing {
  if (!isObject(rule)) return {};
  if (rule.rules !== undefined) return ofGroup(rule, depth + 1);
  const { property, operator, value } = rule;
  const key = typeof property === 'string' && Object.hasOwn(keys, property) ? keys[property] : undefined;
  if (key === undefined) return {};
  if (operator === '=' && typeof value === 'string') return { [key]: [value] };
  const names = isList(value) ? value.filter((entry) => typeof entry === 'string') : [];
  return operator === 'in' && isList(value) && names.length === value.length ? { [key]: names } : {};
}

const all: readonly (keyof Narrowing)[] = ['blueprints', 'identifiers', 'titles'];

/** What both allow. */
function both(a: Narrowing, b: Narrowing): Narrowing {
  return combined((key) => {
    const [x, y] = [a[key], b[key]];
    const allowed = new Set(y);
    return x && y ? x.filter((name) => allowed.has(name)) : (x ?? y);
  });
}

/** What one of two allows: nothing is known where one allows any name. */
function either(a: Narrowing, b: Narrowing): Narrowing {
  return combined((key) => {
    const [x, y] = [a[key], b[key]];
    return x && y ? [...new Set([...x, ...y])] : undefined;
  });
}

function combined(namesAt: (key: keyof Narrowing) => readonly string[] | undefined): Narrowing {
  return Object.fromEntries(all.flatMap((key) => (namesAt(key) === undefined ? [] : [[key, namesAt(key)]])));
}
