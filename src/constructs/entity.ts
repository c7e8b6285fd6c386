import { Token } from 'cdktf';
import { Construct } from 'constructs';
import type { IBlueprint } from './blueprint';
import { entity } from './generated';
import { toJsonText } from './json-text';
import { inOrder, whenNeeded } from './literal';
import type { PortProvider } from './port-provider';
import type { IGrantable } from './principal';
import { validatedName } from './report';

/** An entity, whether the app makes it or not. */
export interface IEntity {
  /** Its identifier, as a reference where the app makes it. */
  readonly entityIdentifier: string;
}

/** One thing in the catalog. */
export interface EntityProps {
  /** The kind of thing it is; changing it makes another entity. */
  readonly blueprint: IBlueprint;
  /** Changing it renames the entity. */
  readonly identifier: string;
  /** @default - the identifier. */
  readonly title?: string;
  /** @default - none. */
  readonly icon?: string;
  /** The teams that own it. @default - none. */
  readonly owners?: IGrantable[];
  /** Values by property: texts, numbers, true or false, objects, and lists of texts. @default - none. */
  readonly properties?: { readonly [key: string]: unknown };
  /** The one related entity, by relation. @default - none. */
  readonly relations?: { readonly [key: string]: IEntity };
  /** Several related entities, by relation. @default - none. */
  readonly manyRelations?: { readonly [key: string]: IEntity[] };
  /** @default - the stack's one provider. */
  readonly provider?: PortProvider;
}

/** An entity that the app makes. */
export class Entity extends Construct implements IEntity {
  /** An entity that the app does not make. */
  public static fromIdentifier(identifier: string): IEntity {
    return { entityIdentifier: identifier };
  }

  /** The resource, for whatever the construct has no word for. */
  public readonly resource: entity.Entity;
  /** The identifier, as a reference. */
  public readonly entityIdentifier: string;

  /**
   * @param scope The construct it belongs to.
   * @param id The name of the construct there, and of the resource in Terraform.
   * @param props What it is.
   * @throws {TypeError} a property has a value that no property can hold.
   */
  public constructor(scope: Construct, id: string, props: EntityProps) {
    super(scope, id);
    const { blueprint, identifier, title = identifier, icon, owners, properties, relations, manyRelations } = props;
    this.resource = new entity.Entity(this, 'Default', {
      blueprint: blueprint.blueprintIdentifier,
      identifier,
      title,
      icon,
      teams: owners && [
        ...inOrder(
          owners.map(({ grantPrincipal }) => grantPrincipal.name),
          this,
        ),
      ],
      properties: properties && byType(properties),
      relations: (relations || manyRelations) && {
        singleRelations: relations && mapped(relations, ({ entityIdentifier }) => entityIdentifier),
        manyRelations: manyRelations && mapped(manyRelations, (all) => all.map((one) => one.entityIdentifier)),
      },
      provider: props.provider?.resource,
    });
    this.entityIdentifier = whenNeeded(() => this.resource.identifier);
    validatedName(this, 'entity', identifier, 'identifier');
  }
}

const mapped = <T, U>(from: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));

/** Values as the resource wants them: one map for each type. */
function byType(properties: Readonly<Record<string, unknown>>): entity.EntityProperties {
  const strings: Record<string, string> = {};
  const numbers: Record<string, number> = {};
  const booleans: Record<string, boolean> = {};
  const objects: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'string') strings[key] = value;
    else if (typeof value === 'number') numbers[key] = value;
    else if (typeof value === 'boolean') booleans[key] = value;
    else if (isTexts(value)) lists[key] = value;
    else if (typeof value === 'object' && value !== null && !Token.isUnresolved(value))
      objects[key] = toJsonText(value).text;
    else throw new TypeError(`property ${key} cannot hold ${String(value)}: use the resource of the construct`);
  }
  const arrayProps = some(lists) && { stringItems: lists };
  return {
    stringProps: some(strings),
    numberProps: some(numbers),
    booleanProps: some(booleans),
    objectProps: some(objects),
    arrayProps,
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const some = <T extends object>(map: T): T | undefined => (Object.keys(map).length > 0 ? map : undefined);
