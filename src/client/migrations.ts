import type { JsonObject } from '../contract';
import { orMissing } from './api-error';
import type { Http } from './http';
import type { CallOptions } from './request';

/** A change of data that goes on after its request was answered. */
export interface Migration {
  /** COMPLETED, RUNNING, PENDING, INITIALIZING, FAILURE, CANCELLED or PENDING_CANCELLATION. */
  readonly status: string;
  /** The whole of it. */
  readonly details: JsonObject;
}

/** The calls of `/v1/migrations`. Source: spec 05-api.md, section 4. */
export function createMigrations(http: Http) {
  return {
    /** How far a migration is, or `undefined` where there is none of this id. */
    async find(id: string, options?: CallOptions): Promise<Migration | undefined> {
      const details = await orMissing(
        http.object({ method: 'GET', path: ['migrations', id], ...options }, 'migration'),
      );
      return details && { status: String(details.status), details };
    },
  };
}
