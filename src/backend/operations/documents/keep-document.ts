import type { Caller } from '../../../access';
import { type JsonObject, objectAt } from '../../../contract';
import type { Document, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, changedBy, madeBy } from '../context';
import { documentText, readDocument } from '../document';
import { missing, taken } from '../refusal';
import { writeAs } from '../write-as';

/** What is stored and shown as it was written, and is found by its identifier alone. */
export type KeptKind = 'webhook' | 'integration' | 'workflow';

/** A kept document as the API shows it, with what the server adds. */
export function toShownDocument({ id, identifier, document, ...stamp }: Document): JsonObject {
  const { createdAt, createdBy, updatedAt, updatedBy } = stamp;
  return { id, identifier, ...readDocument(document), createdAt, createdBy, updatedAt, updatedBy };
}

/** The stored document of that name. @throws {Refusal} missing. */
export async function requireDocument(tx: Transaction, kind: KeptKind, identifier: string): Promise<Document> {
  const document = await tx.documents.find(kind, identifier);
  if (!document) throw missing(kind, identifier);
  return document;
}

/** Keeps a new document. @throws {Refusal} invalid when its name is taken. */
export async function insertDocument(
  context: Context,
  caller: Caller,
  tx: Transaction,
  kind: KeptKind,
  identifier: string,
  body: JsonObject,
): Promise<Document> {
  await refuseTaken(tx, kind, identifier);
  const document = documentText(body);
  const made = { id: context.newId(), kind, parent: '', identifier, document, ...madeBy(context, caller) };
  await tx.documents.insert(made);
  await record(context, caller, tx, { resourceType: kind, identifier, action: 'CREATE', after: withoutSecret(made) });
  return made;
}

/** Gives a kept document another body, perhaps another name. @throws {Refusal} invalid when the new name is taken. */
export async function updateDocument(
  context: Context,
  caller: Caller,
  tx: Transaction,
  former: Document,
  identifier: string,
  body: JsonObject,
): Promise<Document> {
  const kind = former.kind as KeptKind; // as it was found
  if (identifier !== former.identifier) await refuseTaken(tx, kind, identifier);
  const changed = { ...former, identifier, document: documentText(body), ...changedBy(context, caller, former) };
  await tx.documents.update(changed);
  const diff = { before: withoutSecret(former), after: withoutSecret(changed) };
  await record(context, caller, tx, { resourceType: kind, identifier, action: 'UPDATE', ...diff });
  return changed;
}

/** Takes a kept document away. @throws {Refusal} missing. */
export async function removeDocument(
  context: Context,
  caller: Caller,
  kind: KeptKind,
  identifier: string,
): Promise<void> {
  const work = async (tx: Transaction) => {
    const document = await requireDocument(tx, kind, identifier);
    await tx.documents.remove(document.id);
    const before = withoutSecret(document);
    await record(context, caller, tx, { resourceType: kind, identifier, action: 'DELETE', before });
  };
  await writeAs(context, caller, work, 'facts');
}

async function refuseTaken(tx: Transaction, kind: KeptKind, identifier: string): Promise<void> {
  if (await tx.documents.find(kind, identifier)) throw taken(`${kind} "${identifier}"`);
}

/** As the audit log may keep it: a webhook is signed with a secret (spec A-81). */
function withoutSecret(document: Document): JsonObject {
  const shown = toShownDocument(document);
  const security = objectAt(shown, 'security');
  return typeof security.secret === 'string' ? { ...shown, security: { ...security, secret: '***' } } : shown;
}
