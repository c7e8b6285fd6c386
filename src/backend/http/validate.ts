import type { FastifySchemaCompiler } from 'fastify';
import { checkText, ExactNumber, type Finding, firstOf } from '../../contract';
import { type ShapeError, toFindings, toShapeFinding } from './body-findings';
import { bodies, TooManyErrors } from './generated/validators';
import { routeKey } from './route-key';

type Validator = ((body: unknown) => boolean) & { readonly errors?: readonly ShapeError[] | null };

/** What stands in a Fastify route's `schema.body`: the name of a route, resolved by `validatorCompiler`. */
interface BodySchema {
  readonly type: 'object';
  readonly route: string;
}

/**
 * The body schema of a route, for `app.route({ schema: { body: bodySchema('PATCH /v1/teams/:name') } })`.
 *
 * @param route method and path; the names of its parameters do not matter.
 * @throws {Error} when the documented API takes no body there: a mistake of the program.
 */
export function bodySchema(route: string): BodySchema {
  validatorOf(route);
  return { type: 'object', route };
}

/**
 * Checks a request body against the documented schema of its route.
 *
 * @param route as for `bodySchema`.
 * @param body  parsed JSON, or undefined when the request had none.
 * @returns     nothing when it fits; otherwise at most 20 findings, each naming its place.
 *
 * Source: spec R-50; 05, 1.3 (422).
 */
export function checkBody(route: string, body: unknown): Finding[] {
  const unsafe = checkText(body).map(toShapeFinding);
  if (unsafe.length > 0) return unsafe;
  return firstOf(toFindings(errorsOf(validatorOf(route), approximate(body)), body), 'document.shape', []);
}

/** Makes Fastify validate bodies by `bodySchema`; its error carries the findings. */
export const validatorCompiler: FastifySchemaCompiler<BodySchema> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    if (httpPart !== 'body') return { value: data };
    const findings = checkBody(schema.route, data);
    return findings.length === 0 ? { value: data } : { error: new InvalidBody(findings) };
  };

/** A body that does not fit its route: answered with 422 and the findings. */
export class InvalidBody extends Error {
  readonly statusCode = 422;

  constructor(readonly findings: readonly Finding[]) {
    super('The request body does not fit');
  }
}

function validatorOf(route: string): Validator {
  const validator: Validator | undefined = bodies[routeKey(route)];
  if (validator === undefined) throw new Error(`no documented body for ${route}`);
  return validator;
}

function errorsOf(validator: Validator, body: unknown): readonly ShapeError[] {
  try {
    return validator(body) ? [] : (validator.errors ?? []);
  } catch (error) {
    if (error instanceof TooManyErrors) return error.errors;
    throw error;
  }
}

/** The body with exact numbers as the nearest JavaScript numbers: a schema asks for no more digits than those. */
function approximate(body: unknown): unknown {
  return holdsExact(body) ? withoutExact(body) : body;
}

function withoutExact(value: unknown): unknown {
  if (value instanceof ExactNumber) {
    const number = Number(value.text);
    return Number.isFinite(number) ? number : Math.sign(number) * Number.MAX_VALUE;
  }
  if (Array.isArray(value)) return value.map(withoutExact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutExact(entry)]));
}

function holdsExact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof ExactNumber || Object.values(value).some(holdsExact);
}
