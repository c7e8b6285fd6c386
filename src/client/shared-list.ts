import { ApiError } from './api-error';
import { SharedCall } from './shared-call';

/** So many things are read one by one; from the next on the list is read once for all. */
const singleReads = 4;

/** A longer list is not read to its end. */
export const maxListBytes = 8 * 1024 * 1024;

/** What forgets what it read when something is written. */
export interface Forgetful {
  invalidate(): void;
}

/**
 * Reads many things of one kind with few requests: a refresh of a hundred actions asks for four of them and for a list.
 *
 * What the list lacks is asked for singly before it is called gone, because lists are filtered by rights. Where the
 * list fails or is too long, every read is single for the life of the process.
 *
 * Source: spec R-45.
 */
export class SharedList<T> implements Forgetful {
  private reads = 0;
  private list: SharedCall<ReadonlyMap<string, T>> | undefined;
  private isUnlisted = false;

  /** @param fetch asks for all there are, by name. */
  constructor(private readonly fetch: (signal: AbortSignal) => Promise<ReadonlyMap<string, T>>) {}

  /**
   * Finds one thing by its name.
   *
   * @param single asks for it alone.
   * @throws {ApiError} what `single` throws.
   */
  async find(name: string, single: () => Promise<T | undefined>, signal?: AbortSignal): Promise<T | undefined> {
    return (await this.read(signal))?.get(name) ?? single();
  }

  invalidate(): void {
    this.reads = 0;
    this.list = undefined;
  }

  private async read(signal: AbortSignal | undefined): Promise<ReadonlyMap<string, T> | undefined> {
    this.reads++;
    if (this.reads <= singleReads || this.isUnlisted) return undefined;
    if (this.list === undefined || this.list.isAbandoned) this.list = new SharedCall(this.fetch);
    try {
      return await this.list.join(signal);
    } catch (error) {
      if (signal?.aborted) return undefined;
      if (!(error instanceof ApiError)) throw error;
      this.isUnlisted = true;
      return undefined;
    }
  }
}

/** Makes a write, and lets go of what was read before it was made, or while it was. */
export async function writing<T>(lists: readonly Forgetful[], write: () => Promise<T>): Promise<T> {
  const forget = (): void => {
    for (const list of lists) list.invalidate();
  };
  forget();
  try {
    return await write();
  } finally {
    forget();
  }
}
