import type { Caller, Switches } from '../../access';
import type { Stamp, Store } from '../store';

/** What every operation is handed: the store, the clock, a source of ids and the settings. */
export interface Context {
  readonly store: Store;
  readonly now: () => Date;
  /** A fresh id; later ones sort after earlier ones. */
  readonly newId: () => string;
  /** Which reading of the documents is taken where there are two (spec R-33). */
  readonly switches: Switches;
  /** Addresses of this backend's own API, without a slash at the end; known once it listens (spec A-63). */
  readonly ownUrls?: readonly string[];
}

/** The stamp of something that `caller` makes. */
export function madeBy({ now }: Context, { id }: Caller): Stamp {
  const time = now().toISOString();
  return { createdAt: time, updatedAt: time, createdBy: id, updatedBy: id };
}

/** The stamp of something that `caller` changes. */
export function changedBy({ now }: Context, { id }: Caller, { createdAt, createdBy }: Stamp): Stamp {
  return { createdAt, createdBy, updatedAt: now().toISOString(), updatedBy: id };
}
