import { type Caller, decideKey, denied, hasFullRights, likeliestEntity } from '../../../access';
import { isList, isObject, type Json } from '../../../contract';
import type { Entity, Transaction } from '../../store';
import { requireBlueprint } from '../blueprints/read-blueprint';
import type { Context } from '../context';
import { refuseDenied } from '../refusal';
import type { EntityName } from './change-entity';
import type { EntityBirth } from './create-entity';
import { asChange, asWhole, type EntityDraft, toEntityDraft } from './entity-document';
import { type EntityRights, readableOf } from './entity-rights';
import { requireReadable } from './read-entity';
import { factsOf, refuseBirth, refuseChange } from './write-entity';

/**
 * Refuses a request to make an entity, as far as that can be told before its body is known to be well-formed: what the
 * body asks for is read as well as it can be, and nothing is compared with what is stored but the entity that an upsert
 * would write over.
 *
 * @param body  Any JSON value.
 * @throws {Refusal} missing; denied
 * Source: spec H-6.
 */
export async function checkBirthRights(
  context: Context,
  caller: Caller,
  tx: Transaction,
  blueprint: string,
  body: unknown,
  { upsert, merge }: Pick<EntityBirth, 'upsert' | 'merge'>,
): Promise<void> {
  const of = await requireBlueprint(tx, blueprint);
  if (hasFullRights(caller)) return;
  const rights = readableOf(tx, context, caller);
  const draft = toEntityDraft(isObject(body as Json) ? (body as Record<string, Json>) : {}); // parsed JSON
  const { identifier } = draft;
  const found = upsert && typeof identifier === 'string' ? await tx.entities.find(of.id, identifier) : undefined;
  if (!found) return refuseBirth(context, caller, rights, of, draft, likeliestEntity(caller));
  const former = await requireReadable(tx, rights, of, found.identifier);
  const toNext = merge ? asChange : asWhole;
  await checkChange(context, caller, rights, { of, former, body, next: toNext(draft, former) });
}

/**
 * Refuses a request to change an entity, as far as that can be told before its body is known to be well-formed.
 *
 * @param body   Any JSON value.
 * @param toNext How a body is put together with what is there.
 * @throws {Refusal} missing, also for an entity that the caller may not read; denied
 * Source: spec H-6, P-57.
 */
export async function checkChangeRights(
  context: Context,
  caller: Caller,
  tx: Transaction,
  { blueprint, entity }: EntityName,
  body: unknown,
  method: 'PUT' | 'PATCH',
): Promise<void> {
  const of = await requireBlueprint(tx, blueprint);
  const rights = readableOf(tx, context, caller);
  const former = await requireReadable(tx, rights, of, entity);
  if (hasFullRights(caller)) return;
  const draft = toEntityDraft(isObject(body as Json) ? (body as Record<string, Json>) : {}); // parsed JSON
  const next = method === 'PUT' ? asWhole(draft) : asChange(draft, former);
  await checkChange(context, caller, rights, { of, former, body, next });
}

interface Asked {
  readonly of: Awaited<ReturnType<typeof requireBlueprint>>;
  readonly former: Entity;
  readonly body: unknown;
  readonly next: EntityDraft;
}

async function checkChange(context: Context, caller: Caller, rights: EntityRights, asked: Asked): Promise<void> {
  const { of, former, body, next } = asked;
  const facts = await factsOf(rights, former);
  await refuseChange(context, caller, rights, of, former, next, facts);
  if (isReadable(body)) return;
  // What such a body changes cannot be told: only somebody who may change something learns what is wrong with it.
  const grants = await rights.grantsOf(of.id);
  const keys = [...grants.keys()].flatMap((name) => {
    const map = (['updateProperties', 'updateRelations'] as const).find((each) => name.startsWith(`${each}.`));
    return map ? [{ map, name: name.slice(map.length + 1) }] : [];
  });
  const mayChange = keys.some((key) => decideKey(caller, grants, key, context.switches, facts).allowed);
  if (!mayChange) refuseDenied(denied('nothing', 'no right to change the entity'));
}

const kinds: Readonly<Record<string, (value: Json) => boolean>> = {
  identifier: () => true,
  team: (value) => typeof value === 'string' || isList(value) || isObject(value) || value === null,
  title: (value) => typeof value === 'string' || value === null,
  icon: (value) => typeof value === 'string' || value === null,
  properties: isObject,
  relations: isObject,
};

/** Whether every part of a body is of the kind that it is read as. */
function isReadable(body: unknown): boolean {
  return (
    isObject(body as Json) && // parsed JSON
    Object.entries(body as Record<string, Json>).every(([key, value]) => kinds[key]?.(value) === true)
  );
}
