import { unknown } from '../../../src/cty';
import { drive } from '../../../src/plugin/testkit';
import { newDesk, notesOn } from '../notes';
import { created, full, start } from './started';

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
