import { created, full, privately, start } from './started';

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
