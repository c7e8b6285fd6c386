import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type * as Generated from '../generated/openapi';

const script = `
const el = (tag, text, attributes = {}) => {
  const node = Object.assign(document.createElement(tag), attributes);
  if (text !== undefined) node.textContent = text;
  return node;
};
const shown = (schema, parts, depth) => {
  if (schema && schema.$ref) {
    const name = schema.$ref.split('/').pop();
    return depth > 3 ? { see: name } : shown(parts[name], parts, depth + 1);
  }
  if (Array.isArray(schema)) return schema.map((entry) => shown(entry, parts, depth));
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, shown(value, parts, depth)]));
};
fetch('openapi.json').then((answer) => answer.json()).then(({ paths, components }) => {
  const list = document.getElementById('operations');
  const filter = document.getElementById('filter');
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const item = el('details', undefined, { className: 'operation' });
      item.dataset.name = method + ' ' + path;
      const title = el('summary');
      title.append(el('b', method.toUpperCase(), { className: method }), el('code', path));
      item.append(title);
      item.addEventListener('toggle', () => {
        if (item.children.length > 1) return;
        const part = (name, content) => {
          if (!content) return;
          item.append(el('h4', name), el('pre', JSON.stringify(shown(content['application/json'].schema, components.schemas, 0), null, 1)));
        };
        part('Body', operation.requestBody && operation.requestBody.content);
        for (const [status, { content }] of Object.entries(operation.responses)) part('Answer ' + status, content);
      });
      list.append(item);
    }
  }
  filter.addEventListener('input', () => {
    for (const item of list.children) item.hidden = !item.dataset.name.includes(filter.value.toLowerCase());
  });
});`;

const style = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
input { font: inherit; padding: .4rem; width: 100%; box-sizing: border-box; margin-bottom: 1rem; }
summary { cursor: pointer; padding: .2rem 0; } summary b { display: inline-block; width: 5rem; }
pre { background: #8881; padding: .8rem; overflow: auto; max-height: 30rem; } code { font-size: .95em; }
.delete { color: #b3261e; } .post { color: #1b6e3c; } .put, .patch { color: #8a5a00; }`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but this page's own script and style runs, and nothing is loaded from elsewhere. */
const policy = `default-src 'none'; connect-src 'self'; script-src ${hash(script)}; style-src ${hash(style)}; frame-ancestors 'none'`;

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Portcullis API</title><style>${style}</style></head>
<body><h1>Portcullis API</h1>
<input id="filter" placeholder="Filter by method or path" aria-label="Filter by method or path" autofocus>
<div id="operations"></div><script>${script}</script></body></html>`;

/** `GET /__portcullis/openapi.json`, the document of what is served, and `GET /__portcullis/api`, a page to read it in. */
export function addApiPage(control: FastifyInstance): void {
  const asIs = (payload: string) => payload;

  control.get('/openapi.json', async (_request, reply) => {
    // Loaded here, because it is large and rarely asked for.
    const { openApi }: typeof Generated = require('../generated/openapi');
    return reply.type('application/json; charset=utf-8').serializer(asIs).send(openApi);
  });

  control.get('/api', async (_request, reply) =>
    reply
      .header('Content-Security-Policy', policy)
      .header('X-Content-Type-Options', 'nosniff')
      .type('text/html; charset=utf-8')
      .serializer(asIs)
      .send(page),
  );
}
