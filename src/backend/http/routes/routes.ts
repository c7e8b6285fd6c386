import type { FastifyPluginAsync } from 'fastify';
import type { JsonObject } from '../../../contract';
import type { Context } from '../../operations';
import type { Query } from '../query';

/**
 * The routes of one resource. A route reads the request, refuses what is wrong with it, calls one operation and
 * replies. It decides nothing.
 */
export type Routes = FastifyPluginAsync<{ readonly context: Context }>;

/** A request whose body is an object, checked against the schema of its route. */
export interface Writing<Params = unknown> {
  readonly Params: Params;
  readonly Querystring: Query;
  readonly Body: JsonObject;
}

/** A request without a body. */
export interface Reading<Params = unknown> {
  readonly Params: Params;
  readonly Querystring: Query;
}
