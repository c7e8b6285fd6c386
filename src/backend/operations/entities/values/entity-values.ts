import { isObject, type Json, type JsonObject, printJson, valueAt } from '../../../../contract';
import type { Entity } from '../../../store';
import type { DefinedBlueprint } from '../../blueprints/catalog';
import { readDocument, readTexts } from '../../document';
import { readableIds } from '../readable-ids';
import { aggregate } from './aggregate';
import { calculationsOf } from './calculations';
import { type Calculation, computedIn } from './computed-properties';
import { Cycles, namedInProgram } from './dependencies';
import { mirror } from './mirror';
import { Reach } from './reach';
import type { ValueReader, ValueSources, Values } from './value-reader';

const nothing: Values = new Map();

/**
 * Works out the mirror, aggregation and calculation properties of entities, as one transaction sees them: only those
 * that are asked for and what they read, each for all entities at once.
 *
 * Source: spec D-10, P-50c, G-71, G-72.
 */
export class EntityValues implements ValueReader {
  private readonly known = new Map<string, Map<string, Json>>();
  private readonly cycles: Cycles;
  private reached: Promise<Reach> | undefined;

  constructor(readonly sources: ValueSources) {
    this.cycles = new Cycles(sources.catalog);
  }

  /**
   * The computed properties of entities, by entity id: those that `wants` wants, or all.
   *
   * @throws {Refusal} invalid when they lead over more relations than one request may follow.
   */
  async of(
    entities: readonly Entity[],
    wants: (name: string) => boolean = () => true,
  ): Promise<ReadonlyMap<string, JsonObject>> {
    const found = new Map<string, Record<string, Json>>();
    for (const [blueprintId, group] of byBlueprint(entities)) {
      const of = this.sources.catalog.byId.get(blueprintId);
      for (const name of of ? computedIn(of.body).keys() : []) {
        if (!of || !wants(name)) continue;
        const values = await this.property(of, group, name);
        for (const { id } of group) {
          const own = found.get(id) ?? {};
          Object.defineProperty(own, name, { value: values.get(id) ?? null, enumerable: true });
          found.set(id, own);
        }
      }
    }
    return found;
  }

  /** One property of entities of one blueprint, of whatever kind; null where the blueprint declares none of that name. */
  async property(of: DefinedBlueprint, entities: readonly Entity[], name: string): Promise<Values> {
    const meta = Object.hasOwn(metaProperties, name) ? metaProperties[name] : undefined;
    if (meta) return new Map(entities.map((entity) => [entity.id, meta(entity, of)]));
    const computed = computedIn(of.body).get(name);
    if (!computed) {
      return new Map(entities.map(({ id, properties }) => [id, valueAt(readDocument(properties), name) ?? null]));
    }
    if (this.cycles.has(of, name)) return nothing;
    const key = `${of.blueprint.id}\n${name}`;
    const known = this.known.get(key) ?? new Map<string, Json>();
    this.known.set(key, known);
    const fresh = entities.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return known;
    const values =
      computed.kind === 'mirror'
        ? await mirror(this, of, fresh, computed)
        : computed.kind === 'aggregation'
          ? await aggregate(this, of, fresh, computed)
          : await this.calculate(of, fresh, name, computed);
    for (const { id } of fresh) known.set(id, values.get(id) ?? null);
    return known;
  }

  /** How entities are related, over what may be read. */
  reach(): Promise<Reach> {
    this.reached ??= this.loadReach();
    return this.reached;
  }

  private async loadReach(): Promise<Reach> {
    const { tx, catalog, rights } = this.sources;
    const shows = rights ? await readableIds(tx, rights) : () => true;
    const links = (await tx.links.list()).filter(({ sourceId, targetId }) => shows(sourceId) && shows(targetId));
    return new Reach(catalog, links);
  }

  private async calculate(
    of: DefinedBlueprint,
    entities: readonly Entity[],
    name: string,
    { program, type }: Calculation,
  ): Promise<Values> {
    const calculations = calculationsOf(this.sources.tx);
    if (!calculations) return nothing;
    const named = new Set(namedInProgram(of, { program }, name));
    const others = await this.of(entities, (other) => named.has(other));
    return new Map(
      entities.map((entity) => {
        const input = printJson(toInput(entity, of, others.get(entity.id) ?? {}, program));
        const value = calculations.find(program, input) ?? null;
        return [entity.id, type === undefined || typeOf(value) === type ? value : null];
      }),
    );
  }
}

const metaProperties: Readonly<Record<string, (entity: Entity, of: DefinedBlueprint) => Json>> = {
  $identifier: ({ identifier }) => identifier,
  $title: ({ title }) => title,
  $icon: ({ icon }) => icon ?? null,
  $team: ({ team }) => [...readTexts(team)],
  $blueprint: (_, { blueprint }) => blueprint.identifier,
  $createdAt: ({ createdAt }) => createdAt,
  $createdBy: ({ createdBy }) => createdBy,
  $updatedAt: ({ updatedAt }) => updatedAt,
  $updatedBy: ({ updatedBy }) => updatedBy,
};

/**
 * What a calculation is given: the entity as the API shows it, but with its identifier and stamps only where the program
 * says these words. They are new each time a write is tried, and what does not look at them need not be done again.
 */
function toInput(entity: Entity, { blueprint }: DefinedBlueprint, computed: JsonObject, program: string): JsonObject {
  const { identifier, title, icon, team, createdAt, createdBy, updatedAt, updatedBy } = entity;
  const changing = { identifier, createdAt, createdBy, updatedAt, updatedBy };
  return {
    ...Object.fromEntries(Object.entries(changing).filter(([key]) => program.includes(key))),
    title,
    icon: icon ?? null,
    team: [...readTexts(team)],
    blueprint: blueprint.identifier,
    properties: { ...readDocument(entity.properties), ...computed },
    relations: readDocument(entity.relations),
  };
}

function typeOf(value: Json): string {
  if (Array.isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  return value === null ? 'null' : typeof value;
}

function byBlueprint(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const group = groups.get(entity.blueprintId);
    if (group) group.push(entity);
    else groups.set(entity.blueprintId, [entity]);
  }
  return groups;
}
