import { unknown } from '../../../src/cty';
import { drive } from '../../../src/plugin/testkit';
import { DeskError, newDesk, notesOn } from '../notes';
import { created, full, privately, start } from './started';

describe('ApplyResourceChange', () => {
  test('a create stores what was answered', async () => {
    expect((await created()).note.state).toEqual(full);
  });

  test('an update keeps what is stable', async () => {
    const { port, note } = await created();
    const updated = await port.update(note, { title: 'b', lines: ['x'] });
    expect([updated.state, updated.diagnostics]).toEqual([{ ...full, title: 'b', lines: ['x'], revision: 2 }, []]);
  });

  test('a destroy leaves nothing', async () => {
    const { port, note, desk } = await created();
    const gone = await port.destroy(note);
    expect([gone.state, desk.notes.size, privately(gone)]).toEqual([null, 0, 'nothing']);
  });

  test('a replacement destroys and creates', async () => {
    const { port, note, desk } = await created();
    const other = await port.update(note, { title: 'b', kind: 'large' });
    expect([other.state, [...desk.notes.keys()]]).toEqual([
      { ...full, id: 'note-b', title: 'b', kind: 'large' },
      ['note-b'],
    ]);
  });

  test('an answer in another spelling is stored as planned', async () => {
    const { desk, port } = start();
    desk.answer = (stored) => ({ ...stored, body: 'TEXT' });
    const note = await port.create('desk_note', { title: 'a', body: 'text' });
    expect([note.state?.body, note.diagnostics]).toEqual(['text', []]);
  });

  test('R-19: an answer that differs from the plan is an error of ours, and is stored', async () => {
    const { desk, port } = start();
    desk.answer = (stored) => ({ ...stored, lines: ['x', 'z'] });
    const note = await port.create('desk_note', { title: 'a', lines: ['x', 'y'] });
    expect([note.state?.lines, note.diagnostics]).toEqual([
      ['x', 'z'],
      [
        'error: Answer differs from the plan [lines[1]]: In lines[1]: Planned was "y", but the server stored "z". The stored value is in the ' +
          'state now. Write the value that the server keeps, or find out what changes it there, and run terraform plan again.',
      ],
    ]);
  });

  test('R-19: of a sensitive value neither is shown', async () => {
    const { desk, port } = start();
    desk.answer = (stored) => ({ ...stored, pin: '9876' });
    const note = await port.create('desk_note', { title: 'a', pin: '1234' });
    expect(note.diagnostics[0]).toMatch(/^error: Answer differs from the plan \[pin\]/);
    expect(note.diagnostics.join()).not.toMatch(/1234|9876/);
  });

  test.each<[string, object | undefined | null | string, string]>([
    ['a key too few', { title: 'a' }, ': the attribute "body" is missing'],
    ['a key too many', { ...full, extra: 1 }, ': the type has no attribute "extra"'],
    [
      'a wrong type',
      { ...full, revision: 'one' },
      ' [revision]: The provider made a state that does not fit its schema: a number is required',
    ],
    [
      'an unknown',
      { ...full, lines: ['x', unknown] },
      ' [lines[1]]: In lines[1]: The provider made a state that does not fit its schema: the value is still not known',
    ],
    ['nothing', undefined, ': an object is required'],
    ['null', null, ': an object is required'],
    ['a text', 'done', ': an object is required'],
  ])('an answer with %s is a bug, told with its attribute, and what is usable is kept', async (_, answer, expected) => {
    const { desk, port } = start();
    desk.answer = () => answer;
    const note = await port.create('desk_note', { title: 'a', lines: ['x'] });
    expect(note.diagnostics).toHaveLength(1);
    expect(note.diagnostics[0]).toMatch(/^error: Malformed state from the provider.*This is a bug in the provider\.$/);
    expect(note.diagnostics[0]).toContain(expected);
    expect(note.state).toMatchObject({ title: 'a' });
  });

  test('a create that throws leaves nothing in state', async () => {
    const { desk, port } = start();
    desk.failure = new DeskError('The desk is full.');
    const note = await port.create('desk_note', { title: 'a' });
    expect([note.state, note.diagnostics]).toEqual([null, ['error: Desk trouble: The desk is full.']]);
  });

  test('a create that got half-way is kept with its error', async () => {
    const note = await start().port.create('desk_note', { title: 'a', pin: 'half' });
    expect([note.state?.id, note.diagnostics]).toEqual(['note-a', ['error: Half done: It exists without its pin.']]);
  });

  test('an update that throws leaves state as it was', async () => {
    const { desk, port, note } = await created();
    desk.failure = new DeskError('The desk is locked.');
    const updated = await port.update(note, { title: 'b' });
    expect([updated.state, updated.diagnostics, privately(updated)]).toEqual([
      note.state,
      ['error: Desk trouble: The desk is locked.'],
      { values: { planned: 'yes', etag: '1' } },
    ]);
  });

  test('an update that got half-way is kept with its error', async () => {
    const { port, note } = await created();
    const updated = await port.update(note, { title: 'b', pin: 'half' });
    expect([updated.state?.title, updated.diagnostics]).toEqual(['b', ['error: Half done: Its pin is missing.']]);
  });

  test('a delete with an error keeps the instance', async () => {
    const { port, note } = await created({ pin: 'stuck' });
    const still = await port.destroy(note);
    expect([still.state, still.diagnostics]).toEqual([
      note.state,
      ['warning: Copies stay: Copies of note-a are not removed.', 'error: Stuck: Unpin it first.'],
    ]);
  });

  test.each<[string, unknown, string]>([
    [
      'an error that nobody explains is a bug',
      new TypeError('x is not a function'),
      'error: Provider failure: TypeError: x is not a function. This is a bug in the provider.',
    ],
    [
      'so is something else that is thrown',
      'oops',
      'error: Provider failure: Something other than an error was thrown: oops. This is a bug in the provider.',
    ],
  ])('%s', async (_, failure, expected) => {
    const { desk, port } = start();
    desk.failure = failure;
    expect((await port.create('desk_note', { title: 'a' })).diagnostics).toEqual([expected]);
  });
});

test('an explanation that goes wrong itself leaves what it was asked about', async () => {
  const desk = newDesk();
  desk.failure = new RangeError('too far');
  const explain = () => {
    throw new Error('no words');
  };
  const { diagnostics } = await drive({ ...notesOn(desk), explain }).create('desk_note', { title: 'a' });
  expect(diagnostics).toEqual(['error: Provider failure: RangeError: too far. This is a bug in the provider.']);
});

test('a whole life: applied, changed, replaced, destroyed, every second plan empty', async () => {
  const states = await start().port.lifecycle(
    'desk_note',
    { title: 'a', tags: [{ name: 'x' }, { name: 'y', colour: 'red' }] },
    { title: 'b', tags: [{ name: 'y', colour: 'red' }], body: 'text', page: [{ text: '1' }, {}] },
    { title: 'c', kind: 'large', lines: [] },
  );
  expect(states.map(({ id, revision }) => `${id} ${revision}`)).toEqual(['note-a 1', 'note-a 2', 'note-c 1']);
});

test('a thousand instances at once keep their own state', async () => {
  const { port } = start();
  const began = performance.now();
  const stamps = await Promise.all(
    Array.from({ length: 1000 }, (_, i) => port.create('desk_stamp', { text: `t${i}` })),
  );
  const again = await Promise.all(
    stamps.map((stamp, i) => port.plan('desk_stamp', { config: { text: `t${i}` }, prior: stamp })),
  );
  process.stdout.write(
    `1,000 instances validated, planned, applied, planned again: ${Math.round(performance.now() - began)} ms\n`,
  );
  expect(new Set(again.map(({ action }) => action))).toEqual(new Set(['none']));
  expect(stamps.map(({ state }) => state?.text)).toEqual(Array.from({ length: 1000 }, (_, i) => `t${i}`));
});
