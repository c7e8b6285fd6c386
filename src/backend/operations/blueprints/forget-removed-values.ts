import { isObject, type Json, type JsonObject, valueAt } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import { documentText, readDocument } from '../document';
import { ownershipOf, propertiesOf, relationsOf } from './blueprint-document';

/**
 * Takes out of a blueprint's entities the values of properties and relations that are gone, or now hold something
 * else, so that they do not come back under a later definition of the same name; also the owners they were given, once
 * they inherit them (spec M-53).
 */
export async function forgetRemovedValues(
  tx: Transaction,
  blueprint: Blueprint,
  before: JsonObject,
  after: JsonObject,
): Promise<void> {
  const kind = (definition: Json | undefined) => (isObject(definition) ? definition.type : undefined);
  const nowProperties = propertiesOf(after);
  const goneProperties = Object.entries(propertiesOf(before))
    .filter(([key, definition]) => kind(definition) !== kind(valueAt(nowProperties, key)))
    .map(([key]) => key);
  const nowRelations = relationsOf(after);
  const goneRelations = relationsOf(before)
    .filter(({ relation, target, many }) => {
      const now = nowRelations.find((candidate) => candidate.relation === relation);
      return now?.target !== target || now.many !== many;
    })
    .map(({ relation }) => relation);
  const inherits = ownershipOf(after)?.type === 'Inherited' && ownershipOf(before)?.type !== 'Inherited';
  if (goneProperties.length === 0 && goneRelations.length === 0 && !inherits) return;
  for (const entity of await tx.entities.list({ blueprintIds: [blueprint.id] })) {
    await tx.entities.updateText({
      ...entity,
      team: inherits ? undefined : entity.team,
      properties: documentText(without(readDocument(entity.properties), goneProperties)),
      relations: documentText(without(readDocument(entity.relations), goneRelations)),
    });
  }
  await tx.links.removeRelations(blueprint.id, goneRelations);
  if (inherits) await tx.links.removeOwners(blueprint.id);
}

function without(values: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}
