import { identity, isRecord, isSequence, isUnknown, type Type, unknown, type Value } from '../cty';
import { memberOf, newRecord, type RecordValue } from './inside';
import { partnersInList, partnersInSet } from './match';
import { sameValue } from './same-value';
import type { Schema } from './schema';
import { type Member, type Nested, type Shape, shapeOf } from './shape';

/**
 * Puts together what a resource will be: the configuration, defaults where it is null, prior values that stay, and
 * unknowns for what the other end decides.
 *
 * Nothing becomes unknown while nothing changes: then the prior state itself is returned, the very same object.
 * Otherwise whatever the provider computes is unknown, unless it is `stable` or cannot change in place. A configured
 * value that means the same as the prior one is planned in the prior spelling, where Terraform allows it.
 *
 * Pure. Terraform's own proposal is not needed: it follows from the same two values.
 *
 * @param config  Fits the schema's type; any part may be unknown.
 * @param prior   The prior state, wholly known, or null on create.
 * @returns       A value of the schema's type, good for PlanResourceChange.
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "PlanResourceChange".
 */
export function planResource(
  schema: Schema,
  { config, prior }: { readonly config: RecordValue; readonly prior: RecordValue | null },
): RecordValue {
  const shape = shapeOf(schema);
  if (prior === null) return planObject(shape, config, noPrior, false);
  const unchanged = planObject(shape, config, { kept: prior, spelled: prior }, true);
  return unchanged === prior ? prior : planObject(shape, config, { kept: prior, spelled: prior }, false);
}

/**
 * Where an object's prior values come from. They are mostly the same object, but an object that moved inside a list
 * keeps the computed values of its own past (`kept`) while Terraform compares spellings with what was at that place
 * before (`spelled`). Undefined: it has no past there.
 */
type Prior = { readonly kept: Value | undefined; readonly spelled: Value | undefined };

const noPrior: Prior = { kept: undefined, spelled: undefined };

/** @returns `prior.kept` itself when the object stays exactly as it is. */
function planObject(shape: Shape, config: RecordValue, prior: Prior, keepAll: boolean): RecordValue {
  const kept = isRecord(prior.kept) ? prior.kept : undefined;
  const spelled = isRecord(prior.spelled) ? prior.spelled : undefined;
  const planned = newRecord();
  let same = kept !== undefined;
  for (const member of shape.members) {
    const before = { kept: kept && memberOf(kept, member.name), spelled: spelled && memberOf(spelled, member.name) };
    const value = planMember(member, memberOf(config, member.name), before, keepAll);
    planned[member.name] = value;
    same &&= value === before.kept;
  }
  return same && kept ? kept : planned;
}

function planMember(member: Member, config: Value, prior: Prior, keepAll: boolean): Value {
  if (config === null) {
    if (member.default !== undefined) return inPriorSpelling(member, member.default, prior);
    return member.computed ? planComputed(member, prior.kept, keepAll) : null;
  }
  if (isUnknown(config)) return config;
  if (!member.nested) return inPriorSpelling(member, config, prior);
  if (member.sameMeaning && sameValue(member.type, config, prior.spelled ?? null, member.sameMeaning)) {
    return prior.spelled ?? config;
  }
  return planNested(member, member.nested, config, prior, keepAll);
}

/** A value that the configuration leaves to the provider. One that cannot change in place survives every update. */
function planComputed(member: Member, kept: Value | undefined, keepAll: boolean): Value {
  if (kept === undefined) return unknown;
  const stays = keepAll || member.forcesReplacement || (member.stable && kept !== null);
  return stays ? kept : unknown;
}

/** The prior value itself where nothing changes, so that it can be seen that nothing does. */
function inPriorSpelling({ type, sameMeaning }: Member, value: Value, { kept, spelled }: Prior): Value {
  if (spelled !== undefined && sameValue(type, value, spelled, sameMeaning)) return spelled;
  return kept !== undefined && sameValue(type, value, kept, undefined) ? kept : value;
}

function planNested(member: Member, { nesting, shape }: Nested, config: Value, prior: Prior, keepAll: boolean): Value {
  if (isSequence(config)) {
    return nesting === 'set'
      ? planSet(shape, config, prior, keepAll, member.isBlock)
      : planList(shape, config, prior, keepAll);
  }
  if (!isRecord(config)) return config;
  return nesting === 'map' ? planMap(shape, config, prior, keepAll) : planObject(shape, config, prior, keepAll);
}

function planElement(shape: Shape, config: Value, prior: Prior, keepAll: boolean): Value {
  return isRecord(config) ? planObject(shape, config, prior, keepAll) : config;
}

function planList(shape: Shape, config: readonly Value[], prior: Prior, keepAll: boolean): Value {
  const kept = isSequence(prior.kept) ? prior.kept : [];
  const spelled = isSequence(prior.spelled) ? prior.spelled : [];
  const partners = partnersInList(shape, config, kept);
  const planned = config.map((element, i) => {
    return planElement(shape, element, { kept: partners[i] ?? undefined, spelled: spelled[i] }, keepAll);
  });
  const same = kept.length === planned.length && planned.every((element, i) => element === kept[i]);
  return same && isSequence(prior.kept) ? prior.kept : planned;
}

/**
 * Terraform cannot tell which element of a set became which, so it compares none of a set attribute's; of a set of
 * blocks it allows no spelling but the configuration's.
 */
function planSet(shape: Shape, config: readonly Value[], prior: Prior, keepAll: boolean, isBlock: boolean): Value {
  const kept = isSequence(prior.kept) ? prior.kept : [];
  const partners = partnersInSet(shape, config, kept);
  const planned = config.map((element, i) => {
    const partner = partners[i] ?? undefined;
    return planElement(shape, element, { kept: partner, spelled: isBlock ? undefined : partner }, keepAll);
  });
  const before = new Set(kept);
  const same = kept.length === planned.length && planned.every((element) => before.has(element));
  if (same && isSequence(prior.kept)) return prior.kept;
  const isTwin = twinsAmong(shape.type, planned);
  return planned.map((element, i) =>
    isTwin(element) ? planElement(shape, config[i] ?? null, noPrior, keepAll) : element,
  );
}

/**
 * An object that keeps computed values may come to be the same as another that is configured with them. Then neither
 * keeps any: a set would lose one of them, which Terraform does not allow.
 */
function twinsAmong(type: Type, elements: readonly Value[]): (element: Value) => boolean {
  const seen = new Set<string>();
  const twins = new Set<string>();
  for (const text of elements.map((element) => identity(type, element))) {
    if (seen.has(text)) twins.add(text);
    seen.add(text);
  }
  return (element) => twins.size > 0 && twins.has(identity(type, element));
}

function planMap(shape: Shape, config: RecordValue, prior: Prior, keepAll: boolean): Value {
  const kept = isRecord(prior.kept) ? prior.kept : undefined;
  const spelled = isRecord(prior.spelled) ? prior.spelled : undefined;
  const at = (record: RecordValue | undefined, key: string): Value | undefined =>
    record && Object.hasOwn(record, key) ? record[key] : undefined;
  const planned = newRecord();
  let same = kept !== undefined && Object.keys(kept).length === Object.keys(config).length;
  for (const [key, element] of Object.entries(config)) {
    const value = planElement(shape, element, { kept: at(kept, key), spelled: at(spelled, key) }, keepAll);
    planned[key] = value;
    same &&= value === at(kept, key);
  }
  return same && kept ? kept : planned;
}
