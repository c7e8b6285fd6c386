import { type Caller, decideAuditQuestion } from '../../../access';
import { type JsonObject, objectAt, textAt } from '../../../contract';
import type { AuditEntry, AuditFilter, Transaction } from '../../store';
import type { Context } from '../context';
import { readDocument } from '../document';
import { refuseDenied } from '../refusal';
import { visibleEntries } from './audit-sight';

/** Which entries of the audit log are asked for. Source: spec A-80. */
export interface AuditQuery extends Omit<AuditFilter, 'before'> {
  readonly includesDeleted: boolean;
  /** Only entries of actions of this kind, and of their runs. */
  readonly actionType: 'automation' | 'self-service' | undefined;
}

/** So many entries are looked at between two looks at the rights of the caller. */
const atOnce = 200;

/** After so many entries the search ends, whatever it has found: a log may hold millions. */
const maxLooked = 20_000;

/**
 * The entries that match and that the caller may see, newest first.
 *
 * @throws {Refusal} denied when the caller may not ask this.
 * Source: GET /v1/audit-log; spec A-80, P-70.
 */
export async function listAudit(context: Context, caller: Caller, query: AuditQuery): Promise<JsonObject[]> {
  refuseDenied(decideAuditQuestion(caller, query));
  const { includesDeleted, actionType, limit, ...filter } = query;
  const found: AuditEntry[] = [];
  let before: string | undefined;
  for (let looked = 0; looked < maxLooked && found.length < limit; looked += atOnce) {
    const page = { ...filter, ...(before !== undefined && { before }), limit: atOnce };
    const { entries, fitting } = await context.store.read(caller.org, async (tx) => {
      const entries = await tx.audit.list(page);
      return { entries, fitting: await ofType(tx, entries, actionType) };
    });
    found.push(...(await visibleEntries(context, caller, fitting)));
    before = entries.at(-1)?.id;
    if (entries.length < atOnce) break;
  }
  const ids = found.slice(0, limit).map(({ id }) => id);
  const documents = await context.store.read(caller.org, (tx) => tx.audit.documents(ids));
  return ids.flatMap((id) => {
    const document = documents.get(id);
    return document === undefined ? [] : [{ id, ...readDocument(document) }];
  });
}

/** Those of the entries that are of an action of that kind, or of a run of one. */
async function ofType(
  tx: Transaction,
  entries: readonly AuditEntry[],
  type: AuditQuery['actionType'],
): Promise<readonly AuditEntry[]> {
  if (type === undefined) return entries;
  const kept: AuditEntry[] = [];
  for (const entry of entries) if ((await typeOf(tx, entry)) === type) kept.push(entry);
  return kept;
}

async function typeOf(tx: Transaction, entry: AuditEntry): Promise<string | undefined> {
  if (entry.resourceType === 'run') {
    const run = entry.runId === undefined ? undefined : await tx.runs.find(entry.runId);
    return run && textAt(objectAt(run.document.definition, 'trigger'), 'type');
  }
  if (entry.resourceType !== 'action') return undefined;
  const document = (await tx.audit.documents([entry.id])).get(entry.id);
  const diff = document === undefined ? {} : objectAt(readDocument(document), 'diff');
  const written = textAt(objectAt(objectAt(diff, diff.after === null ? 'before' : 'after'), 'trigger'), 'type');
  return written ?? (await tx.actions.find(entry.identifier))?.triggerType;
}
