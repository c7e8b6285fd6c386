import { isList, isObject, type Json, type JsonObject, type Step } from '../../contract';
import type { InputFault } from './settle-inputs';

/** A text of an input that must stand for something that is there. */
export interface InputReference {
  readonly key: string;
  readonly path: readonly Step[];
  readonly kind: 'entity' | 'user' | 'team';
  /** Of an entity; undefined where its definition names none, so that nothing can be meant. */
  readonly blueprint: string | undefined;
  readonly value: string;
}

const kinds = ['entity', 'user', 'team'] as const;

/**
 * Finds what inputs refer to, by the formats of their definitions: entities first, then users, then teams. Values that are encrypted refer to nothing.
 *
 * @param userInputs  As an action's trigger defines them.
 * @param inputs      After defaults.
 * Source: spec P-28, P-50a.
 */
export function referencesOf(userInputs: JsonObject, inputs: JsonObject): readonly InputReference[] {
  const definitions = isObject(userInputs.properties) ? userInputs.properties : {};
  const found = Object.entries(inputs).flatMap(([key, value]) => {
    const definition = Object.hasOwn(definitions, key) ? definitions[key] : undefined;
    if (!isObject(definition) || definition.encryption !== undefined) return [];
    const path = ['properties', key];
    if (!isList(value)) return referenceTo(definition, key, path, value);
    const { blueprint = null, format = null } = definition;
    const items = { blueprint, format, ...(isObject(definition.items) ? definition.items : {}) };
    return value.flatMap((entry, i) => referenceTo(items, key, [...path, i], entry));
  });
  return found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

function referenceTo(
  definition: JsonObject,
  key: string,
  path: readonly Step[],
  value: Json,
): readonly InputReference[] {
  const kind = kinds.find((each) => each === definition.format);
  if (kind === undefined || typeof value !== 'string') return [];
  const { blueprint } = definition;
  return [{ key, path, kind, blueprint: typeof blueprint === 'string' ? blueprint : undefined, value }];
}

/** What is wrong with a reference to what is not there, or may not be read: said in the same words. */
export function lostReference({ key, path, kind, value }: InputReference): InputFault {
  return { path, message: `"${key}" names the ${kind} "${value}", which was not found` };
}
