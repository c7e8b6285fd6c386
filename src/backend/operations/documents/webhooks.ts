import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Document, Transaction } from '../../store';
import type { Context } from '../context';
import { readDocument } from '../document';
import { writeAs } from '../write-as';
import { insertDocument, requireDocument, toShownDocument, updateDocument } from './keep-document';

/**
 * Where a webhook would listen. It is kept and shown, but nothing is ingested here, so the host is one that cannot
 * exist (RFC 2606).
 */
const ingestUrl = (key: string) => `https://ingest.invalid/${key}`;

/** A webhook as the API shows it. Source: spec H-10. */
function toShownWebhook(webhook: Document): JsonObject {
  const shown = toShownDocument(webhook);
  return { ...shown, security: shown.security ?? {}, url: ingestUrl(textAt(shown, 'webhookKey') ?? '') };
}

/** The webhooks, oldest first. Source: GET /v1/webhooks. */
export async function listWebhooks({ store }: Context, { org }: Caller): Promise<JsonObject[]> {
  return (await store.read(org, (tx) => tx.documents.list('webhook'))).map(toShownWebhook);
}

/** One webhook. @throws {Refusal} missing. Source: GET /v1/webhooks/{identifier}. */
export async function readWebhook({ store }: Context, { org }: Caller, identifier: string): Promise<JsonObject> {
  return toShownWebhook(await store.read(org, (tx) => requireDocument(tx, 'webhook', identifier)));
}

/** Keeps a new webhook. @throws {Refusal} invalid when the name is taken. Source: POST /v1/webhooks. */
export async function createWebhook(context: Context, caller: Caller, body: JsonObject): Promise<JsonObject> {
  const work = async (tx: Transaction) => {
    const webhookKey = context.newId();
    const document = { ...body, identifier: textAt(body, 'identifier') || webhookKey, webhookKey };
    return toShownWebhook(await insertDocument(context, caller, tx, 'webhook', document.identifier, document));
  };
  return writeAs(context, caller, work, 'facts');
}

/** Replaces a webhook; its key and, where it is left out, its name stay. @throws {Refusal} missing; invalid. */
export function replaceWebhook(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  return save(context, caller, identifier, ({ webhookKey = null }) => ({ identifier, ...body, webhookKey }));
}

/** Changes the keys of a webhook that are given. @throws {Refusal} missing; invalid when the new name is taken. */
export function changeWebhook(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  return save(context, caller, identifier, (former) => ({ ...former, ...body }));
}

function save(
  context: Context,
  caller: Caller,
  identifier: string,
  change: (former: JsonObject) => JsonObject,
): Promise<JsonObject> {
  const work = async (tx: Transaction) => {
    const former = await requireDocument(tx, 'webhook', identifier);
    const body = change(readDocument(former.document));
    const name = textAt(body, 'identifier') || identifier;
    return toShownWebhook(await updateDocument(context, caller, tx, former, name, { ...body, identifier: name }));
  };
  return writeAs(context, caller, work, 'facts');
}
