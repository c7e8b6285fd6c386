import { isList, type Json, type JsonObject } from '../../../../contract';
import type { Entity } from '../../../store';
import { relationsOf } from '../../blueprints/blueprint-document';
import type { DefinedBlueprint } from '../../blueprints/catalog';
import { type EntityView, visible } from '../entity-document';
import { computedIn } from './computed-properties';
import { mirror } from './mirror';
import type { ValueReader } from './value-reader';

/** The computed properties of entities as a view shows them, by entity id. */
export async function showValues(
  values: ValueReader,
  entities: readonly Entity[],
  view: EntityView,
): Promise<ReadonlyMap<string, JsonObject>> {
  if (view.storedOnly) return new Map();
  const computed = await values.of(entities, visible(view));
  return view.mirrorIdentifiers ? withIdentifiers(values, entities, computed) : computed;
}

/** Puts `{ identifier, title }` in place of each title that a mirror shows. */
async function withIdentifiers(
  values: ValueReader,
  entities: readonly Entity[],
  computed: ReadonlyMap<string, JsonObject>,
): Promise<ReadonlyMap<string, JsonObject>> {
  const shown = new Map(computed);
  const byBlueprint = new Map(
    entities.map(({ blueprintId }) => [blueprintId, values.sources.catalog.byId.get(blueprintId)]),
  );
  for (const [blueprintId, of] of byBlueprint) {
    const group = entities.filter((entity) => entity.blueprintId === blueprintId);
    for (const [name, property] of of ? computedIn(of.body) : []) {
      if (!of || property.kind !== 'mirror' || property.property !== '$title') continue;
      const identifiers = await mirror(values, of, group, { ...property, property: '$identifier' });
      for (const { id } of group) {
        const own = shown.get(id);
        const title = own?.[name];
        if (own && title !== undefined) shown.set(id, { ...own, [name]: paired(identifiers.get(id) ?? null, title) });
      }
    }
  }
  return shown;
}

/** No entity is without an identifier or a title, so two lists of them go in step. */
function paired(identifier: Json, title: Json): Json {
  if (identifier === null) return null;
  if (isList(identifier))
    return identifier.map((each, i) => ({ identifier: each, title: isList(title) ? (title[i] ?? null) : null }));
  return { identifier, title };
}

/**
 * Puts `{ identifier, title }` in place of each identifier in the relations of entities as they are shown. The title of
 * what may not be read is null (spec P-50c).
 *
 * @param shown  Entities as they are shown, in the order of `entities`.
 */
export async function attachTitles(
  { sources: { tx, catalog, rights } }: ValueReader,
  entities: readonly Entity[],
  shown: readonly JsonObject[],
): Promise<readonly JsonObject[]> {
  const wanted = new Map<string, Set<string>>();
  const relationsIn = (i: number): readonly (readonly [string, Json, DefinedBlueprint | undefined])[] => {
    const of = catalog.byId.get(entities[i]?.blueprintId ?? '');
    const targets = new Map(relationsOf(of?.body ?? {}).map(({ relation, target }) => [relation, target]));
    const relations = shown[i]?.relations;
    return Object.entries(relations ?? {}).map(([name, value]) => [
      name,
      value,
      catalog.byIdentifier.get(targets.get(name) ?? ''),
    ]);
  };
  for (const i of shown.keys()) {
    for (const [, value, target] of relationsIn(i)) {
      const names = wanted.get(target?.blueprint.id ?? '') ?? new Set();
      for (const name of [value].flat()) if (typeof name === 'string') names.add(name);
      wanted.set(target?.blueprint.id ?? '', names);
    }
  }
  const titles = new Map<string, string>();
  for (const [blueprintId, names] of wanted) {
    const found = await tx.entities.list({ blueprintIds: [blueprintId], identifiers: [...names] });
    for (const entity of rights ? await rights.readable(found) : found) {
      titles.set(`${blueprintId}\n${entity.identifier}`, entity.title);
    }
  }
  const titled = (value: Json, of: string): Json => {
    if (isList(value)) return value.map((each) => titled(each, of));
    return typeof value === 'string' ? { identifier: value, title: titles.get(`${of}\n${value}`) ?? null } : value;
  };
  return shown.map((entity, i) => ({
    ...entity,
    relations: Object.fromEntries(
      relationsIn(i).map(([name, value, target]) => [name, titled(value, target?.blueprint.id ?? '')]),
    ),
  }));
}
