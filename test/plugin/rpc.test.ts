import { parseNumber, unknown } from '../../src/cty';
import { type Config, drive, type Instance } from '../../src/plugin/testkit';
import { DeskError, newDesk, notesOn } from './notes';

const full = {
  id: 'note-a',
  title: 'a',
  kind: 'plain',
  body: null,
  pin: null,
  revision: 1,
  lines: null,
  tags: null,
  page: [],
};

function start() {
  const desk = newDesk();
  return { desk, port: drive(notesOn(desk)) };
}

async function created(config: object = {}) {
  const { desk, port } = start();
  const note = await port.create('desk_note', { title: 'a', ...config });
  expect(note.diagnostics.filter((text) => text.startsWith('error'))).toEqual([]);
  return { desk, port, note };
}

const privately = ({ privateState }: Instance): unknown =>
  privateState.length === 0 ? 'nothing' : JSON.parse(Buffer.from(privateState).toString());

describe('ValidateProviderConfig and ConfigureProvider', () => {
  test('a right configuration is taken', async () => {
    expect(await drive(notesOn(newDesk()), null).configure({ desk: 'left' })).toEqual([]);
  });

  test.each<[string, Config, string]>([
    [
      'an attribute breaks a rule',
      { desk: 'up' },
      'error: Invalid Attribute Value Match [desk]: The value must be one of: "left", "right", got: "up".',
    ],
    ['the provider refuses it', { desk: 'right', strict: true }, 'error: No: The right desk is never strict.'],
  ])('%s', async (_, config, expected) => {
    expect(await drive(notesOn(newDesk()), null).validateProvider(config)).toEqual([expected]);
  });

  test('a configuration that is not known yet is taken', async () => {
    expect(await drive(notesOn(newDesk()), null).configure({ desk: unknown, strict: unknown })).toEqual([]);
  });

  test('its secrets are masked in the log from then on', async () => {
    const secrets: string[] = [];
    const log = {
      isOn: () => false,
      write: () => {},
      addSecrets: (more: readonly string[]) => void secrets.push(...more),
    };
    await drive(notesOn(newDesk()), null, log).configure({ secret: 'hush' });
    expect(secrets).toEqual(['hush']);
  });

  test('a plan on a connection that was not configured is a bug, told as one', async () => {
    const plan = await drive(notesOn(newDesk()), null).plan('desk_note', { config: { title: 'a' } });
    expect(plan.diagnostics).toEqual([
      'error: Provider failure: Error: the provider was used before it was configured. This is a bug in the provider.',
    ]);
  });
});

describe('ValidateResourceConfig', () => {
  test.each<[string, Config, readonly string[]]>([
    ['nothing wrong', { title: 'a' }, []],
    [
      'a value breaks a rule',
      { title: 'z' },
      ['error: Invalid Attribute Value Match [title]: The value must be one of: "a", "b", "c", "loud", got: "z".'],
    ],
    ['R-17: a warning is left to the plan', { title: 'loud' }, []],
    ['what is not known yet is let pass', { title: unknown }, []],
  ])('%s', async (_, config, expected) => {
    expect(await start().port.validate('desk_note', config)).toEqual(expected);
  });

  test('R-13: the provider block of the same connection decides', async () => {
    const { port } = start();
    await port.configure({ strict: true });
    expect(await port.validate('desk_note', { title: 'loud' })).toEqual(['error: Too loud [title]: Write it softly.']);
    expect(await start().port.validate('desk_note', { title: 'loud' })).toEqual([]);
  });

  test('a type that is not there is a gRPC error: Terraform never asks', async () => {
    await expect(start().port.validate('desk_lamp', {})).rejects.toThrow('there is no type "desk_lamp"');
  });
});

describe('PlanResourceChange', () => {
  test('a create shows what is known', async () => {
    const plan = await start().port.plan('desk_note', { config: { title: 'a' } });
    expect(plan).toMatchObject({
      action: 'create',
      planned: { ...full, id: unknown, revision: unknown },
      replaces: [],
      diagnostics: [],
    });
  });

  test('a second plan of the same is empty and tells the resource so', async () => {
    const { port, note, desk } = await created({ tags: [{ name: 'x' }], page: [{ text: 't' }] });
    const plan = await port.plan('desk_note', {
      config: { title: 'a', tags: [{ name: 'x' }], page: [{ text: 't' }] },
      prior: note,
    });
    expect([plan.action, plan.diagnostics, desk.log]).toEqual(['none', [], ['plan true', 'plan false']]);
  });

  test('what forces replacement is named', async () => {
    const { port, note } = await created();
    const plan = await port.plan('desk_note', { config: { title: 'a', kind: 'large' }, prior: note });
    expect([plan.action, plan.replaces]).toEqual(['replace', ['kind']]);
  });

  test('a resource may ask for it as well', async () => {
    const { port, note } = await created();
    const plan = await port.plan('desk_note', { config: { title: 'a', body: 'elsewhere' }, prior: note });
    expect([plan.action, plan.replaces]).toEqual(['replace', ['body']]);
  });

  test('a resource without an update is replaced by any change', async () => {
    const { port } = start();
    const stamp = await port.create('desk_stamp', { text: 'x' });
    const plan = await port.plan('desk_stamp', { config: { text: 'y' }, prior: stamp });
    expect([plan.action, plan.replaces]).toEqual(['replace', ['text', 'at']]);
  });

  test('a resource may change its plan', async () => {
    const plan = await start().port.plan('desk_note', { config: { title: 'a', body: 'adjusted' } });
    expect(plan.planned).toMatchObject({ revision: 7 });
  });

  test('what was unknown at validate is checked', async () => {
    const plan = await start().port.plan('desk_note', { config: { title: 'z' } });
    expect(plan.diagnostics).toEqual([
      'error: Invalid Attribute Value Match [title]: The value must be one of: "a", "b", "c", "loud", got: "z".',
    ]);
  });

  test('R-17: warnings are given with a change and not without', async () => {
    const { port, note } = await created({ title: 'loud', body: 'warned' });
    expect(note.diagnostics).toEqual(['warning: Loud [title]: This will be heard.', 'warning: Warned: By the plan.']);
    const again = await port.plan('desk_note', { config: { title: 'loud', body: 'warned' }, prior: note });
    expect(again.diagnostics).toEqual([]);
  });

  test('R-40: a destroy says what it leaves, and so does a replacement', async () => {
    const { port, note } = await created();
    const warning = 'warning: Copies stay: Copies of note-a are not removed.';
    expect((await port.plan('desk_note', { config: null, prior: note })).diagnostics).toEqual([warning]);
    const replaced = await port.plan('desk_note', { config: { title: 'a', kind: 'large' }, prior: note });
    expect(replaced.diagnostics).toEqual([warning]);
  });

  test('a plan that does not fit the schema is a bug, told with its attribute', async () => {
    const desk = newDesk();
    const provider = notesOn(desk, [
      {
        type: 'bad',
        schema: { attributes: { a: { type: { kind: 'string' }, optional: true } } },
        plan: () => ({ a: 5 }),
        create: async () => ({}),
        read: async () => ({}),
      },
    ]);
    expect((await drive(provider).plan('desk_bad', { config: {} })).diagnostics).toEqual([
      'error: Malformed plan from the provider [a]: The provider made a plan that does not fit its schema: a string is required. This is a bug in the provider.',
    ]);
  });
});

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

describe('ReadResource', () => {
  test('drift is taken over', async () => {
    const { port, desk, note } = await created();
    desk.notes.set('note-a', { ...full, lines: ['drifted'] });
    expect((await port.read(note)).state).toEqual({ ...full, lines: ['drifted'] });
  });

  test('another spelling is no drift', async () => {
    const { port, desk, note } = await created({ body: 'text' });
    desk.notes.set('note-a', { ...full, body: 'TEXT' });
    expect((await port.read(note)).state).toEqual({ ...full, body: 'text' });
  });

  test('what is gone is null', async () => {
    const { port, desk, note } = await created();
    desk.notes.clear();
    expect(await port.read(note)).toMatchObject({ state: null, diagnostics: [] });
  });

  test('a malformed answer is a bug', async () => {
    const { port, desk, note } = await created();
    desk.notes.set('note-a', { ...full, lines: 'no list' });
    expect((await port.read(note)).diagnostics.join()).toContain('a list is required. This is a bug in the provider.');
  });

  test('an error keeps what state holds', async () => {
    const { port, desk, note } = await created();
    desk.failure = new DeskError('Nobody is at the desk.');
    expect((await port.read(note)).diagnostics).toEqual(['error: Desk trouble: Nobody is at the desk.']);
  });
});

describe('private state', () => {
  test('is handed from step to step', async () => {
    const { port, note, desk } = await created();
    expect(privately(note)).toEqual({ values: { planned: 'yes', etag: '1' } });
    const read = await port.read(note);
    expect(privately(read)).toEqual(privately(note));
    const updated = await port.update(read, { title: 'b' });
    expect(privately(updated)).toEqual({ values: { planned: 'yes', etag: '2' } });
    expect(desk.log).toContain('update of etag 1');
  });

  test.each<[string, Uint8Array]>([
    ['of another provider', Buffer.from('{"schema_version":"0"}')],
    ['that is no JSON', Buffer.from([0xff, 0x00])],
  ])('%s is handed on by a read as it is', async (_, privateState) => {
    const { port, note } = await created();
    expect(Buffer.from((await port.read({ ...note, privateState })).privateState)).toEqual(Buffer.from(privateState));
  });
});

describe('ImportResourceState', () => {
  test('an import reads the rest, once as imported', async () => {
    const { port, desk } = await created();
    const imported = await port.import('desk_note', 'note-a');
    expect([imported.state, imported.diagnostics, privately(imported)]).toEqual([full, [], 'nothing']);
    await port.read(imported);
    expect(desk.log.slice(-2)).toEqual(['read imported without etag', 'read stored without etag']);
  });

  test('what import gives is all that is there, blocks are empty', async () => {
    const { port } = start();
    const { state } = await port.importState('desk_note', 'note-x');
    expect(state).toEqual({ ...full, id: 'note-x', title: null, kind: null, revision: null });
  });

  test("nothing there is Terraform's to say", async () => {
    expect(await start().port.import('desk_note', 'note-x')).toMatchObject({
      state: null,
      diagnostics: ['error: Cannot import non-existent remote object'],
    });
  });

  test('a bad id is refused', async () => {
    expect((await start().port.import('desk_note', 'a b')).diagnostics).toEqual([
      'error: No such id: An id holds no blank.',
    ]);
  });

  test('a resource without import says so', async () => {
    expect((await start().port.import('desk_stamp', 'x')).diagnostics).toEqual([
      'error: Import not supported: Instances of desk_stamp cannot be imported. Create one instead.',
    ]);
  });
});

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

describe('data sources', () => {
  test('one is read with its defaults', async () => {
    const { port } = await created();
    expect(await port.data('desk_shelf', { name: 'upper' })).toEqual({
      state: { name: 'upper', limit: 10, titles: ['note-a'] },
      diagnostics: [],
    });
  });

  test('its configuration is validated', async () => {
    expect((await start().port.data('desk_shelf', { name: 'x' })).diagnostics).toEqual([
      'error: Invalid Attribute Value Match [name]: The value must be one of: "upper", "lower", "broken", got: "x".',
    ]);
  });

  test('a malformed answer is a bug', async () => {
    expect((await start().port.data('desk_shelf', { name: 'broken' })).diagnostics.join()).toContain(
      '[titles]: The provider made a state that does not fit its schema: a list is required',
    );
  });
});

describe('R-44: StopProvider', () => {
  const waitForAbort = (signal: AbortSignal): Promise<void> =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  test('aborts what is under way, which says that it was cancelled', async () => {
    const { desk, port } = start();
    desk.meanwhile = waitForAbort;
    const creating = port.create('desk_note', { title: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await port.stop();
    const note = await creating;
    expect(note.state).toBeNull();
    expect(note.diagnostics[0]).toMatch(/^error: Cancelled: Terraform asked to stop.*import it\.$/);
  });

  test('lets finish what does not heed it', async () => {
    const { desk, port } = start();
    desk.meanwhile = () => new Promise((resolve) => setTimeout(resolve, 50));
    const creating = port.create('desk_note', { title: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await port.stop();
    expect((await creating).state).toEqual(full);
  });

  test('leaves an error that has its own words', async () => {
    const { desk, port } = start();
    desk.meanwhile = async (signal) => {
      await waitForAbort(signal).catch(() => {});
      throw new DeskError('Written, but the answer is lost.');
    };
    const creating = port.create('desk_note', { title: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await port.stop();
    expect((await creating).diagnostics).toEqual(['error: Desk trouble: Written, but the answer is lost.']);
  });
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

test('two connections share nothing', async () => {
  const desk = newDesk();
  const provider = notesOn(desk);
  const [strict, other] = [drive(provider, null), drive(provider, null)];
  await Promise.all([strict.configure({ strict: true }), other.configure({})]);
  const answers = await Promise.all([
    strict.validate('desk_note', { title: 'loud' }),
    other.validate('desk_note', { title: 'loud' }),
  ]);
  expect(answers.map((texts) => texts.length)).toEqual([1, 0]);
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
