import type { FastifyInstance } from 'fastify';
import type * as Prometheus from 'prom-client';
import type { Context } from '../../operations';
import { countWaiting } from '../../operations';

/** Upper ends of the buckets that requests are counted in, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * `GET /__portcullis/metrics` in the text format of Prometheus: requests by route and status, what waits to be done,
 * and the process itself.
 *
 * @returns what adds the route. Requests are counted from the moment this is called.
 */
export function createMetrics(app: FastifyInstance, context: Context): (control: FastifyInstance) => void {
  // Loaded here, because most servers have no control routes.
  const { Gauge, Histogram, Registry }: typeof Prometheus = require('prom-client');
  const registry = new Registry();
  const requests = new Histogram({
    name: 'portcullis_http_request_duration_seconds',
    help: 'Requests to the API, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  new Gauge({
    name: 'portcullis_waiting',
    help: 'Messages that wait to be sent, and runs that are not over, by status',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { what, count } of await countWaiting(context)) this.set({ what }, count);
    },
  });

  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    requests.observe({ method, route: routeOptions.url ?? 'none', status: statusCode }, elapsedTime / 1000);
  });

  const shown = Registry.merge([registry, metricsOfProcess()]);
  return (control) => {
    control.get('/metrics', async (_request, reply) => {
      const text = await shown.metrics();
      return reply
        .type(shown.contentType)
        .serializer((payload: string) => payload)
        .send(text);
    });
  };
}

let ofProcess: Prometheus.Registry | undefined;

/** What is measured of the process: once, however many backends it has, for its observers never end. */
function metricsOfProcess(): Prometheus.Registry {
  if (ofProcess === undefined) {
    const { Registry, collectDefaultMetrics }: typeof Prometheus = require('prom-client');
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}
