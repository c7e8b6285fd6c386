import { Decimal, Dynamic, isRecord, isSequence, isUnknown, type Value } from '../cty';

/** How much of one value a message shows, in characters. */
const limit = 200;

/** A value as a message quotes it: like HCL, on one line, cut where it is long. */
export function shown(value: Value): string {
  const text = print(value, limit);
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** Stops soon after `room` characters, however large the value. */
function print(value: Value, room: number): string {
  if (isUnknown(value)) return '(known after apply)';
  if (value instanceof Dynamic) return print(value.value, room);
  if (value instanceof Decimal) return value.toString();
  if (typeof value === 'string') return JSON.stringify(value.slice(0, Math.max(room, 0) + 1));
  if (isSequence(value)) return `[${join(value, (element, left) => print(element, left), room)}]`;
  if (!isRecord(value)) return String(value);
  return `{ ${join(Object.entries(value), ([name, part], left) => `${name} = ${print(part, left)}`, room)} }`;
}

function join<T>(parts: readonly T[], printPart: (part: T, room: number) => string, room: number): string {
  let text = '';
  for (const part of parts) {
    if (text.length > room) break;
    text += `${text && ', '}${printPart(part, room - text.length)}`;
  }
  return text;
}
