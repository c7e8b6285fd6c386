import { ExactNumber } from './exact-number';
import type { Step } from './finding';
import { isList, isObject, type Json, type JsonObject } from './json';

/** What is wrong with the shape of a JSON value, and where. */
export interface Fault {
  readonly path: readonly Step[];
  readonly message: string;
}

/** Checks the shape of one value; `at` is where it sits. */
export type Shape = (value: Json, at: readonly Step[]) => readonly Fault[];

/** A value for which `accepts` holds; `words` complete the sentence "must be ...". */
export function where(words: string, accepts: (value: Json) => boolean): Shape {
  return (value, at) => (accepts(value) ? [] : [{ path: at, message: `must be ${words}, not ${nameOf(value)}` }]);
}

/** Any string. */
export const text = where('a string', (value) => typeof value === 'string');
/** `true` or `false`. */
export const flag = where('true or false', (value) => typeof value === 'boolean');

/** One of a few words. */
export function word(...words: readonly string[]): Shape {
  const quoted = words.map((each) => JSON.stringify(each)).join(', ');
  const known = new Set<Json>(words);
  return where(words.length === 1 ? quoted : `one of ${quoted}`, (value) => known.has(value));
}

/** A list of at least `least` entries. */
export function list(entry: Shape, least = 0): Shape {
  return (value, at) => {
    if (!isList(value)) return [{ path: at, message: `must be a list, not ${nameOf(value)}` }];
    if (value.length < least) return [{ path: at, message: `must have at least ${least} ${plural('entry', least)}` }];
    return value.flatMap((each, i) => entry(each, [...at, i]));
  };
}

/** An object of any keys whose values have one shape. */
export function map(entry: Shape): Shape {
  return (value, at) => {
    if (!isObject(value)) return [{ path: at, message: `must be an object, not ${nameOf(value)}` }];
    return Object.entries(value).flatMap(([key, each]) => entry(each, [...at, key]));
  };
}

/** The keys of an object. */
export interface Keys {
  readonly required?: Readonly<Record<string, Shape>>;
  readonly optional?: Readonly<Record<string, Shape>>;
  /** Whether keys other than these are accepted, whatever they hold. Off by default. */
  readonly open?: boolean;
}

/** An object of named keys. */
export function object({ required = {}, optional = {}, open = false }: Keys): Shape {
  const shapes = new Map([...Object.entries(required), ...Object.entries(optional)]);
  const names = [...shapes.keys()].map((key) => JSON.stringify(key)).join(', ');
  return (value, at) => {
    if (!isObject(value)) return [{ path: at, message: `must be an object, not ${nameOf(value)}` }];
    const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
    return [
      ...missing.map((key) => ({ path: [...at, key], message: 'is required' })),
      ...Object.entries(value).flatMap(([key, each]) => {
        const shape = shapes.get(key);
        if (shape) return shape(each, [...at, key]);
        return open ? [] : [{ path: [...at, key], message: `must not be here: the keys are ${names}` }];
      }),
    ];
  };
}

/** A kind of JSON value. */
export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'list' | 'object';

/** A shape for each kind of value that may stand there; `words` complete the sentence "must be ..." for any other kind. */
export function byKind(words: string, shapes: Partial<Readonly<Record<Kind, Shape>>>): Shape {
  return (value, at) =>
    shapes[kindOf(value)]?.(value, at) ?? [{ path: at, message: `must be ${words}, not ${nameOf(value)}` }];
}

/** Whatever it is. */
export const anything: Shape = () => [];

/** The kind of a JSON value; an exact number is a number. */
export function kindOf(value: Json): Kind {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value as 'boolean' | 'number' | 'string'; // what else JSON has
  if (value instanceof ExactNumber) return 'number';
  return isList(value) ? 'list' : 'object';
}

/** A shape chosen by looking at the value; also what lets a shape refer to itself. */
export function choose(pick: (value: JsonObject) => Shape): Shape {
  return (value, at) =>
    isObject(value) ? pick(value)(value, at) : [{ path: at, message: `must be an object, not ${nameOf(value)}` }];
}

/** What kind of JSON value this is, with its article: `a list`, `null`. */
export function nameOf(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.length <= 40 ? JSON.stringify(value) : 'this string';
  if (kindOf(value) === 'number') return String(value).slice(0, 40);
  return isList(value) ? 'a list' : 'an object';
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun.replace(/y$/, 'ie')}s`;
}
