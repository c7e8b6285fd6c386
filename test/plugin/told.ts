import { isRecord, isSequence, isUnknown, type Value } from '../../src/cty';
import { fill } from '../../src/plugin/fill';
import type { RecordValue } from '../../src/plugin/inside';
import { planResource } from '../../src/plugin/plan';
import type { Schema } from '../../src/plugin/schema';

/** A value as tables compare it: ordinary objects, `'?'` where it is known only after apply. */
export function told(value: Value): unknown {
  if (isUnknown(value)) return '?';
  if (isSequence(value)) return value.map(told);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, told(part)]));
}

/** A whole value of a schema from what a case is about: the rest is null. */
export function whole(schema: Schema, part: object): RecordValue {
  const value = fill(schema, part);
  if (!isRecord(value)) throw new Error('an object is required');
  return value;
}

/** Plans a case and tells the plan. */
export function planned(schema: Schema, config: object, prior: object | null): unknown {
  return told(
    planResource(schema, { config: whole(schema, config), prior: prior === null ? null : whole(schema, prior) }),
  );
}
