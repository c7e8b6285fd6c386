import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readPortApi } from '../../scripts/generate/port-api';
import { noteExchange } from './recording';

/**
 * Fails unless an answer has the documented shape: of its route and status where it is a success, otherwise of the one
 * envelope for failures. Call it with every answer a test sees, or use `checkedFetch`.
 *
 * @param method as in HTTP.
 * @param path   as requested, with or without a query: "/v1/teams/pay".
 * @param body   parsed JSON.
 *
 * Source: spec R-50 (a response that breaks the documented schema is a bug), 05 sections 1.2 and 2 to 7.
 */
export function expectConforms(method: string, path: string, status: number, body: unknown): void {
  const [pathname = ''] = path.split('?');
  if (!pathname.startsWith('/v1/') && status < 400) return;
  const { name, validate } = status < 400 ? success(method, pathname, status) : failure(status);
  if (validate(body)) return;
  const faults = (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  throw new Error(
    `the answer to ${method} ${pathname} is not ${name}:\n${faults.join('\n')}\n${JSON.stringify(body)?.slice(0, 600)}`,
  );
}

/** `fetch`, with every answer checked: its shape, the header X-Trace-Id (spec H-2), and that it is no 5xx. */
export async function checkedFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  const { pathname } = new URL(url);
  const method = init.method ?? 'GET';
  const text = await response.clone().text();
  if (response.status >= 500) throw new Error(`${method} ${pathname}: ${response.status} ${text}`);
  if (!response.headers.get('x-trace-id')) throw new Error(`${method} ${pathname}: no X-Trace-Id`);
  const body: unknown = JSON.parse(text);
  const exchange = { url: new URL(url), method, init, status: response.status, body };
  try {
    expectConforms(method, pathname, response.status, body);
  } catch (error) {
    await noteExchange(exchange, documented(method, pathname), false);
    throw error;
  }
  await noteExchange(exchange, documented(method, pathname), true);
  return response;
}

interface Expected {
  readonly name: string;
  readonly validate: ValidateFunction;
}

const api = readPortApi();
const ajv = new Ajv({ allErrors: true, strict: false, schemas: [{ $id: 'port', definitions: api.definitions }] });
addFormats(ajv);

const compiled = new Map<string, ValidateFunction>();

function compile(name: string, schema: object): Expected {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"port#/');
  const validate = compiled.get(name) ?? ajv.compile(JSON.parse(text));
  compiled.set(name, validate);
  return { name, validate };
}

function failure(status: number): Expected {
  const isShort = status === 401 || status === 413;
  return compile(`a failure with status ${isShort ? '401 or 413' : 'of its own'}`, {
    type: 'object',
    required: ['ok', 'error', ...(isShort ? [] : ['message'])],
    additionalProperties: false,
    properties: {
      ok: { const: false },
      error: { type: 'string', pattern: '^[A-Za-z_]+$' },
      message: { type: 'string', minLength: 1 },
      requestId: { type: 'string', minLength: 1 },
      details: { type: 'array', maxItems: 20, items: { type: 'object', required: ['code', 'path', 'message'] } },
    },
  });
}

function success(method: string, pathname: string, status: number): Expected {
  const route = documented(method, pathname);
  const schema = route && api.operations[route]?.responses?.[status];
  if (!schema) throw new Error(`nothing is documented for ${method} ${pathname} with status ${status}`);
  return compile(`${route} ${status}`, schema);
}

/** The documented route that a request is for: `/v1/actions/runs` is no action, so the one with the fewest parameters. */
function documented(method: string, pathname: string): string | undefined {
  const routes = Object.keys(api.operations).filter((each) => matches(each, method, pathname));
  return routes.sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

function matches(route: string, method: string, pathname: string): boolean {
  const [routeMethod, routePath = ''] = route.split(' ');
  const pattern = routePath.replace(/\{[^}]*\}/g, '[^/]+');
  return routeMethod === method && new RegExp(`^${pattern}$`).test(pathname);
}
