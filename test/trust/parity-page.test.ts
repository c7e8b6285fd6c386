import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findMentions, splitPage, staticPart } from '../../scripts/generate/parity-page';
import { readPortApi } from '../../scripts/generate/port-api';

const docs = resolve(__dirname, '../../docs');
const rules: readonly { id: string; statedBy?: string }[] = JSON.parse(
  readFileSync(resolve(docs, 'rules.json'), 'utf8'),
).rules;
const routes: readonly { route: string; who: string }[] = JSON.parse(
  readFileSync(resolve(docs, 'routes.json'), 'utf8'),
).routes;

/** How many titles there are in a file is not worth a change of the page; which files there are is. */
const withoutCounts = (page: string): string => page.replace(/ ×\d+/g, '');

test('docs/parity.md says which rule is tested where (renew it with `npm run parity -- --static`)', () => {
  const { rest } = splitPage(readFileSync(resolve(docs, 'parity.md'), 'utf8'));
  expect(withoutCounts(rest)).toBe(withoutCounts(staticPart()));
});

test('every rule is listed once, and what states it is listed too', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(rules.flatMap(({ statedBy }) => (statedBy === undefined || ids.includes(statedBy) ? [] : [statedBy]))).toEqual(
    [],
  );
});

test('titles of tests name only rules that there are', () => {
  const known = new Set(rules.map(({ id }) => id));
  const unknown = [...findMentions()].filter(([id]) => !known.has(id));
  expect(unknown.map(([id, [mention]]) => `${id} in ${mention?.file}`)).toEqual([]);
});

test('every route with documented answers is in docs/routes.json, once', () => {
  const listed = routes.map(({ route }) => route);
  expect(listed).toEqual([...new Set(listed)]);
  expect(Object.keys(readPortApi().operations).filter((route) => !listed.includes(route))).toEqual([]);
});
