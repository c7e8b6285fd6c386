import { drive, type Instance } from '../../../src/plugin/testkit';
import { newDesk, notesOn } from '../notes';

/** The state of the note `{ title: 'a' }`. */
export const full = {
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

/** A provider over a desk of its own. */
export function start() {
  const desk = newDesk();
  return { desk, port: drive(notesOn(desk)) };
}

/** The same with one note on it. */
export async function created(config: object = {}) {
  const { desk, port } = start();
  const note = await port.create('desk_note', { title: 'a', ...config });
  expect(note.diagnostics.filter((text) => text.startsWith('error'))).toEqual([]);
  return { desk, port, note };
}

/** What is stored beside the state. */
export const privately = ({ privateState }: Instance): unknown =>
  privateState.length === 0 ? 'nothing' : JSON.parse(Buffer.from(privateState).toString());
