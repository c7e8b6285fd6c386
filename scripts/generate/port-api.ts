import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const schemas = resolve(__dirname, '../../schemas');

/** A JSON Schema, or any part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** One operation: what it takes and what it answers, by status; `$ref`s point into `PortApi.definitions`. */
interface Operation {
  readonly body?: Schema;
  readonly responses?: Readonly<Record<string, Schema>>;
}

/** The HTTP API as served: the published document, reduced, with this project's additions applied. */
interface PortApi {
  readonly definitions: Readonly<Record<string, Schema>>;
  /** By method and path: "PATCH /v1/teams/{name}". */
  readonly operations: Readonly<Record<string, Operation>>;
}

interface Change {
  readonly at: string;
  readonly reason: string;
  readonly set?: unknown;
}

/**
 * Reads the wire contract from `schemas`: the reduced document, then the overlays by name, then the query language.
 *
 * @throws {Error} when a change of the overlay no longer finds its place.
 * Source: spec R-50; 05 for what the published document lacks.
 */
export function readPortApi(): PortApi {
  const api = schemaFile('port-api.requests.json');
  const overlays = readdirSync(resolve(schemas, 'port-api.overlay')).sort();
  for (const name of overlays) {
    for (const change of schemaFile(`port-api.overlay/${name}`).changes as readonly Change[]) apply(api, change);
  }
  Object.assign(api.definitions as object, schemaFile('entities-query.schema.json').definitions);
  return api as unknown as PortApi;
}

function schemaFile(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(resolve(schemas, name), 'utf8'));
}

function apply(api: Record<string, unknown>, { at, set }: Change): void {
  const steps = at.split('/').map((step) => step.replaceAll('~1', '/'));
  const last = steps.pop() ?? '';
  let place = api;
  for (const step of steps) {
    // An operation that is not in the published document has nothing yet to hold its answers.
    if (place[step] === undefined && step === 'responses') place[step] = {};
    const next = place[step];
    if (typeof next !== 'object' || next === null) throw new Error(`overlay: no ${step} on the way to ${at}`);
    place = next as Record<string, unknown>;
  }
  if (set !== undefined) place[last] = set;
  else if (last in place) delete place[last];
  else throw new Error(`overlay: nothing to remove at ${at}`);
}
