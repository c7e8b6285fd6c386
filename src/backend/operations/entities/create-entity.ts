import { type Caller, likeliestEntity } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Blueprint, Entity, Transaction } from '../../store';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { accountCredentials } from '../credentials/account-credentials';
import { taken } from '../refusal';
import { writeAs } from '../write-as';
import { asChange, asWhole, type EntityDraft, toEntityDraft } from './entity-document';
import { readableOf } from './entity-rights';
import { requireReadable } from './read-entity';
import { showEntity } from './show-entities';
import { type EntityWriting, insertEntity, refuseBirth, updateEntity } from './write-entity';

/** What POST does beyond making an entity that is not there. */
export interface EntityBirth extends EntityWriting {
  /** Write over an entity of the same identifier. */
  readonly upsert: boolean;
  /** Write over it key by key rather than whole. */
  readonly merge: boolean;
  /** Say what would be stored, and store nothing. */
  readonly validationOnly: boolean;
}

/** What a request to make an entity comes to. */
interface MadeEntity {
  readonly entity: JsonObject;
  /** False where one that was there was written over. */
  readonly created: boolean;
  /** What is said this one time: the credentials of a new service account (spec M-27). */
  readonly additionalData?: JsonObject | undefined;
}

/**
 * Makes an entity, or with `upsert` writes over the one that is there.
 *
 * @throws {Refusal} missing, also for one to be written over that the caller may not read; denied; invalid, among
 * others when it is there and `upsert` is off (spec P-55).
 * Source: POST /v1/blueprints/{blueprint_identifier}/entities.
 */
export async function createEntity(
  context: Context,
  caller: Caller,
  blueprint: string,
  body: JsonObject,
  birth: EntityBirth,
): Promise<MadeEntity> {
  const draft = toEntityDraft(body);
  const written = writeAs(context, caller, async (tx, caller) => {
    const of = await requireBlueprint(tx, blueprint);
    const { entity, created } = await saveNamed(context, caller, tx, of, draft, birth);
    const result = { entity: await showEntity(tx, entity, of), created };
    if (birth.validationOnly) throw new Valid(result);
    const additionalData = created ? await accountCredentials(context, tx, of, entity) : undefined;
    return { ...result, additionalData };
  });
  return birth.validationOnly ? written.catch(takenBack) : written;
}

/** Makes an entity, or writes over the one of its identifier. @throws {Refusal} as createEntity. */
export async function saveNamed(
  context: Context,
  caller: Caller,
  tx: Transaction,
  of: Blueprint,
  draft: EntityDraft,
  birth: Omit<EntityBirth, 'validationOnly'>,
): Promise<{ readonly entity: Entity; readonly created: boolean }> {
  const { identifier } = draft;
  const found = typeof identifier === 'string' ? await tx.entities.find(of.id, identifier) : undefined;
  if (!found) {
    return { entity: await insertEntity(context, caller, tx, of, asWhole(draft), birth), created: true };
  }
  const rights = readableOf(tx, context, caller);
  if (!birth.upsert) {
    // Whoever may make nothing is not told that the name is taken (spec H-6).
    await refuseBirth(context, caller, rights, of, draft, likeliestEntity(caller));
    throw taken(`entity "${found.identifier}" of blueprint "${of.identifier}"`);
  }
  const former = await requireReadable(tx, rights, of, found.identifier);
  const next = birth.merge ? asChange(draft, former) : asWhole(draft);
  return { entity: await updateEntity(context, caller, tx, of, former, next, birth), created: false };
}

/** Thrown to take back what was written only to see whether it could be. */
class Valid extends Error {
  constructor(readonly result: MadeEntity) {
    super('nothing is to be stored');
  }
}

function takenBack(error: unknown): MadeEntity {
  if (error instanceof Valid) return error.result;
  throw error;
}
