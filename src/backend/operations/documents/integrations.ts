import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Document, Transaction } from '../../store';
import type { Context } from '../context';
import { readDocument } from '../document';
import { missing } from '../refusal';
import { writeAs } from '../write-as';
import { insertDocument, requireDocument, toShownDocument, updateDocument } from './keep-document';

/** What an integration is looked up by. Source: GET /v1/integration/{identifier}, `byField`. */
export type IntegrationField = 'installationId' | 'logIngestId';

/** The integrations, oldest first; with `processing` those that take actions. Source: GET /v1/integration. */
export async function listIntegrations(
  { store }: Context,
  { org }: Caller,
  { processing }: { readonly processing: boolean },
): Promise<JsonObject[]> {
  const shown = (await store.read(org, (tx) => tx.documents.list('integration'))).map(toShownDocument);
  return processing ? shown.filter(({ actionsProcessingEnabled }) => actionsProcessingEnabled === true) : shown;
}

/** One integration. @throws {Refusal} missing. Source: GET /v1/integration/{identifier}. */
export async function readIntegration(
  { store }: Context,
  { org }: Caller,
  identifier: string,
  field: IntegrationField,
): Promise<JsonObject> {
  return toShownDocument(await store.read(org, (tx) => requireIntegration(tx, identifier, field)));
}

/** The stored integration of that name. @throws {Refusal} missing. */
export async function requireIntegration(
  tx: Transaction,
  identifier: string,
  field: IntegrationField = 'installationId',
): Promise<Document> {
  if (field === 'installationId') return requireDocument(tx, 'integration', identifier);
  const all = await tx.documents.list('integration');
  const found = all.find(({ document }) => textAt(readDocument(document), 'logIngestId') === identifier);
  if (!found) throw missing('integration', identifier);
  return found;
}

/** Refuses an id that no integration has. @throws {Refusal} missing. Source: GET /v1/integration/{id}/syncMetrics. */
export async function requireIntegrationId({ store }: Context, { org }: Caller, id: string): Promise<void> {
  const all = await store.read(org, (tx) => tx.documents.list('integration'));
  if (!all.some((integration) => integration.id === id)) throw missing('integration', id);
}

/** Keeps a new integration. @throws {Refusal} invalid when the name is taken. Source: POST /v1/integration. */
export async function createIntegration(context: Context, caller: Caller, body: JsonObject): Promise<JsonObject> {
  const work = async (tx: Transaction) => {
    const installationId = textAt(body, 'installationId') ?? '';
    const document = { ...body, installationId, logIngestId: context.newId() };
    return toShownDocument(await insertDocument(context, caller, tx, 'integration', installationId, document));
  };
  return writeAs(context, caller, work, 'facts');
}

/**
 * Changes the keys of an integration that are given, whole; its name stays.
 *
 * @throws {Refusal} missing
 * Source: PATCH /v1/integration/{identifier}, PATCH /v1/integration/{identifier}/config.
 */
export async function changeIntegration(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  const work = async (tx: Transaction) => {
    const former = await requireIntegration(tx, identifier);
    const { installationId = null, logIngestId = null, ...rest } = readDocument(former.document);
    const document = { ...rest, ...body, installationId, logIngestId };
    return toShownDocument(await updateDocument(context, caller, tx, former, identifier, document));
  };
  return writeAs(context, caller, work, 'facts');
}
