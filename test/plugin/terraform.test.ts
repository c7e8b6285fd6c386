import { type Desk, newDesk, notesOn } from './notes';
import { type Reattached, reattach } from './reattached';

let desk: Desk;
let terraform: Reattached;

beforeEach(async () => {
  desk = newDesk();
  terraform = await reattach(notesOn(desk));
});

afterEach(() => terraform.stop());

const note = (body: string, name = 'x'): string => `resource "desk_note" "${name}" {\n${body}\n}\n`;
const apply = (): Promise<string> => terraform.said('apply', '-auto-approve');

test('a life: created, unchanged, changed, replaced, destroyed', async () => {
  const steps: string[] = [];
  const configs = [
    'title = "a"\ntags = [{ name = "x" }, { name = "y", colour = "red" }]\npage { text = "1" }',
    'title = "b"\ntags = [{ name = "y", colour = "red" }]\nbody = "text"',
    'title = "c"\nkind = "large"\nlines = []',
  ];
  for (const config of configs) {
    terraform.write(note(config));
    steps.push(/Apply complete! [^.]*/.exec(await apply())?.[0] ?? 'failed');
    steps.push(/No changes/.exec(await terraform.said('plan'))?.[0] ?? 'not empty');
  }
  steps.push(/Destroy complete! [^.]*/.exec(await terraform.said('destroy', '-auto-approve'))?.[0] ?? 'failed');
  expect(steps).toEqual([
    'Apply complete! Resources: 1 added, 0 changed, 0 destroyed',
    'No changes',
    'Apply complete! Resources: 0 added, 1 changed, 0 destroyed',
    'No changes',
    'Apply complete! Resources: 1 added, 0 changed, 1 destroyed',
    'No changes',
    'Destroy complete! Resources: 1 destroyed',
  ]);
  expect(desk.notes.size).toBe(0);
}, 60_000);

test('a value that another resource makes is filled in at apply', async () => {
  terraform.write(note('title = "a"') + note('title = "b"\nbody = desk_note.x.id\nlines = [desk_note.x.id, "2"]', 'y'));
  await apply();
  expect(desk.notes.get('note-b')).toMatchObject({ body: 'note-a', lines: ['note-a', '2'] });
  expect(await terraform.said('plan')).toContain('No changes');
}, 30_000);

describe('an error is shown at its source line', () => {
  test.each<[string, string, string]>([
    ['of an attribute', 'title = "z"', '7: title = "z"'],
    [
      'R-18: of a key inside an attribute, with the whole path',
      'title = "a"\nlines = [\n"x",\n"wrong",\n]',
      '10: "wrong", In lines[1]: Wrong line.',
    ],
  ])(
    '%s',
    async (_, body, expected) => {
      terraform.write(note(body));
      const { stderr } = await terraform.run('validate');
      expect(stderr).not.toBe('');
      expect(stderr.replace(/[│╷╵\s]+/g, ' ')).toContain(expected);
    },
    30_000,
  );
});

test('R-17: a warning is shown once by a plan and not at all by validate', async () => {
  terraform.write(note('title = "loud"'));
  expect(await terraform.said('validate')).not.toContain('This will be heard.');
  expect((await terraform.said('plan')).split('This will be heard.')).toHaveLength(2);
}, 30_000);

test('R-17: a warning is shown once when the instance is replaced', async () => {
  terraform.write(note('title = "loud"'));
  await apply();
  terraform.write(note('title = "loud"\nkind = "large"'));
  const said = await terraform.said('plan');
  expect(said.split('This will be heard.')).toHaveLength(2);
  expect(said).toContain('Copies of note-loud are not removed.');
}, 30_000);

test('R-19: an answer other than planned is our error, and the state has it', async () => {
  desk.answer = (stored) => ({ ...stored, lines: ['y'] });
  terraform.write(note('title = "a"\nlines = ["x"]'));
  const said = await apply();
  expect(said).toContain('Answer differs from the plan');
  expect(said).not.toMatch(/bug in the provider/i);
  expect(await terraform.said('state', 'show', 'desk_note.x')).toContain('"y"');
}, 30_000);

test('a create that got half-way is tainted, and replaced next time', async () => {
  terraform.write(note('title = "a"\npin = "half"'));
  await apply();
  terraform.write(note('title = "a"'));
  expect(await terraform.said('plan')).toContain('desk_note.x is tainted, so must be replaced');
}, 30_000);

test('an import reads everything, and the plan is empty', async () => {
  terraform.write(note('title = "a"\nlines = ["x"]'));
  await apply();
  await terraform.run('state', 'rm', 'desk_note.x');
  expect(await terraform.said('import', 'desk_note.x', 'note-a')).toContain('Import successful!');
  expect(await terraform.said('plan')).toContain('No changes');
}, 30_000);

test('a text of two million characters arrives whole', async () => {
  terraform.write(note('title = "a"\nbody = join("", [for i in range(1000) : format("%02000d", i)])'));
  await apply();
  expect(desk.notes.get('note-a')?.body).toHaveLength(2_000_000);
  expect(await terraform.said('plan')).toContain('No changes');
}, 60_000);

test('a destroy says what it leaves behind', async () => {
  terraform.write(note('title = "a"'));
  await apply();
  expect(await terraform.said('plan', '-destroy')).toContain('Copies of note-a are not removed.');
}, 30_000);
