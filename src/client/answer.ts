import { isObject, type Json, JsonError, type JsonObject, parseJson } from '../contract';
import type { ApiFailure } from './api-error';
import type { Incoming } from './exchange';

/** What the server said, read: the answer of a success, or why there is none. */
export type Answer =
  | { readonly body: JsonObject }
  | { readonly failure: Omit<ApiFailure, 'method' | 'path' | 'mayHaveHappened'> };

/**
 * Reads an answer. It is a success only where its status is one and its body says `ok: true`.
 *
 * Source: spec 05-api.md, section 1.2.
 */
export function readAnswer(incoming: Incoming): Answer {
  const { status } = incoming;
  const body = jsonOf(incoming.text);
  if (isObject(body) && body.ok === true && status < 300) return { body };
  const requestId = requestIdOf(incoming, body);
  if (!isObject(body)) return { failure: { status, requestId, code: 'unexpected_answer', message: notJson(incoming) } };
  const code = textOf(isObject(body.error) ? body.error.name : body.error) ?? 'unexpected_answer';
  const message = textOf(body.message) ?? textOf(body.error) ?? `the server answered ${status} without a reason`;
  return { failure: { status, requestId, code, message, body } };
}

function jsonOf(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** A text; of an object, as some errors are, its message or its name. */
function textOf(value: Json | undefined): string | undefined {
  if (isObject(value)) return textOf(value.message) ?? textOf(value.name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function requestIdOf({ headers }: Incoming, body: Json | undefined): string | undefined {
  const inBody = isObject(body) ? (textOf(body.requestId) ?? textOf(body.traceId)) : undefined;
  return headers['x-trace-id'] ?? inBody;
}

function notJson({ status, headers, text }: Incoming): string {
  const kind = headers['content-type'] ?? 'no content type';
  const target = headers.location === undefined ? '' : ` and points to ${headers.location}`;
  const excerpt = text.slice(0, 200).replace(/\s+/g, ' ').trim().slice(0, 80);
  const shown = excerpt === '' ? 'an empty answer' : `an answer that is no JSON object: ${excerpt}`;
  return `the server answered ${status}${target} with ${shown} (${kind}); is base_url right?`;
}
