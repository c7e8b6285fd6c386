import { answerNeeds, compileQuery, narrowing } from '../../../access';
import { isList, type Json } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import { invalid } from '../refusal';
import type { EntityRights } from './entity-rights';
import { loadRelations } from './query-entities';
import { readableIds } from './readable-ids';
import type { FoundEntity } from './show-entities';
import { EntityValues } from './values/entity-values';
import { seeEntities, wantedBy } from './values/see-entities';

/**
 * The entities that match a query and may be read by whoever asks, oldest first. The database narrows by blueprint,
 * identifier and title; what matches is decided by the one compiled query, so every database answers alike (spec R-52).
 * Relations from or to what may not be read lead nowhere (spec P-50a).
 *
 * @param within  Only entities of this blueprint.
 * @throws {Refusal} invalid when the query fails as a whole (spec D-13, D-18).
 */
export async function findEntities(
  tx: Transaction,
  rights: EntityRights,
  query: Json,
  within?: Blueprint,
): Promise<readonly FoundEntity[]> {
  const catalog = await rights.catalog();
  const compiled = compileQuery(query, await rights.world());
  if (!compiled.ok) throw invalid(compiled.reason, ['rules']);

  const { blueprints: names, identifiers, titles } = narrowing(query);
  const candidates = (within ? [within] : [...catalog.byId.values()].map(({ blueprint }) => blueprint)).filter(
    ({ identifier }) => names?.includes(identifier) ?? true,
  );
  const scopes = await rights.scopesOf(candidates.map(({ id }) => id));
  const blueprintIds = [...scopes].flatMap(([id, { kind }]) => (kind === 'none' ? [] : [id]));
  const entities = await rights.readable(await tx.entities.list({ blueprintIds, identifiers, titles }));
  const asksRelations = compiled.needs.length > 0 || asksTitles(query);
  const relations = asksRelations ? await loadRelations(tx, catalog, await readableIds(tx, rights)) : undefined;
  const answers = answerNeeds(compiled.needs, relations?.edges ?? []);
  const values = new EntityValues({ tx, now: rights.now(), catalog, rights });
  const seen = await seeEntities(values, entities, wantedBy([query]), { titles: relations?.titles });
  return entities.flatMap((entity) => {
    const blueprint = catalog.byId.get(entity.blueprintId)?.blueprint;
    const asked = seen.get(entity.id);
    return blueprint && asked && compiled.matches(asked, answers) ? [{ entity, blueprint }] : [];
  });
}

/** Whether any rule looks at the titles of related entities. */
function asksTitles(query: Json): boolean {
  if (isList(query)) return query.some(asksTitles);
  if (typeof query !== 'object' || query === null) return false;
  return 'targetProperty' in query || Object.values(query).some((value: Json) => asksTitles(value));
}
