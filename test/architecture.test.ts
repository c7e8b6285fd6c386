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
  'backend/store': ['access', 'contract'],
  'backend/operations': ['backend/store', 'access', 'jq', 'contract'],
  'backend/http': ['backend/operations', 'backend/store', 'access', 'contract'],
  backend: ['backend/http', 'backend/operations', 'backend/store', 'access', 'contract'],
  cli: ['provider', 'backend', 'client', 'access', 'jq', 'contract'],
};

/** Which rooms a package may be imported in. A package that is not a key may be imported nowhere. */
const packages: Record<string, readonly string[]> = {
  '@bufbuild/protobuf': ['plugin'],
  '@fastify/jwt': ['backend/http'],
  '@photostructure/sqlite': ['backend/store'],
  ajv: ['contract', 'backend/http'],
  'ajv-formats': ['contract', 'backend/http'],
  axios: ['client'],
  commander: ['cli'],
  fastify: ['backend/http', 'backend'],
  'jq-web': ['jq'],
  kysely: ['backend/store'],
  pg: ['backend/store'],
  pino: ['backend/http', 'backend'],
};

const files = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });

/** The room of a path below src: the longest key of the table that holds it. */
function roomOf(path: string): string {
  const parts = relative(src, path).split('/');
  for (const length of [2, 1]) {
    const room = parts.slice(0, length).join('/');
    if (parts.length > length && room in rooms) return room;
  }
  return `no room (${parts.join('/')})`;
}

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

test('a room looks only into the rooms below it', () => {
  const wrong = imports.filter(({ file, room, target }) => {
    if (!target.startsWith('.')) return false;
    const to = roomOf(`${resolve(dirname(file), target)}/x`.replace(/\/x$/, to_(file, target)));
    return to !== room && !rooms[room]?.includes(to);
  });
  expect(wrong.map(({ file, target }) => `${relative(src, file)} -> ${target}`)).toEqual([]);
});

/** A room's front door is imported by its folder name: give the path a last part so that roomOf sees the folder. */
function to_(file: string, target: string): string {
  const path = resolve(dirname(file), target);
  const isRoom = relative(src, path) in rooms;
  return isRoom ? '/index' : '';
}

test('a room is entered by its front door', () => {
  const wrong = imports.filter(({ file, room, target }) => {
    if (!target.startsWith('.')) return false;
    const path = resolve(dirname(file), target);
    const to = roomOf(path + to_(file, target));
    return to !== room && relative(src, path) !== to;
  });
  expect(wrong.map(({ file, target }) => `${relative(src, file)} -> ${target}`)).toEqual([]);
});

test('inside a room nobody goes through its own front door', () => {
  const wrong = imports.filter(({ file, room, target }) => {
    if (!target.startsWith('.')) return false;
    const path = relative(src, resolve(dirname(file), target));
    return path === room || path === `${room}/index`;
  });
  expect(wrong.map(({ file, target }) => `${relative(src, file)} -> ${target}`)).toEqual([]);
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
  expect(wrong.map(({ file, target }) => `${relative(src, file)} -> ${target}`)).toEqual([]);
});

test('no file imports itself in a circle', () => {
  const graph = new Map<string, string[]>();
  for (const { file, target } of imports) {
    if (!target.startsWith('.')) continue;
    const path = resolve(dirname(file), target);
    const found = [`${path}.ts`, join(path, 'index.ts')].find((candidate) => files(src).includes(candidate));
    if (found) graph.set(file, [...(graph.get(file) ?? []), found]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(src, f)).join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  expect(circles).toEqual([]);
});
