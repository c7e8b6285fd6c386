import type { Client } from '../../client';
import { isObject } from '../../contract';
import { isSequence, Path } from '../../cty';
import { memberOf } from '../codecs';
import { isApiError } from '../errors';
import { Explained } from '../explained';
import { entriesOf } from '../record';
import { relationMaps } from './kinds';
import type { Planned } from './mapping';

/**
 * Puts a refusal of an entity into the user's words where it comes from a relation to an entity that is not there. Any
 * other error is given back as it is.
 */
export async function explainMissingRelated(
  error: unknown,
  planned: Planned,
  client: Client,
  signal: AbortSignal,
): Promise<unknown> {
  if (!isApiError(error) || error.status !== 422 || planned.create_missing_related_entities) return error;
  const mentioned = relatedIn(planned).filter(({ related }) => error.message.includes(related));
  if (mentioned.length === 0) return error;
  const blueprint = await client.blueprints.find(planned.blueprint, { signal });
  const relations = blueprint && isObject(blueprint.relations) ? blueprint.relations : {};
  for (const { map, key, related } of mentioned) {
    const relation = relations[key];
    const target = isObject(relation) && typeof relation.target === 'string' ? relation.target : undefined;
    if (target === undefined || (await client.entities.find(target, related, { signal })) !== undefined) continue;
    const detail =
      `Relation "${key}" leads to entity "${related}" of blueprint "${target}", which is not in Port. If this configuration ` +
      'makes it, refer to it as port_entity.NAME.identifier, so that Terraform makes it first; or set ' +
      `create_missing_related_entities = true. Port says: ${error.message}.`;
    const path = Path.root.attribute('relations').attribute(map).key(key);
    return new Explained('Relation to an entity that is not there', detail, { path, cause: error });
  }
  return error;
}

function relatedIn({
  relations,
}: Planned): readonly { map: (typeof relationMaps)[number]; key: string; related: string }[] {
  return relationMaps.flatMap((map) => {
    const related = memberOf(relations ?? null, map);
    return entriesOf(related).flatMap(([key, to]) =>
      (isSequence(to) ? to : [to]).flatMap((each) =>
        typeof each === 'string' && each !== '' ? [{ map, key, related: each }] : [],
      ),
    );
  });
}
