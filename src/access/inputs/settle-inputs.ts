import { equalJson, isList, isObject, type Json, type JsonObject, type Step, valueAt } from '../../contract';
import type { Asking, JqAnswer } from '../asking';
import type { PolicyContext } from '../policy/context';
import { checkProperty } from './check-property';
import { type Patience, patience } from './match-pattern';

/** Something wrong with one input; `message` is a clause that goes on from its name. */
export interface InputFault {
  readonly path: readonly Step[];
  readonly message: string;
}

/** What is said where the target does not match the condition of the action's trigger. Source: spec `canExecute`. */
export const unfitEntity: InputFault = {
  path: ['entity'],
  message: 'the entity does not match the condition of the action',
};

/** The inputs of a run after defaults, or what is wrong with them. */
export interface SettledInputs {
  readonly inputs: JsonObject;
  readonly faults: readonly InputFault[];
}

/** Defaults may build on one another; so many steps are followed. */
const maxSteps = 10;

/**
 * Fills in the defaults of an action's inputs, then checks them all.
 *
 * Null counts as left out, so that nobody gets round a default by it. Defaults, choices, visibility and what is
 * required may be jq programs over `.form`: each sees the inputs as a whole, so the order they are written in does
 * not matter. A default that cannot be evaluated is none; a choice or a rule of what is required that cannot be
 * evaluated refuses. An input that a rule hides is not required.
 *
 * @param userInputs As an action's trigger defines them.
 * @param given      As they were sent.
 * @param context    What a policy would see; `inputs` are put in here, encrypted ones as null.
 * Source: spec P-28; POST /v1/actions, `userInputs`.
 */
export function* settleInputs(
  userInputs: JsonObject,
  given: JsonObject,
  context: PolicyContext,
): Asking<SettledInputs> {
  const definitions = definitionsOf(userInputs);
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(definitions, key));
  if (unknown.length > 0) {
    return { inputs: {}, faults: unknown.map((key) => fault(key, 'is not an input of the action')) };
  }
  const kept = Object.entries(given).filter(([, value]) => value !== null);
  const start = { ...staticDefaults(definitions), ...Object.fromEntries(kept) };
  const inputs = yield* fillDefaults(definitions, start, context);
  const rules = yield* askRules(userInputs, inputs, context);
  const budget = patience();
  const faults = Object.entries(definitions).flatMap(([key, definition]): InputFault[] => {
    const value = valueAt(inputs, key);
    if (value === undefined) return rules.required(key) ? [fault(key, 'is required')] : [];
    const problem = isObject(definition) ? checkInput(definition, value, rules.choices(key), budget) : undefined;
    return problem === undefined ? [] : [fault(key, problem)];
  });
  return { inputs, faults: [...rules.faults, ...faults] };
}

const fault = (key: string, message: string): InputFault => ({
  path: ['properties', key],
  message: `"${key}" ${message}`,
});

/** The program of a `{ jqQuery }`. */
function programOf(value: Json | undefined): string | undefined {
  return isObject(value) && typeof value.jqQuery === 'string' ? value.jqQuery : undefined;
}

function staticDefaults(definitions: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([key, definition]): [string, Json][] => {
      const value = isObject(definition) ? definition.default : undefined;
      return value === undefined || value === null || programOf(value) !== undefined ? [] : [[key, value]];
    }),
  );
}

/**
 * Evaluates the defaults that are programs, again and again until none changes any more, for each may read the others.
 * Whatever goes on changing is no default.
 */
function* fillDefaults(definitions: JsonObject, start: JsonObject, context: PolicyContext): Asking<JsonObject> {
  const open = Object.entries(definitions).flatMap(([key, definition]) => {
    const program = isObject(definition) ? programOf(definition.default) : undefined;
    return program === undefined || Object.hasOwn(start, key) ? [] : [{ key, program }];
  });
  let found = new Map<string, Json>();
  for (let step = 0; open.length > 0 && step < maxSteps; step++) {
    const former = found;
    const values = yield* askEach(open, definitions, { ...start, ...Object.fromEntries(former) }, context);
    found = new Map(
      open.flatMap(({ key }, i): [string, Json][] => {
        const value = values[i];
        return value === undefined || value === null ? [] : [[key, value]];
      }),
    );
    const changed = open.filter(({ key }) => !equalJson(found.get(key) ?? null, former.get(key) ?? null));
    if (changed.length === 0) break;
    if (step === maxSteps - 1) for (const { key } of changed) found.delete(key);
  }
  return { ...start, ...Object.fromEntries(found) };
}

/** The definition of each input. */
function definitionsOf({ properties }: JsonObject): JsonObject {
  return isObject(properties) ? properties : {};
}

interface Rules {
  required(key: string): boolean;
  /** The values a rule leaves; null where it cannot be evaluated, undefined where there is no rule. */
  choices(key: string): readonly Json[] | null | undefined;
  readonly faults: readonly InputFault[];
}

/** Evaluates what depends on the inputs as a whole. */
function* askRules(userInputs: JsonObject, inputs: JsonObject, context: PolicyContext): Asking<Rules> {
  const definitions = definitionsOf(userInputs);
  const asked = Object.entries(definitions).flatMap(([key, definition]) => {
    if (!isObject(definition)) return [];
    const items = isObject(definition.items) ? definition.items : {};
    return [
      { rule: 'choices', key, program: programOf(definition.enum) ?? programOf(items.enum) },
      { rule: 'visible', key, program: programOf(definition.visible) },
    ];
  });
  const questions = [{ rule: 'required', key: '', program: programOf(userInputs.required) }, ...asked].flatMap(
    ({ program, ...question }) => (program === undefined ? [] : [{ ...question, program }]),
  );
  const values = yield* askEach(questions, definitions, inputs, context);
  const answers = new Map(questions.map(({ rule, key }, i) => [`${rule} ${key}`, values[i]]));
  const isRule = answers.has('required ');
  const required = isRule ? answers.get('required ') : userInputs.required;
  const isKnown = isList(required) || (!isRule && required === undefined);
  return {
    required: (key) => isList(required) && required.includes(key) && answers.get(`visible ${key}`) !== false,
    choices(key) {
      const value = answers.get(`choices ${key}`);
      if (!answers.has(`choices ${key}`)) return undefined;
      return isList(value) ? value : null;
    },
    faults: isKnown ? [] : [{ path: ['properties'], message: 'what is required of the inputs cannot be found out' }],
  };
}

/** The one output of each program over the inputs; undefined for one that fails or gives other than one. */
function* askEach(
  questions: readonly { readonly program: string }[],
  definitions: JsonObject,
  inputs: JsonObject,
  context: PolicyContext,
): Asking<readonly (Json | undefined)[]> {
  if (questions.length === 0) return [];
  const form = Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [key, isEncrypted(valueAt(definitions, key)) ? null : value]),
  );
  const input = { ...context, inputs: form, form };
  const answers = yield {
    jq: questions.map(({ program }) => ({ kind: 'jq' as const, program, inputs: [input] })),
    entities: [],
  };
  return answers.jq.map(([answer]) => onlyOutput(answer));
}

function onlyOutput(answer: JqAnswer | undefined): Json | undefined {
  return answer?.ok && answer.outputs.length === 1 ? answer.outputs[0] : undefined;
}

/** Says whether the values of an input are encrypted. Source: spec A-74. */
export function isEncrypted(definition: Json | undefined): boolean {
  return isObject(definition) && definition.encryption !== undefined;
}

/** Whether the client encrypts the values of an input: what is sent is cipher text, whatever the input's type. */
export function isEncryptedByClient(definition: Json | undefined): boolean {
  return isObject(definition) && isObject(definition.encryption);
}

function checkInput(
  definition: JsonObject,
  value: Json,
  choices: readonly Json[] | null | undefined,
  budget: Patience,
): string | undefined {
  if (isEncryptedByClient(definition)) return typeof value === 'string' ? undefined : 'must be cipher text';
  if (choices === null) return 'cannot be checked: its choices cannot be found out';
  if (
    choices &&
    !(isList(value) ? value : [value]).every((entry) => choices.some((choice) => equalJson(choice, entry)))
  )
    return 'is none of its choices';
  return checkProperty(definition, value, budget);
}
