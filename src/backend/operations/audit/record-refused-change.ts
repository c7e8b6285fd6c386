import type { Caller } from '../../../access';
import type { Context } from '../context';
import { type Change, record } from './record';

/** A change that somebody had no right to make. */
export interface RefusedChange
  extends Pick<Change, 'action' | 'blueprint' | 'entity' | 'identifier' | 'message' | 'resourceType'> {}

/**
 * Writes to the audit log that somebody tried to change something without the right to: who, what and why not, but
 * nothing of what the request said.
 *
 * Source: spec.
 */
export async function recordRefusedChange(context: Context, caller: Caller, change: RefusedChange): Promise<void> {
  await context.store.write(caller.org, (tx) => record(context, caller, tx, { ...change, status: 'FAILURE' }), 'facts');
}
