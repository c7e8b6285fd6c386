import { isObject, type Json, type JsonObject, objectAt, printJson, textAt } from '../../../contract';
import { evaluate, type Limits } from '../../../jq';
import type { Run } from '../../store';
import type { Context } from '../context';
import { fillTemplate, fillText, programsOf, type Results } from './fill-template';
import { namesOwnApi } from './own-api';
import { payloadScope } from './payload-scope';
import { secretValues } from './secret-values';

/** What stands for the value of a secret wherever it can be read. */
export const secretMask = '********';

/** The most that is stored or sent of a payload, in bytes of JSON. */
const maxPayloadBytes = 1024 * 1024;

/** How the product fills in the body of a webhook that says nothing of it. */
const defaultBody: JsonObject = {
  '{{ spreadValue() }}': '{{ .inputs }}',
  port_context: { runId: '{{ .run.id }}' },
};

/** A backend's invocation with every template filled in. */
export interface Invocation {
  readonly payload: JsonObject;
  /** Secrets that the templates may have used, and what they made of them; whatever comes back must not show them. */
  readonly secrets: readonly string[];
  /** Whether it goes to this backend's own API, by an address that no template had a part in (spec A-64). */
  readonly isOwn: boolean;
}

/**
 * What is going to be sent to the backend of a run's action, as it may be shown: secrets masked. Needs no stored run, and
 * no transaction may be open.
 *
 * @returns null where it is too large to be kept.
 * Source: spec, G-92.
 */
export async function renderPayload(context: Context, org: string, run: Run): Promise<Json> {
  return (await render(context, org, run, 'masked'))?.payload ?? null;
}

/**
 * The same with the values of the secrets of this moment, to be sent and not to be kept.
 *
 * @returns undefined where it is too large.
 */
export function renderInvocation(context: Context, org: string, run: Run): Promise<Invocation | undefined> {
  return render(context, org, run, 'open');
}

async function render(
  context: Context,
  org: string,
  run: Run,
  secrecy: 'masked' | 'open',
): Promise<Invocation | undefined> {
  const method = objectAt(run.document.definition, 'invocationMethod');
  const template: JsonObject = method.type === 'WEBHOOK' && !method.body ? { ...method, body: defaultBody } : method;
  const programs = programsOf(template);
  const secrets = await secretsFor(context, org, programs);
  // An entity is there to be read, so a secret never gets into one.
  const isMasked = secrecy === 'masked' || method.type === 'UPSERT_ENTITY';
  const shown = isMasked ? Object.fromEntries(Object.keys(secrets).map((name) => [name, secretMask])) : secrets;
  const results = await evaluateAll(programs, payloadScope(run, shown), { share: org, now: context.now() });
  const filled = fillTemplate(template, results);
  const isOwn = method.type === 'WEBHOOK' && namesOwnApi(textAt(method, 'url') ?? '', context.ownUrls ?? []);
  const payload = method.type === 'WEBHOOK' ? webhook(filled, method, results, isOwn) : { ...objectOf(filled) };
  if (Buffer.byteLength(printJson(payload)) > maxPayloadBytes) return undefined;
  const known = isMasked ? [] : [...Object.values(secrets), ...madeOfSecrets(results)];
  return { payload, secrets: known, isOwn };
}

/** A shorter text is not much of a secret, and would be masked in many a word. */
const leastMade = 8;

/** The texts that programs made which speak of secrets: a hash of one, or one with a name before it, is one as well. */
function madeOfSecrets(results: Results): readonly string[] {
  const textsIn = (value: Json): readonly string[] => {
    if (typeof value === 'string') return value.length < leastMade ? [] : [value];
    return typeof value === 'object' && value !== null
      ? Object.values(value).flatMap((entry: Json) => textsIn(entry))
      : [];
  };
  return [...results].flatMap(([program, value]) => (program.includes('secrets') ? textsIn(value) : []));
}

/** Each program's result. One that fails, or gives other than one output, has none. */
async function evaluateAll(programs: readonly string[], scope: JsonObject, more: Limits): Promise<Results> {
  if (programs.length === 0) return new Map();
  const input = printJson(scope);
  const settings = { maxOutputs: 2, maxOutputBytes: maxPayloadBytes, ...more };
  const found = await Promise.all(
    programs.map(async (program) => {
      const [evaluation] = await evaluate(program, [input], settings);
      const { outputs = [], error } = evaluation ?? {};
      // What jq prints is JSON.
      return error === undefined && outputs.length === 1 ? [[program, outputs[0] as Json] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** Values of the secrets whose names stand in a program that speaks of secrets at all. */
async function secretsFor(
  { store }: Context,
  org: string,
  programs: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const words = programs
    .filter((program) => program.includes('secrets'))
    .flatMap((program) => program.match(/[\w-]+/g) ?? []);
  const names = [...new Set(words)];
  return names.length === 0 ? {} : store.read(org, (tx) => secretValues(tx, names));
}

/** A webhook with its flags as flags and its headers as texts. Source: spec A-72. */
function webhook(filled: Json, method: JsonObject, results: Results, isOwn: boolean): JsonObject {
  const { url: _, agent, synchronized, method: verb, headers, body = null } = objectOf(filled);
  // A value may name a thing of our own API, and no other one.
  const url = fillText(textAt(method, 'url') ?? '', results, isOwn ? encodeURIComponent : undefined);
  return {
    type: 'WEBHOOK',
    ...(typeof url === 'string' ? { url } : {}),
    agent: isTrue(agent),
    synchronized: isTrue(synchronized),
    method: typeof verb === 'string' ? verb.toUpperCase() : 'POST',
    headers: Object.fromEntries(
      Object.entries(objectOf(headers)).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [[name, typeof value === 'string' ? value : printJson(value)]],
      ),
    ),
    body,
  };
}

function isTrue(value: Json | undefined): boolean {
  return value === true || value === 'true';
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
