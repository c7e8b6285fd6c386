import type { Reply } from './job';

/** Room for one reply to a compile job, whose complaint is at most 500 characters. */
const sizeBytes = 8192;
const empty = 0;
const written = 1;

/** Memory for one reply at a time, for a thread that waits in place: a word for the state, one for the length, text. */
export function createAnswerBuffer(): SharedArrayBuffer {
  return new SharedArrayBuffer(sizeBytes);
}

/** Makes room for the next reply. Call it before the job is sent. */
export function clearAnswer(buffer: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(buffer), 0, empty);
}

/** Puts a reply there and wakes who waits. One that is too long becomes `broken`. */
export function writeAnswer(buffer: SharedArrayBuffer, reply: Reply): void {
  const words = new Int32Array(buffer);
  const room = new Uint8Array(buffer, 8);
  const text = new TextEncoder().encode(JSON.stringify(reply));
  const fits = text.length <= room.length ? text : new TextEncoder().encode('{"broken":"the reply is too long"}');
  room.set(fits);
  Atomics.store(words, 1, fits.length);
  Atomics.store(words, 0, written);
  Atomics.notify(words, 0);
}

/** Waits in place for a reply. @returns `undefined` when none came in time. */
export function awaitAnswer(buffer: SharedArrayBuffer, timeoutMs: number): Reply | undefined {
  const words = new Int32Array(buffer);
  if (Atomics.wait(words, 0, empty, timeoutMs) === 'timed-out') return undefined;
  const text = new Uint8Array(buffer, 8, Atomics.load(words, 1)).slice();
  return JSON.parse(new TextDecoder().decode(text)) as Reply; // written by writeAnswer
}
