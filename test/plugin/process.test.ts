import { type DrivenProcess, driveProcess } from '../../src/plugin/testkit';
import { type Built, buildFixture } from './fixtures/built';
import { provider } from './fixtures/note-provider';

/** The same driver as in this process, over mutual TLS to a plugin in a process of its own. */
let notes: DrivenProcess;
let built: Built;

beforeAll(async () => {
  built = buildFixture('note-provider');
  notes = await driveProcess(provider, { command: built.command }, { prefix: 'n-' });
});

afterAll(async () => {
  await notes?.end();
  built?.remove();
});

test('a whole life over the wire', async () => {
  const states = await notes.lifecycle(
    'note_note',
    { title: 'a', tags: [{ name: 'x' }] },
    { title: 'b', body: '{"a":1}', links: [{ href: 'h' }] },
    { title: 'c', kind: 'large' },
  );
  expect(states.map(({ id, revision }) => `${id} ${revision}`)).toEqual(['n-a 1', 'n-a 2', 'n-c 1']);
});

test('rules are told over the wire', async () => {
  expect(await notes.validate('note_note', { title: '' })).toEqual([
    'error: Invalid Attribute Value Length [title]: The string length must be at least 1, got: 0.',
  ]);
});

test('an import over the wire', async () => {
  expect(await notes.import('note_note', 'n-x')).toMatchObject({ state: { id: 'n-x', title: 'n-x' }, diagnostics: [] });
});
