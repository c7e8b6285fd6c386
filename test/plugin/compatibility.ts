import {
  compareNumbers,
  Decimal,
  Dynamic,
  equals,
  identity,
  isRecord,
  isSequence,
  isUnknown,
  isWhollyKnown,
  type Path,
  sameType,
  type Type,
  Unknown,
  unknown,
  type Value,
} from '../../src/cty';
import type { Attribute, Attributes, Block, Blocks } from '../../src/plugin';

/** What a block or a whole resource consists of. */
export type Body = { readonly attributes?: Attributes; readonly blocks?: Blocks };

/** One broken rule: where, and in Terraform's words what. */
export type Violation = { readonly path: Path; readonly message: string };

/** The members of an object that may itself be unknown (then all are) or null (then none is there). */
export function memberAt(value: Value, name: string): Value {
  if (isUnknown(value)) return unknown;
  return isRecord(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

/** The type of an attribute's values, worked out from the schema alone. */
export function attributeType(attribute: Attribute): Type {
  return 'type' in attribute ? attribute.type : collectionOf(attribute.nesting, bodyType(attribute));
}

/** The type of a block's values. */
export function blockType(block: Block): Type {
  return collectionOf(block.nesting, bodyType(block));
}

/** The type of one object of this body. */
export function bodyType({ attributes = {}, blocks = {} }: Body): Type {
  const types: Record<string, Type> = {};
  for (const [name, attribute] of Object.entries(attributes)) types[name] = attributeType(attribute);
  for (const [name, block] of Object.entries(blocks)) types[name] = blockType(block);
  return { kind: 'object', attributes: types };
}

function collectionOf(nesting: Block['nesting'], type: Type): Type {
  return nesting === 'single' ? type : { kind: nesting, element: type };
}

/** A value as Terraform's messages might show it; short, and never with `undefined`. */
export function shown(type: Type, value: Value): string {
  const text = identity(type, value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

/**
 * Checks that a value completes a planned one: what was known is the same, what was unknown conforms to what was known
 * of it. Holds between a plan and the state after its apply, and between the plan shown and the plan made at apply.
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", section "ApplyResourceChange".
 */
export function checkCompletes(body: Body, planned: Value, actual: Value, path: Path): readonly Violation[] {
  const atRoot = path.steps.length === 0 ? 'Root object ' : '';
  if (planned === null && actual !== null) return [{ path, message: `${atRoot}was absent, but now present` }];
  if (actual === null && planned !== null) return [{ path, message: `${atRoot}was present, but now absent` }];
  if (planned === null) return [];
  const ofAttribute = ([name, attribute]: readonly [string, Attribute]) =>
    checkAttribute(attribute, memberAt(planned, name), memberAt(actual, name), path.attribute(name));
  const ofBlock = ([name, block]: readonly [string, Block]) =>
    checkBlockCompletes(block, memberAt(planned, name), memberAt(actual, name), path.attribute(name));
  return [
    ...Object.entries(body.attributes ?? {}).flatMap(ofAttribute),
    ...Object.entries(body.blocks ?? {}).flatMap(ofBlock),
  ];
}

/** Of a sensitive attribute no more is said than that it differs. */
function checkAttribute(attribute: Attribute, planned: Value, actual: Value, path: Path): readonly Violation[] {
  const found = checkValue(attributeType(attribute), planned, actual, path);
  const isSecret = attribute.sensitive === true && found.length > 0;
  return isSecret ? [{ path, message: 'inconsistent values for sensitive attribute' }] : found;
}

function checkBlockCompletes(block: Block, planned: Value, actual: Value, path: Path): readonly Violation[] {
  if (block.nesting === 'single') {
    return isUnknown(planned) && actual === null ? [] : checkCompletes(block, planned, actual, path);
  }
  if (isSequence(planned) && isSequence(actual)) {
    if (block.nesting === 'set') return checkBlockSet(block, planned, actual, path);
    if (planned.length !== actual.length) return [countChanged(planned.length, actual.length, path)];
    return planned.flatMap((each, i) => checkCompletes(block, each, actual[i] ?? null, path.index(i)));
  }
  if (!isRecord(planned) || !isRecord(actual)) return [];
  const keys = Object.keys(planned);
  if (keys.length !== Object.keys(actual).length) {
    return [countChanged(keys.length, Object.keys(actual).length, path)];
  }
  return keys
    .filter((key) => Object.hasOwn(actual, key))
    .flatMap((key) => checkCompletes(block, memberAt(planned, key), memberAt(actual, key), path.key(key)));
}

function countChanged(before: number, after: number, path: Path): Violation {
  return { path, message: `block count changed from ${before} to ${after}` };
}

function checkBlockSet(block: Block, planned: readonly Value[], actual: readonly Value[], path: Path) {
  const type = bodyType(block);
  const completes = (a: Value, b: Value) => checkCompletes(block, a, b, path.element(b)).length === 0;
  return checkSet({ type, planned, actual, path, completes, what: 'block set length' });
}

function checkValue(type: Type, planned: Value, actual: Value, path: Path): readonly Violation[] {
  if (type.kind === 'dynamic') return checkDynamic(planned, actual, path);
  if (planned instanceof Unknown) {
    const fits = conformsToPlaceholder(planned, actual);
    return fits
      ? []
      : [{ path, message: `final value ${shown(type, actual)} does not conform to planning placeholder` }];
  }
  if (actual === null) return planned === null ? [] : [{ path, message: `was ${shown(type, planned)}, but now null` }];
  if (planned === null) return [{ path, message: `was null, but now ${shown(type, actual)}` }];
  if (isUnknown(actual)) return [{ path, message: 'was known, but now unknown' }];
  switch (type.kind) {
    case 'object':
      return Object.entries(type.attributes).flatMap(([name, of]) =>
        checkValue(of, memberAt(planned, name), memberAt(actual, name), path.attribute(name)),
      );
    case 'list':
    case 'tuple':
    case 'map':
      return checkKeyed(type, keyed(planned), keyed(actual), path);
    case 'set': {
      const { element } = type;
      const completes = (a: Value, b: Value) => checkValue(element, a, b, path.element(b)).length === 0;
      const sets = { planned: isSequence(planned) ? planned : [], actual: isSequence(actual) ? actual : [] };
      return checkSet({ type: element, ...sets, path, completes, what: 'length' });
    }
    default:
      return equals(type, planned, actual)
        ? []
        : [{ path, message: `was ${shown(type, planned)}, but now ${shown(type, actual)}` }];
  }
}

/** A value of which even the type was open may become anything. */
function checkDynamic(planned: Value, actual: Value, path: Path): readonly Violation[] {
  if (!(planned instanceof Dynamic)) return [];
  if (actual instanceof Dynamic && sameType(planned.type, actual.type)) {
    return checkValue(planned.type, planned.value, actual.value, path);
  }
  return [{ path, message: 'wrong final value type' }];
}

/** Elements under their index or key, spelled as messages spell them. */
function keyed(value: Value): ReadonlyMap<string, Value> {
  if (isSequence(value)) return new Map(value.map((element, i) => [String(i), element]));
  return new Map(isRecord(value) ? Object.entries(value).map(([key, each]) => [JSON.stringify(key), each]) : []);
}

function checkKeyed(
  type: Extract<Type, { readonly kind: 'list' | 'map' | 'tuple' }>,
  planned: ReadonlyMap<string, Value>,
  actual: ReadonlyMap<string, Value>,
  path: Path,
): readonly Violation[] {
  const typeAt = (key: string): Type => (type.kind === 'tuple' ? type.elements[Number(key)] : type.element) ?? type;
  const at = (key: string): Path => (type.kind === 'map' ? path.key(JSON.parse(key)) : path.index(Number(key)));
  const kept = [...planned].flatMap(([key, each]) => {
    const now = actual.get(key);
    return now === undefined
      ? [{ path, message: `element ${key} has vanished` }]
      : checkValue(typeAt(key), each, now, at(key));
  });
  const appeared = [...actual.keys()].filter((key) => !planned.has(key));
  return [...kept, ...appeared.map((key) => ({ path, message: `new element ${key} has appeared` }))];
}

type SetCheck = {
  readonly type: Type;
  readonly planned: readonly Value[];
  readonly actual: readonly Value[];
  readonly path: Path;
  readonly completes: (planned: Value, actual: Value) => boolean;
  readonly what: string;
};

/** Elements have no names, so each planned one must be completed by some actual one and the other way round. */
function checkSet({ type, planned, actual, path, completes, what }: SetCheck): readonly Violation[] {
  const lost = planned.filter((a) => !actual.some((b) => completes(a, b)));
  const strange = actual.filter((b) => !planned.some((a) => completes(a, b)));
  const found = [
    ...lost.map((a) => `planned set element ${shown(type, a)} does not correlate with any element in actual`),
    ...(lost.length > 0 ? [] : strange).map(
      (b) => `actual set element ${shown(type, b)} does not correlate with any element in plan`,
    ),
  ].map((message) => ({ path, message }));
  const [before, after] = [distinct(type, planned), distinct(type, actual)];
  return before < after ? [...found, { path, message: `${what} changed from ${before} to ${after}` }] : found;
}

/** How many elements a set has: equal known ones are one, those with an unknown inside may yet turn out to differ. */
export function distinct(type: Type, elements: readonly Value[]): number {
  const known = elements.filter(isWhollyKnown);
  return new Set(known.map((each) => identity(type, each))).size + elements.length - known.length;
}

/** May the final value stand where this much was known of it? */
function conformsToPlaceholder({ refinements: known }: Unknown, actual: Value): boolean {
  if (isUnknown(actual)) return true;
  if (actual === null) return known.isNull !== false;
  if (known.isNull === true) return false;
  if (typeof actual === 'string') return actual.startsWith(known.stringPrefix ?? '');
  if (typeof actual === 'number' || actual instanceof Decimal) {
    const { numberLowerBound: lower, numberUpperBound: upper } = known;
    const above = lower ? compareNumbers(actual, lower.value) : 1;
    const below = upper ? compareNumbers(upper.value, actual) : 1;
    return (above > 0 || (above === 0 && !!lower?.inclusive)) && (below > 0 || (below === 0 && !!upper?.inclusive));
  }
  const length = isSequence(actual) ? actual.length : isRecord(actual) ? Object.keys(actual).length : 0;
  return length >= (known.lengthLowerBound ?? 0) && length <= (known.lengthUpperBound ?? Infinity);
}
