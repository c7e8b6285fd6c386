import { type Json, type JsonObject, parseJson, printJson } from '../../contract';
import {
  findStartedRun,
  type Held,
  type Invocation,
  type InvocationEnd,
  isPlainPath,
  renderInvocation,
  settleInvocation,
  settleMessage,
  signAutomationPass,
  signingSecret,
  upsertForRun,
} from '../operations';
import type { Run } from '../store';
import { againAt, isLastAttempt } from './attempts';
import type { Delivery } from './delivery';
import { type Answer, post } from './post';
import { redact } from './redact';
import { signatureHeaders } from './sign';

/**
 * Calls the backend of a run's action.
 *
 * A synchronized webhook ends the run by its answer; another one leaves it in progress when it was taken, and fails it
 * when nobody took it. A request may arrive more than once, always with the same `Idempotency-Key`.
 *
 * Source: spec, section 2 (unreachable, template error).
 */
export async function deliverInvocation(delivery: Delivery, held: Held): Promise<void> {
  const { context } = delivery;
  const done = { kind: 'done', at: context.now().toISOString() } as const;
  const run = await findStartedRun(context, held);
  if (run === undefined) {
    await settleMessage(context, held, done);
    return;
  }
  const fail = (log: string) => settleInvocation(context, held, { status: 'FAILURE', log }, done);
  const invocation = await renderInvocation(context, held.org, run);
  if (invocation === undefined) {
    await fail('The payload is too large to be sent.');
    return;
  }
  if (invocation.payload.type === 'UPSERT_ENTITY') return upsertForRun(context, held, run, invocation.payload);
  const request = toRequest(invocation);
  if ('problem' in request) {
    await fail(`The backend was not called: ${redact(request.problem, invocation.secrets)}.`);
    return;
  }
  const answer = await call(delivery, held, run, invocation, request);
  const isPassing = answer.kind === 'unanswered' ? answer.passing : isBusy(answer.status, invocation);
  if (isPassing && !isLastAttempt(held)) {
    const error = answer.kind === 'unanswered' ? answer.reason : `it answered ${answer.status}`;
    await settleMessage(context, held, { kind: 'again', dueAt: againAt(delivery, held), error });
    return;
  }
  await settleInvocation(context, held, endOf(answer, invocation, held), done);
}

/** An answer that says "later". To somebody who waits for the answer it is one like any other. */
function isBusy(status: number, { payload }: Invocation): boolean {
  return payload.synchronized !== true && (status === 429 || status >= 500);
}

interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const methods = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE'];

/** Ours to set, whatever a template says. */
const reserved =
  /^(host|connection|content-length|transfer-encoding|upgrade|expect|te|trailer|idempotency-key|x-port-.*)$/i;

/** The request as its payload says, or what is wrong with it, without quoting a value; a header's name may be a template's. */
function toRequest({ payload, isOwn }: Invocation): Request | { readonly problem: string } {
  const { url, body = null } = payload;
  const method = String(payload.method);
  if (typeof url !== 'string' || !URL.canParse(url))
    return { problem: 'its URL is not one once its templates are filled in' };
  if (isOwn && !isPlainPath(url)) return { problem: 'a value in its URL leads to another path' };
  if (!methods.includes(method)) return { problem: `its method is none of ${methods.join(', ')}` };
  const headers: Record<string, string> = { 'User-Agent': 'portcullis' };
  for (const [name, value] of Object.entries(headersOf(payload))) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return { problem: 'one of its headers has a name that is none' };
    if (!/^[\t\x20-\x7e]*$/.test(value)) return { problem: `its header ${name} has a value that cannot be sent` };
    if (!reserved.test(name)) headers[name] = value;
  }
  const hasBody = method !== 'GET';
  if (hasBody && !names(headers).includes('content-type')) headers['Content-Type'] = 'application/json';
  return { url, method, headers, body: hasBody ? printJson(body) : undefined };
}

function headersOf({ headers }: JsonObject): Readonly<Record<string, string>> {
  const entries = typeof headers === 'object' && headers !== null ? Object.entries(headers) : [];
  return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

function names(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(headers).map((name) => name.toLowerCase());
}

async function call(
  { context, allowPrivate, timeoutMs }: Delivery,
  { org, id }: Held,
  run: Run,
  { isOwn }: Invocation,
  request: Request,
): Promise<Answer> {
  const headers: Record<string, string> = {
    ...request.headers,
    'Idempotency-Key': id,
    ...signatureHeaders(await signingSecret(context, org), context.now(), request.body ?? ''),
  };
  if (isOwn && !names(headers).includes('authorization')) {
    headers.Authorization = `Bearer ${await signAutomationPass(context, org, run.document.trigger.depth)}`;
  }
  return post({ ...request, headers, allowPrivate: allowPrivate || isOwn, timeoutMs });
}

function endOf(answer: Answer, { payload, secrets }: Invocation, { attempts }: Held): InvocationEnd {
  if (answer.kind === 'unanswered') {
    const tries = attempts > 1 ? ` after ${attempts} attempts` : '';
    return { status: 'FAILURE', log: `The backend could not be reached${tries}: ${answer.reason}.` };
  }
  const isTaken = answer.status >= 200 && answer.status < 300;
  const refusal = `The backend answered ${answer.status}.`;
  if (payload.synchronized !== true) return isTaken ? {} : { status: 'FAILURE', log: refusal };
  const response = redact(responseOf(answer.text), secrets);
  return isTaken ? { status: 'SUCCESS', response } : { status: 'FAILURE', response, log: refusal };
}

/** A JSON object or list as what it is, anything else as text. */
function responseOf(text: string): Json {
  try {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null ? value : text;
  } catch {
    return text;
  }
}
