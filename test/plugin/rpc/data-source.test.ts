import { created, start } from './started';

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
