import { isList, type Json, type JsonObject } from '../../../contract';
import type { Blueprint, Entity, Transaction } from '../../store';
import { documentText, readDocument } from '../document';

/** Carries an entity's new identifier to the entities that relate to it. */
export async function renameInRelations(tx: Transaction, former: Entity, identifier: string): Promise<void> {
  await respell(tx, [former], (value) => (value === former.identifier ? identifier : value));
}

/** Takes entities that are going away out of the relations of those that stay. */
export async function removeFromRelations(tx: Transaction, gone: readonly Entity[]): Promise<void> {
  const identifiers = new Set(gone.map(({ identifier }) => identifier));
  await respell(tx, gone, (value) => (identifiers.has(value) ? undefined : value));
}

/** Takes away the entity that shows a team or user, and what leads to it. */
export async function removeMirror(tx: Transaction, blueprint: Blueprint, mirrorOf: string): Promise<void> {
  const entity = await tx.entities.findMirror(blueprint.id, mirrorOf);
  if (!entity) return;
  await removeFromRelations(tx, [entity]);
  await tx.entities.removeMany([entity.id]);
}

/** Rewrites, in every relation that leads to `targets`, the identifiers by `spell`; undefined takes one out. */
async function respell(
  tx: Transaction,
  targets: readonly Entity[],
  spell: (identifier: string) => string | undefined,
): Promise<void> {
  const links = await tx.links.listTo(targets.map(({ id }) => id));
  const targetIds = new Set(targets.map(({ id }) => id));
  const sourceIds = [...new Set(links.map(({ sourceId }) => sourceId))];
  for (const source of await tx.entities.findByIds(sourceIds)) {
    if (targetIds.has(source.id) && spell(source.identifier) === undefined) continue;
    const touched = new Set(links.filter(({ sourceId }) => sourceId === source.id).map(({ relation }) => relation));
    const relations: JsonObject = Object.fromEntries(
      Object.entries(readDocument(source.relations)).map(([relation, value]) => [
        relation,
        touched.has(relation) ? respelled(value, spell) : value,
      ]),
    );
    await tx.entities.updateText({ ...source, relations: documentText(relations) });
  }
}

function respelled(value: Json, spell: (identifier: string) => string | undefined): Json {
  if (typeof value === 'string') return spell(value) ?? null;
  if (!isList(value)) return value;
  return value.map((entry) => (typeof entry === 'string' ? (spell(entry) ?? null) : entry)).filter(isNotNull);
}

const isNotNull = (entry: Json) => entry !== null;
