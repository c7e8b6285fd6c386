import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { OutboxEntry } from '../../store';
import type { Context } from '../context';
import { readDocument } from '../document';

/** So many of the newest messages are shown. */
const shownMessages = 1000;

/**
 * What has been, or is to be, sent out for an organization: newest first, mails with their texts. Nothing in it is a
 * secret: a secret's value is only looked up when a request leaves.
 *
 * Source: spec.
 */
export async function listOutbox({ store }: Context, { org }: Caller): Promise<readonly JsonObject[]> {
  return (await store.read(org, (tx) => tx.outbox.list({ limit: shownMessages }))).map(toShown);
}

function toShown({ id, kind, runId, attempts, doneAt, failed, lastError, dueAt, createdAt, payload }: OutboxEntry) {
  return {
    id,
    kind,
    ...(runId === undefined ? {} : { runId }),
    state: doneAt === undefined ? 'waiting' : failed ? 'failed' : 'done',
    attempts,
    dueAt,
    createdAt,
    ...(doneAt === undefined ? {} : { doneAt }),
    ...(lastError === undefined ? {} : { lastError }),
    message: readDocument(payload),
  };
}
