import { DeskError } from '../notes';
import { created, full, privately } from './started';

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
