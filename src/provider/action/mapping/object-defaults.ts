import { isList, isObject, type Json, type JsonObject, printJson } from '../../../contract';
import { toRecord } from '../../record';

/**
 * The default list of an input that is a list of objects, with the server's own values wherever they read the same.
 *
 * HCL holds these values as texts, so that `1` and `true` of the server would otherwise come back as `"1"` and
 * `"true"` with the first change of anything else.
 */
export function keepObjectDefaults(planned: JsonObject, stored: JsonObject): JsonObject {
  const before = inputsOf(stored);
  const inputs = Object.entries(inputsOf(planned)).map(([key, input]): [string, Json] => {
    return [key, keepDefault(input, Object.hasOwn(before, key) ? before[key] : undefined)];
  });
  const { trigger } = planned;
  if (!isObject(trigger) || !isObject(trigger.userInputs) || inputs.length === 0) return planned;
  const userInputs = { ...trigger.userInputs, properties: toRecord(inputs) };
  return { ...planned, trigger: { ...trigger, userInputs } };
}

function keepDefault(input: Json, stored: Json | undefined): Json {
  if (!isObject(input) || !isObject(stored) || !isList(input.default) || !isList(stored.default)) return input;
  const before = stored.default;
  return { ...input, default: input.default.map((entry, i) => keepValues(entry, before[i])) };
}

function keepValues(entry: Json, stored: Json | undefined): Json {
  if (!isObject(entry) || !isObject(stored)) return entry;
  return toRecord(
    Object.entries(entry).map(([key, value]) => {
      const before = Object.hasOwn(stored, key) ? stored[key] : undefined;
      return [key, before !== undefined && readsAs(before, value) ? before : value] as const;
    }),
  );
}

function readsAs(stored: Json, text: Json): boolean {
  return stored !== null && typeof stored !== 'string' && printJson(stored) === text;
}

function inputsOf({ trigger }: JsonObject): JsonObject {
  const form = isObject(trigger) && isObject(trigger.userInputs) ? trigger.userInputs.properties : undefined;
  return isObject(form) ? form : {};
}
