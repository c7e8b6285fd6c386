import { Construct } from 'constructs';
import { byKind } from './by-kind';
import { blueprint } from './generated';
import { whenNeeded } from './literal';
import type { PortProvider } from './port-provider';
import type { Property } from './property';
import { validatedName } from './report';

/** A blueprint, whether the app makes it or not. */
export interface IBlueprint {
  /** Its identifier, as a reference where the app makes it. */
  readonly blueprintIdentifier: string;
}

/** Where the owning teams of an entity come from. */
export class Ownership {
  /** They are set on each entity. */
  public static readonly DIRECT = new Ownership('Direct');

  /** They are those of a related entity. `path`: the relations to follow, joined by dots, such as `service.system`. */
  public static inherited(path: string): Ownership {
    return new Ownership('Inherited', path);
  }

  /** @internal */
  public readonly _config: blueprint.BlueprintOwnership;

  private constructor(type: string, path?: string) {
    this._config = { type, path };
  }
}

/** A relation to another blueprint. */
export interface Relation {
  /** The other blueprint. */
  readonly target: IBlueprint;
  /** @default - its key. */
  readonly title?: string;
  /** @default - none. */
  readonly description?: string;
  /** Whether every entity must be related to one. @default false */
  readonly required?: boolean;
  /** Whether an entity may be related to several. @default false */
  readonly many?: boolean;
}

/** A kind of thing in the catalog. */
export interface BlueprintProps {
  /** Identifier; changing it renames the blueprint and keeps its entities. */
  readonly identifier: string;
  /** @default - the identifier. */
  readonly title?: string;
  /** @default - none. */
  readonly description?: string;
  /** @default - none. */
  readonly icon?: string;
  /** Properties by key. @default - none. */
  readonly properties?: { readonly [key: string]: Property };
  /** Relations by key. @default - none. */
  readonly relations?: { readonly [key: string]: Relation };
  /** @default - entities have no owners. */
  readonly ownership?: Ownership;
  /** Whether a page that lists its entities is made with it. @default true */
  readonly createCatalogPage?: boolean;
  /** @default - the stack's one provider. */
  readonly provider?: PortProvider;
}

/** A blueprint that the app makes. */
export class Blueprint extends Construct implements IBlueprint {
  /** A blueprint that the app does not make. */
  public static fromIdentifier(identifier: string): IBlueprint {
    return { blueprintIdentifier: identifier };
  }

  /** The resource, for whatever the construct has no word for. */
  public readonly resource: blueprint.Blueprint;
  /** The identifier, as a reference. */
  public readonly blueprintIdentifier: string;

  /**
   * @param scope The construct it belongs to.
   * @param id The name of the construct there, and of the resource in Terraform.
   * @param props Its properties and relations.
   */
  public constructor(scope: Construct, id: string, props: BlueprintProps) {
    super(scope, id);
    const { properties, relations, ownership, provider, title = props.identifier, ...same } = props;
    this.resource = new blueprint.Blueprint(this, 'Default', {
      ...same,
      title,
      properties: properties && byKind(properties),
      relations: relations && Object.fromEntries(Object.entries(relations).map(([key, one]) => [key, relation(one)])),
      ownership: ownership?._config,
      provider: provider?.resource,
    });
    this.blueprintIdentifier = whenNeeded(() => this.resource.identifier);
    validatedName(this, 'blueprint', props.identifier, 'identifier');
  }
}

const relation = ({ target, ...same }: Relation) => ({ ...same, target: target.blueprintIdentifier });
