import type { Json, JsonObject } from '../../../../contract';
import type { Entity, Transaction } from '../../../store';
import type { Catalog, DefinedBlueprint } from '../../blueprints/catalog';
import type { EntityRights } from '../rights';
import type { Reach } from './reach';

/** Whose eyes values are worked out with, and when. */
export interface ValueSources {
  readonly tx: Transaction;
  readonly now: Date;
  readonly catalog: Catalog;
  /** Only what these rights let read is looked at; everything where there are none (spec D-11, G-71, G-72). */
  readonly rights?: EntityRights;
}

/** One value for each of some entities, by their ids; what has none is null. */
export type Values = ReadonlyMap<string, Json>;

/** What works out computed properties; see EntityValues. */
export interface ValueReader {
  readonly sources: ValueSources;
  of(entities: readonly Entity[], wants?: (name: string) => boolean): Promise<ReadonlyMap<string, JsonObject>>;
  property(of: DefinedBlueprint, entities: readonly Entity[], name: string): Promise<Values>;
  reach(): Promise<Reach>;
}
