import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '../../../contract';
import { invalid, missing } from '../../operations';
import { pathPattern } from './path-pattern';
import { objectBody, optionalCount, optionalText } from './read-body';

/** What is done to a request instead of, or before, answering it. */
interface Fault {
  readonly id: string;
  /** Undefined matches every method. */
  readonly method: string | undefined;
  /** The path, where `*` stands for anything but a slash and `**` for anything. */
  readonly path: string;
  readonly matches: (path: string) => boolean;
  /** Answer with this status; undefined goes on to the real answer. */
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly delayMs: number;
  /** Hang up: `before` the request is worked on, or `after`, so that only the answer is lost. */
  readonly drop: 'before' | 'after' | undefined;
  /** Every how many matching requests it strikes; 1 is each. */
  readonly every: number;
  /** How often it may still strike. */
  left: number;
  /** Matching requests so far. */
  seen: number;
}

const keys = ['method', 'path', 'status', 'retryAfter', 'delayMs', 'drop', 'times', 'every'] as const;

/** As long as the path of a fault may be. */
const longestPath = 500;

/** As many faults as are kept at once. */
const mostFaults = 1000;

/** Faults that strike requests to the API, for tests of clients: statuses, delays, connections that break. */
export interface Faults {
  /** To be called when the server stops: nobody is kept waiting any longer. */
  readonly endDelays: () => void;
  readonly hook: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /** The routes that add, show and remove faults: `/__portcullis/faults`. */
  readonly routes: (app: FastifyInstance) => void;
}

/** No faults at first. @param newId  Names each fault. */
export function createFaults(newId: () => string): Faults {
  let faults: Fault[] = [];
  const closing = new AbortController();
  return {
    endDelays: () => closing.abort(),

    async hook(request, reply) {
      const [path = ''] = request.url.split('?');
      if (!path.startsWith('/v1/')) return undefined;
      const fault = faults.find((each) => strikes(each, request.method, path));
      if (!fault) return undefined;
      // A backend that is told to stop finishes the requests under way at once.
      if (fault.delayMs > 0) await sleep(fault.delayMs, undefined, { signal: closing.signal }).catch(() => undefined);
      if (fault.drop === 'before') return hangUp(request, reply);
      if (fault.drop === 'after') {
        reply.raw.end = reply.raw.write = () => {
          request.raw.socket.destroy();
          return reply.raw as never; // nobody is left to read what it returns
        };
        return undefined;
      }
      if (fault.status === undefined) return undefined;
      if (fault.retryAfter !== undefined) reply.header('Retry-After', String(fault.retryAfter));
      return reply
        .code(fault.status)
        .send({ ok: false, error: 'injected_fault', message: `fault ${fault.id} was asked for` });
    },

    routes(app) {
      app.get('/faults', async () => ({ ok: true, faults: faults.map(toShown) }));

      app.post('/faults', async ({ body }, reply) => {
        if (faults.length >= mostFaults) throw invalid(`there are ${mostFaults} faults already`);
        const fault = toFault(newId(), objectBody(body, keys));
        faults.push(fault);
        return reply.code(201).send({ ok: true, fault: toShown(fault) });
      });

      app.delete('/faults', async () => {
        faults = [];
        return { ok: true };
      });

      app.delete<{ Params: { readonly id: string } }>('/faults/:id', async ({ params }) => {
        if (!faults.some(({ id }) => id === params.id)) throw missing('fault', params.id);
        faults = faults.filter(({ id }) => id !== params.id);
        return { ok: true };
      });
    },
  };
}

function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

/** Says whether a fault strikes this request, and counts it. */
function strikes(fault: Fault, method: string, path: string): boolean {
  if (fault.left <= 0 || (fault.method !== undefined && fault.method !== method) || !fault.matches(path)) return false;
  fault.seen += 1;
  if (fault.seen % fault.every !== 0) return false;
  fault.left -= 1;
  return true;
}

function toFault(id: string, body: JsonObject): Fault {
  const path = optionalText(body, 'path') ?? '/**';
  if (path.length > longestPath) throw invalid(`has more than ${longestPath} characters`, ['path']);
  const method = optionalText(body, 'method')?.toUpperCase();
  const status = optionalCount(body, 'status', 400, 599);
  const delayMs = optionalCount(body, 'delayMs', 0, 600_000) ?? 0;
  const drop = optionalText(body, 'drop');
  if (drop !== undefined && drop !== 'before' && drop !== 'after')
    throw invalid('must be "before" or "after"', ['drop']);
  if (status === undefined && delayMs === 0 && drop === undefined)
    throw invalid('a fault has a status, a delayMs or a drop');
  if (status !== undefined && drop !== undefined)
    throw invalid('a connection that is dropped has no status', ['status']);
  return {
    id,
    method,
    path,
    matches: pathPattern(path),
    status,
    retryAfter: optionalCount(body, 'retryAfter', 0, 3600),
    delayMs,
    drop,
    every: optionalCount(body, 'every', 1, 1_000_000) ?? 1,
    left: optionalCount(body, 'times', 1, 1_000_000) ?? Number.POSITIVE_INFINITY,
    seen: 0,
  };
}

function toShown({ matches: _, left, seen, ...fault }: Fault): JsonObject {
  const shown = Object.entries(fault).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(shown), seen, ...(Number.isFinite(left) ? { left } : {}) };
}
