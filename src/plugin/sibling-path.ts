import { isRecord, isSequence, isUnknown, Path, type PathStep, unknown, type Value } from '../cty';
import { memberOf } from './inside';

/**
 * The place that `reference` names, seen from the attribute at `from`.
 *
 * @param reference  Steps between slashes. `../visible` is a sibling; every further `..` goes out by one step, of which
 *                   a map key or a list index is one; without a leading `..` it starts at the root: `kafka_method`.
 */
export function siblingPath(from: Path, reference: string): Path {
  const steps = reference.split('/');
  let place = steps[0] === '..' ? from : Path.root;
  for (const step of steps) place = step === '..' ? place.parent : place.attribute(step);
  return place;
}

/** The value at `path` inside `root`: null where something on the way is null or missing, unknown where it is unknown. */
export function valueAtPath(root: Value, path: Path): Value {
  let value = root;
  for (const step of path.steps) {
    if (value === null || isUnknown(value)) return value === null ? null : unknown;
    value = stepInto(value, step);
  }
  return value;
}

function stepInto(value: Value, step: PathStep): Value {
  if ('element' in step) return step.element;
  if ('index' in step) return isSequence(value) ? (value[step.index] ?? null) : null;
  return isRecord(value) ? memberOf(value, 'attribute' in step ? step.attribute : step.key) : null;
}
