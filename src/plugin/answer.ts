import { conforms, isRecord, isSequence, isUnknown, isWhollyKnown, type Misfit, Path, type Value } from '../cty';
import { adopt, type Mismatch } from './adopt';
import { bugSentence } from './bug-sentence';
import type { Diagnostics } from './diagnostics';
import { fill, unknownAsNull } from './fill';
import { memberOf, newRecord, type RecordValue } from './inside';
import type { Schema } from './schema';
import { shapeOf } from './shape';
import { shown } from './shown';

/**
 * The state that a resource's function answered, if it is one: of the schema's type and wholly known. If not, that is
 * a bug, told as an error on the attribute, and what is usable is put together with `otherwise`: what was made at the
 * other end must not be lost from state.
 *
 * @param answered   Whatever the function returned.
 * @param otherwise  The planned or prior state, for the attributes that are not usable.
 */
export function checkAnswer(
  schema: Schema,
  answered: unknown,
  otherwise: RecordValue | null,
  diagnostics: Diagnostics,
): Value {
  const value = asValue(answered);
  const problem = conforms(shapeOf(schema).type, value) ?? findUnknown(value, Path.root);
  if (!problem && value !== null) return value;
  const { path, message } = problem ?? { path: Path.root, message: 'an object is required' };
  diagnostics.error(
    'Malformed state from the provider',
    `The provider made a state that does not fit its schema: ${message}. ${bugSentence}`,
    path,
  );
  return salvage(schema, value, otherwise);
}

/**
 * The state to store after a create or an update: the answer in the plan's spelling, with an error for every planned
 * value that was answered with another meaning (spec R-19). Told by us, because Terraform would call it a bug of the
 * provider.
 */
export function settle(schema: Schema, planned: RecordValue, answered: unknown, diagnostics: Diagnostics): Value {
  const value = checkAnswer(schema, answered, planned, diagnostics);
  const { state, mismatches } = adopt(schema, planned, value);
  if (diagnostics.hasErrors) return state;
  for (const mismatch of mismatches) diagnostics.error(mismatchSummary, mismatchDetail(mismatch), mismatch.path);
  return state;
}

const mismatchSummary = 'Answer differs from the plan';

function mismatchDetail({ planned, answered, sensitive }: Mismatch): string {
  const values = sensitive
    ? 'The value that the server stored is not the planned one (both are sensitive).'
    : `Planned was ${shown(planned)}, but the server stored ${shown(answered)}.`;
  return (
    `${values} The stored value is in the state now. ` +
    'Write the value that the server keeps, or find out what changes it there, and run terraform plan again.'
  );
}

/** A function of JavaScript may return anything: what is no value at all is null here and so refused. */
function asValue(answered: unknown): Value {
  if (answered === undefined || answered === null) return null;
  return isRecord(answered) ? answered : false;
}

function findUnknown(value: Value, path: Path): Misfit | undefined {
  if (isWhollyKnown(value)) return undefined;
  const parts = isSequence(value)
    ? value.map((part, i) => ({ part, at: path.index(i) }))
    : isRecord(value)
      ? Object.entries(value).map(([name, part]) => ({ part, at: path.attribute(name) }))
      : [];
  const inner = parts.find(({ part }) => !isWhollyKnown(part));
  if (inner && !isUnknown(value)) return findUnknown(inner.part, inner.at);
  return { path, message: 'the value is still not known' };
}

function salvage(schema: Schema, value: Value, otherwise: RecordValue | null): Value {
  if (!isRecord(value)) return otherwise === null ? null : unknownAsNull(otherwise);
  const fallback = otherwise === null ? undefined : unknownAsNull(otherwise);
  const state = newRecord();
  for (const { name, type } of shapeOf(schema).members) {
    const part = Object.hasOwn(value, name) ? value[name] : undefined;
    const usable = part !== undefined && !conforms(type, part) && isWhollyKnown(part);
    state[name] = usable ? part : fallback ? memberOf(fallback, name) : null;
  }
  return fill(schema, state);
}
