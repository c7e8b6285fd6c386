import { parseNumber } from '../../../src/cty';
import { drive } from '../../../src/plugin/testkit';
import { newDesk, notesOn } from '../notes';
import { full, start } from './started';

describe('UpgradeResourceState', () => {
  test.each<[string, object | string, number, object]>([
    ['state of this version comes back', full, 2, full],
    ['attributes that are no longer there are dropped', { ...full, old: { deep: 1 } }, 2, full],
    ['attributes that are new are null', { id: 'note-a' }, 2, { ...full, title: null, kind: null, revision: null }],
    [
      'new attributes inside a set are null',
      { ...full, tags: [{ name: 'x' }] },
      2,
      { ...full, tags: [{ name: 'x', colour: null }] },
    ],
    [
      'a set in stored state may hold what a list holds',
      { ...full, lines: ['b', 'a'] },
      2,
      { ...full, lines: ['b', 'a'] },
    ],
    ['state of version 1 takes one step', { ...full, lines: 'x' }, 1, { ...full, lines: ['x'] }],
    [
      'state of version 0 takes both',
      { id: 'note-a', name: 'a', lines: 'x' },
      0,
      { ...full, kind: null, revision: null, lines: ['x'] },
    ],
    [
      'a number keeps all its digits',
      '{"revision": 9007199254740993}',
      2,
      { ...full, id: null, title: null, kind: null, revision: parseNumber('9007199254740993') },
    ],
  ])('%s', async (_, stored, version, expected) => {
    expect(await start().port.upgrade('desk_note', stored, version)).toMatchObject({
      state: expected,
      diagnostics: [],
    });
  });

  test.each<[string, string]>([
    ['no JSON', '{'],
    ['nothing', ''],
    ['another shape', '{"lines":{"a":1}}'],
    ['no object', '[1]'],
  ])('%s cannot be read, and the way out is told', async (_, stored) => {
    const { state, diagnostics } = await start().port.upgrade('desk_note', stored, 2);
    expect(state).toBeNull();
    expect(diagnostics[0]).toMatch(/^error: Stored state cannot be read.*terraform state rm and import it again\.$/);
  });

  test.each(['{', 'null', '[1]', '5'])('%s of an older version cannot be read either', async (stored) => {
    const { diagnostics } = await start().port.upgrade('desk_note', stored, 0);
    expect(diagnostics[0]).toMatch(/^error: Stored state cannot be read/);
  });

  test('a version that nothing leads on from is a bug', async () => {
    const bare = {
      type: 'bare',
      schema: { version: 1, attributes: {} },
      create: async () => ({}),
      read: async () => ({}),
    };
    expect((await drive(notesOn(newDesk(), [bare])).upgrade('desk_bare', {}, 0)).diagnostics).toEqual([
      'error: Provider failure: Error: state of version 0 cannot be upgraded. This is a bug in the provider.',
    ]);
  });
});
