import { isObject, type JsonObject } from '../../../contract';
import type { Run, Transaction } from '../../store';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { asChange, asWhole, toEntityDraft } from '../entities/entity-document';
import { insertEntity, updateEntity } from '../entities/write-entity';
import { invalid, Refusal } from '../refusal';
import { endRun, systemFor } from './settle-invocation';
import { type Held, settleMessage } from './settle-outbox';

/**
 * Does what the backend `UPSERT_ENTITY` of a run's action says, and ends the run with it, all in one transaction. With
 * the rights of the system: the permission to run the action was the gate.
 *
 * @param payload  The invocation, templates filled in.
 * Source: spec A-73, G-79.
 */
export async function upsertForRun(context: Context, held: Held, run: Run, payload: JsonObject): Promise<void> {
  const done = { kind: 'done', at: context.now().toISOString() } as const;
  try {
    await settleMessage(
      context,
      held,
      done,
      async (tx) => {
        if ((await tx.runs.find(run.id))?.status !== 'IN_PROGRESS') return;
        await upsert(context, tx, held.org, run, payload);
        await endRun(context, tx, held, { status: 'SUCCESS' });
      },
      undefined,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const log = `The entity could not be written: ${error.message}`;
    await settleMessage(context, held, done, (tx) => endRun(context, tx, held, { status: 'FAILURE', log }));
  }
}

async function upsert(context: Context, tx: Transaction, org: string, run: Run, payload: JsonObject): Promise<void> {
  const { blueprintIdentifier, mapping } = payload;
  const blueprint = await requireBlueprint(tx, typeof blueprintIdentifier === 'string' ? blueprintIdentifier : '');
  const draft = toEntityDraft(isObject(mapping) ? mapping : {});
  const { identifier } = draft;
  if (identifier !== undefined && typeof identifier !== 'string') {
    throw invalid('its identifier must be a text', ['mapping', 'identifier']);
  }
  const former = identifier === undefined ? undefined : await tx.entities.find(blueprint.id, identifier);
  const caller = systemFor(org, run);
  const writing = { createMissing: false, runId: run.id };
  if (former) await updateEntity(context, caller, tx, blueprint, former, asChange(draft, former), writing);
  else await insertEntity(context, caller, tx, blueprint, asWhole(draft), writing);
}
