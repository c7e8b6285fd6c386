import { hasUnknown, isRecord, isSequence, isUnknown, type Value } from '../cty';
import { assign } from './assignment';
import { memberOf } from './inside';
import { sameValue } from './same-value';
import type { Member, Shape } from './shape';

/**
 * Finds for each configured object of a list the prior one that it continues: the one at its place where the
 * configuration still describes that, else any other that it describes (it was moved), else the one at its place if no
 * other object claims it (it was edited).
 *
 * While something in the list is known only after apply, only the first of these holds: the plan made at apply, when
 * all is known, must come to the same partners.
 */
export function partnersInList(shape: Shape, config: readonly Value[], prior: readonly Value[]): readonly Value[] {
  const partners: Value[] = config.map((element, i) =>
    describes(shape, element, prior[i]) ? (prior[i] ?? null) : null,
  );
  if (partners.every((partner) => partner !== null) || config.some(hasUnknown)) return partners;
  return claimRest(shape, config, prior, partners).map((partner, i) => {
    if (partner !== null) return partner;
    const atPlace = prior[i] ?? null;
    return partners.includes(atPlace) ? null : atPlace;
  });
}

/**
 * Finds for each configured object of a set a prior one that it describes; null where there is none.
 *
 * While something in the set is known only after apply, an object has a partner only if it could have no other and no
 * other object could have that one: the plan made at apply, when all is known, must come to the same partners.
 */
export function partnersInSet(shape: Shape, config: readonly Value[], prior: readonly Value[]): readonly Value[] {
  if (!config.some(hasUnknown)) {
    const columns = assign(config.length, prior.length, (row, column) => describes(shape, config[row], prior[column]));
    return columns.map((column) => (column === undefined ? null : (prior[column] ?? null)));
  }
  return config.map((element) => {
    const described = hasUnknown(element) ? [] : prior.filter((candidate) => describes(shape, element, candidate));
    const [partner = null] = described;
    const rivals = config.filter((other) => other !== element && describes(shape, other, partner, 'perhaps'));
    return described.length === 1 && rivals.length === 0 ? partner : null;
  });
}

/** Gives every object without a partner one that is still free. Fills `partners` itself. */
function claimRest(
  shape: Shape,
  config: readonly Value[],
  prior: readonly Value[],
  partners: Value[],
): readonly Value[] {
  const free = new Set(prior.filter((element) => !partners.includes(element)));
  for (const [i, element] of config.entries()) {
    if (partners[i] !== null || free.size === 0) continue;
    for (const candidate of free) {
      if (!describes(shape, element, candidate)) continue;
      partners[i] = candidate;
      free.delete(candidate);
      break;
    }
  }
  return partners;
}

/** Would this configured object, planned without any change, be the prior one? `perhaps`: once all of it is known? */
function describes(
  shape: Shape,
  config: Value | undefined,
  prior: Value | undefined,
  certainty: 'surely' | 'perhaps' = 'surely',
): boolean {
  if (certainty === 'perhaps' && config !== undefined && isUnknown(config)) return isRecord(prior);
  if (!isRecord(config) || !isRecord(prior)) return false;
  return shape.members.every((member) => {
    const configured = memberOf(config, member.name);
    if (certainty === 'perhaps' && hasUnknown(configured)) return true;
    return describesMember(member, configured, memberOf(prior, member.name));
  });
}

function describesMember(member: Member, config: Value, prior: Value): boolean {
  if (config === null && member.default !== undefined)
    return sameValue(member.type, member.default, prior, member.sameMeaning);
  if (config === null) return member.computed || prior === null;
  if (prior === null || isUnknown(config)) return false;
  if (!member.nested) return sameValue(member.type, config, prior, member.sameMeaning);
  const { nesting, shape } = member.nested;
  if (nesting === 'single') return describes(shape, config, prior);
  if (isSequence(config) && isSequence(prior)) {
    if (config.length !== prior.length) return false;
    if (nesting === 'list') return config.every((element, i) => describes(shape, element, prior[i]));
    return partnersInSet(shape, config, prior).every((partner) => partner !== null);
  }
  if (!isRecord(config) || !isRecord(prior)) return false;
  const keys = Object.keys(config);
  return (
    keys.length === Object.keys(prior).length &&
    keys.every((key) => describes(shape, memberOf(config, key), prior[key]))
  );
}
