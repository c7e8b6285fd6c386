import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

const src = resolve(__dirname, '../src');

/** Which rooms a room may look into. A room that is not a key may hold no file. */
const rooms: Record<string, readonly string[]> = {
  contract: [],
  cty: [],
  plugin: ['cty'],
  jq: [],
  access: ['contract'],
  client: ['contract'],
  provider: ['plugin', 'cty', 'client', 'access', 'jq', 'contract'],
  constructs: ['jq', 'contract'],
  'backend/store': ['access', 'contract'],
  'backend/operations': ['backend/store', 'access', 'jq', 'contract'],
  'backend/http': ['backend/operations', 'backend/store', 'access', 'contract'],
  'backend/outbox': ['backend/operations', 'backend/store', 'access', 'jq', 'contract'],
  backend: ['backend/http', 'backend/outbox', 'backend/operations', 'backend/store', 'access', 'contract'],
  cli: ['provider', 'backend', 'client', 'access', 'jq', 'contract'],
};

/** Which rooms a package may be imported in. A package that is not a key may be imported nowhere. */
const packages: Record<string, readonly string[]> = {
  '@bufbuild/protobuf': ['plugin'],
  '@fastify/jwt': ['backend/http'],
  '@photostructure/sqlite': ['backend/store'],
  ajv: ['contract', 'backend/http'],
  'ajv-formats': ['contract', 'backend/http'],
  axios: ['client', 'backend/outbox'],
  cdktf: ['constructs'],
  commander: ['cli'],
  constructs: ['constructs'],
  fastify: ['backend/http', 'backend'],
  'jq-web': ['jq'],
  kysely: ['backend/store'],
  nodemailer: ['backend/outbox'],
  pg: ['backend/store'],
  pino: ['backend/http', 'backend'],
  'prom-client': ['backend/http'],
};

const files = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });

/** The room of a file or folder below src: the longest key of the table that holds it, or is it. */
function roomOf(path: string): string {
  const parts = relative(src, path).split('/');
  return [2, 1].map((length) => parts.slice(0, length).join('/')).find((room) => room in rooms) ?? parts.join('/');
}

/** Every import of src: from which file and room, and what it names. */
const imports = files(src).flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|require\(\s*)['"]([^'"]+)['"]/g)];
  return found.map(([, target = '']) => ({ file, room: roomOf(file), target }));
});

test('every file of src is in a room', () => {
  expect(
    files(src)
      .map(roomOf)
      .filter((room) => !(room in rooms)),
  ).toEqual([]);
});

/** The imports of our own files, with where they lead. */
const inside = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, room, target }) => ({ file, room, target, to: resolve(dirname(file), target) }));

const shown = (wrong: readonly { file: string; target: string }[]): string[] =>
  wrong.map(({ file, target }) => `${relative(src, file)} -> ${target}`);

test('a room looks only into the rooms below it', () => {
  expect(shown(inside.filter(({ room, to }) => roomOf(to) !== room && !rooms[room]?.includes(roomOf(to))))).toEqual([]);
});

test('a room is entered by its front door', () => {
  expect(shown(inside.filter(({ room, to }) => roomOf(to) !== room && relative(src, to) !== roomOf(to)))).toEqual([]);
});

test('inside a room nobody goes through its own front door', () => {
  const doors = ({ room, to }: { room: string; to: string }) => [room, `${room}/index`].includes(relative(src, to));
  expect(shown(inside.filter(doors))).toEqual([]);
});

test('a package is imported only in its room', () => {
  const builtin = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'node:sqlite']);
  const wrong = imports.filter(({ file, room, target }) => {
    if (target.startsWith('.') || builtin.has(target)) return false;
    if (file.includes('/generated/')) return false;
    const name = target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
    return !packages[name]?.includes(room);
  });
  expect(shown(wrong)).toEqual([]);
});

test('no file imports itself in a circle', () => {
  const all = new Set(files(src));
  const graph = new Map<string, string[]>();
  for (const { file, to } of inside) {
    const found = [`${to}.ts`, join(to, 'index.ts')].find((candidate) => all.has(candidate));
    if (found) graph.set(file, [...(graph.get(file) ?? []), found]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file))
      circles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(src, f)).join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  expect(circles).toEqual([]);
});
