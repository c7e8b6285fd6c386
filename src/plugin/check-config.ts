import { isRecord, isSequence, isUnknown, Path, type Value } from '../cty';
import type { Diagnostics } from './diagnostics';
import { memberOf } from './inside';
import type { Schema } from './schema';
import { type Member, type Shape, shapeOf } from './shape';

/**
 * Runs the validators of a schema over a configuration: on values that are known and not null, wherever they sit.
 * What is required, and which types values have, Terraform has checked before.
 */
export function checkConfig(schema: Schema, config: Value, diagnostics: Diagnostics): void {
  checkObject(shapeOf(schema), config, Path.root, { config, diagnostics, sensitive: false });
}

type Check = { readonly config: Value; readonly diagnostics: Diagnostics; readonly sensitive: boolean };

function checkObject(shape: Shape, value: Value, path: Path, check: Check): void {
  if (!isRecord(value)) return;
  for (const member of shape.members) {
    if (member.hasValidators) checkMember(member, memberOf(value, member.name), path, check);
  }
}

function checkMember(member: Member, value: Value, parent: Path, outer: Check): void {
  const { nested, validators } = member;
  if (isUnknown(value) || (value === null && validators.length === 0)) return;
  const path = parent.attribute(member.name);
  const check = member.sensitive ? { ...outer, sensitive: true } : outer;
  for (const validator of validators) {
    if (value !== null || validator.alsoWhenNull) validator.check({ ...check, value, path });
  }
  if (!nested || value === null) return;
  if (nested.nesting === 'single') checkObject(nested.shape, value, path, check);
  else if (isSequence(value)) {
    for (const [i, element] of value.entries()) {
      checkObject(nested.shape, element, nested.nesting === 'set' ? path.element(element) : path.index(i), check);
    }
  } else if (isRecord(value)) {
    for (const [key, element] of Object.entries(value)) checkObject(nested.shape, element, path.key(key), check);
  }
}
