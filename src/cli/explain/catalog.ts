import {
  type BlueprintShape,
  type Edge,
  entityKey,
  type Grant,
  type Member,
  type QueryEntity,
  toBlueprintShape,
} from '../../access';
import type { Blueprint, Client, Entity } from '../../client';
import { isList, type Json, type JsonObject, objectAt, textsOf } from '../../contract';
import { allOf, type Directory } from './directory';
import { teamMember, toGrant } from './grants';

/** The catalog of an organization, each part read when it is first asked for, and once. */
export class Catalog {
  private defined: Promise<ReadonlyMap<string, Blueprint>> | undefined;
  private readonly lists = new Map<string, Promise<readonly Entity[]>>();
  private readonly granted = new Map<string, Promise<ReadonlyMap<string, Grant>>>();

  constructor(
    private readonly client: Client,
    private readonly directory: Directory,
  ) {}

  /** Every blueprint, by identifier. */
  blueprints(): Promise<ReadonlyMap<string, Blueprint>> {
    this.defined ??= this.client.blueprints
      .list()
      .then((found) => new Map(found.map((blueprint) => [blueprint.identifier, blueprint])));
    return this.defined;
  }

  /** What queries need to know of every blueprint. */
  async shapes(): Promise<ReadonlyMap<string, BlueprintShape>> {
    return new Map([...(await this.blueprints())].map(([name, blueprint]) => [name, toBlueprintShape(blueprint)]));
  }

  /** The entities of a blueprint, as queries see them. */
  async entities(blueprint: string): Promise<readonly QueryEntity[]> {
    const found = this.lists.get(blueprint) ?? this.client.entities.search(allOf(blueprint));
    this.lists.set(blueprint, found);
    return Promise.all((await found).map((entity) => this.toQueryEntity(blueprint, entity)));
  }

  /** One entity, as queries see it, or undefined where there is none. */
  async entity(blueprint: string, identifier: string): Promise<QueryEntity | undefined> {
    return (await this.entities(blueprint)).find((entity) => entity.identifier === identifier);
  }

  /** Every relation between entities. */
  async edges(): Promise<readonly Edge[]> {
    const edges: Edge[] = [];
    for (const [name, blueprint] of await this.blueprints()) {
      const relations = objectAt(blueprint, 'relations');
      for (const entity of await this.entities(name)) {
        for (const [relation, value] of Object.entries(entity.relations)) {
          const declared = objectAt(relations, relation);
          const target = typeof declared.target === 'string' ? declared.target : '';
          for (const to of [value ?? []].flat()) {
            const from = entityKey(name, entity.identifier);
            edges.push({ from, relation, to: entityKey(target, to), required: declared.required === true });
          }
        }
      }
    }
    return edges;
  }

  /** The permissions of a blueprint, block by block. */
  grants(blueprint: string): Promise<ReadonlyMap<string, Grant>> {
    const known = this.granted.get(blueprint) ?? this.loadGrants(blueprint);
    this.granted.set(blueprint, known);
    return known;
  }

  private async loadGrants(blueprint: string): Promise<ReadonlyMap<string, Grant>> {
    const entities = (await this.client.blueprints.findPermissions(blueprint)) ?? {};
    const blocks = ['read', 'register', 'update', 'unregister'] as const;
    return new Map(blocks.map((name) => [name, toGrant(entities[name], this.directory)]));
  }

  /** The owning teams of an entity; inherited ones are found along the path (spec M-59). */
  async owners(entity: QueryEntity): Promise<readonly Member[]> {
    return entity.team.map((team) => teamMember(team, this.directory) ?? { value: team, principal: team });
  }

  private async toQueryEntity(blueprint: string, entity: Entity): Promise<QueryEntity> {
    const text = (key: string) => (typeof entity[key] === 'string' ? entity[key] : '');
    return {
      identifier: entity.identifier,
      title: typeof entity.title === 'string' ? entity.title : null,
      icon: typeof entity.icon === 'string' ? entity.icon : null,
      blueprint,
      team: await this.teamsOf(blueprint, entity),
      properties: objectAt(entity, 'properties'),
      relations: relationsOf(objectAt(entity, 'relations')),
      createdAt: text('createdAt'),
      updatedAt: text('updatedAt'),
      createdBy: text('createdBy'),
      updatedBy: text('updatedBy'),
    };
  }

  private async teamsOf(blueprint: string, entity: Entity): Promise<readonly string[]> {
    if (blueprint === '_user') return teamsIn(entity);
    const blueprints = await this.blueprints();
    let at: Blueprint | undefined = blueprints.get(blueprint);
    let current: Entity | undefined = entity;
    const path = pathOf(at);
    for (const step of path) {
      const to: Json | undefined = objectAt(current ?? {}, 'relations')[step];
      const target: Json | undefined = objectAt(objectAt(at ?? {}, 'relations'), step).target;
      if (typeof to !== 'string' || typeof target !== 'string') return [];
      at = blueprints.get(target);
      current = await this.client.entities.find(target, to);
    }
    return (current ? teamsIn(current) : []).map((team) => teamMember(team, this.directory)?.principal ?? team);
  }
}

/** The relations that lead to whoever owns an entity of this blueprint; none where it owns itself. Source: spec M-53, M-60. */
function pathOf(blueprint: Blueprint | undefined): readonly string[] {
  const ownership = objectAt(blueprint ?? {}, 'ownership');
  const legacy = objectAt(blueprint ?? {}, 'teamInheritance');
  const path = ownership.type === 'Inherited' ? ownership.path : ownership.type === undefined ? legacy.path : undefined;
  return typeof path === 'string' ? path.split('.') : [];
}

/** The owning teams of an entity as the API shows them: a list, or the name of a single one. */
function teamsIn({ team }: Entity): readonly string[] {
  return typeof team === 'string' ? [team] : textsOf(team);
}

function relationsOf(relations: JsonObject): QueryEntity['relations'] {
  return Object.fromEntries(
    Object.entries(relations).map(([relation, value]) => [
      relation,
      isList(value) ? textsOf(value) : typeof value === 'string' ? value : null,
    ]),
  );
}
