import { start } from './0001-start';
import { semantics } from './0002-semantics';
import type { Migration } from './migration';

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [start, semantics];
