import fc from 'fast-check';
import {
  bool,
  identity,
  isRecord,
  isSequence,
  isUnknown,
  isWhollyKnown,
  list,
  map,
  number,
  refined,
  set,
  string,
  type Type,
  unknown,
  type Value,
} from '../../src/cty';
import type { Attribute, Attributes, Block, Blocks, Schema } from '../../src/plugin';
import { type Body, bodyType, memberAt } from './compatibility';

/** A configured value as the plan sees it, perhaps with unknowns, and as it is once all is known. */
export type Configured = { readonly shown: Value; readonly final: Value };

type Flags = { readonly required?: true; readonly optional?: true; readonly computed?: true };
type Nesting = Block['nesting'];

const nestings = fc.constantFrom<Nesting>('single', 'list', 'set', 'map');
const names = fc.constantFrom('a', 'b', 'c', 'd');
const flags = fc.constantFrom<Flags>(
  { required: true },
  { optional: true },
  { computed: true },
  { optional: true, computed: true },
);

/** Values of which any two are often the same, or the same but for their spelling. */
const leaves: { readonly [kind: string]: fc.Arbitrary<Value> } = {
  string: fc.constantFrom('x', 'X', 'y', ''),
  number: fc.constantFrom<Value>(0, 1, 0.1),
  bool: fc.boolean(),
};

const plainTypes = fc.constantFrom<Type>(string, string, number, bool, list(string), set(string), map(number));

/** Do two texts say the same, whatever their case? What a generated `sameMeaning` asks. */
export const sameText = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();

const plainAttributes: fc.Arbitrary<Attribute> = plainTypes.chain((type) =>
  fc
    .record({
      flags: fc.oneof(flags, fc.constant(undefined)),
      fallback: knownOf(type),
      stable: fc.boolean(),
      forced: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      spelled: fc.boolean(),
    })
    .map(({ flags: chosen, fallback, stable, forced, spelled }): Attribute => {
      const said = chosen ?? { default: fallback };
      const isComputed = chosen === undefined || chosen.computed === true;
      return {
        type,
        ...said,
        ...(stable && isComputed ? { stable: true } : {}),
        ...(forced ? { forcesReplacement: true } : {}),
        ...(spelled && JSON.stringify(type).includes('string') ? { sameMeaning: sameText } : {}),
      };
    }),
);

const trees = fc.letrec<{ attributes: Attributes; attribute: Attribute; blocks: Blocks; block: Block }>((tie) => ({
  attributes: fc.dictionary(names, tie('attribute'), { minKeys: 1, maxKeys: 3 }),
  attribute: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 3, arbitrary: plainAttributes },
    {
      weight: 2,
      arbitrary: fc
        .record({ nesting: nestings, attributes: tie('attributes'), flags })
        .map(({ nesting, attributes, flags: said }): Attribute => ({ nesting, attributes, ...said })),
    },
  ),
  blocks: fc.dictionary(names, tie('block'), { maxKeys: 2 }),
  block: fc
    .record({
      nesting: nestings,
      attributes: tie('attributes'),
      blocks: fc.oneof({ maxDepth: 2, depthSize: 'small' }, fc.constant<Blocks>({}), tie('blocks')),
    })
    .map(({ nesting, attributes, blocks }): Block => ({ nesting, attributes, blocks: apart(attributes, blocks) })),
}));

/** Schemas of attributes and blocks of every kind, nested at any depth. */
export const schemas: fc.Arbitrary<Schema> = fc
  .record({ attributes: trees.attributes, blocks: fc.oneof(fc.constant<Blocks>({}), trees.blocks) })
  .map(({ attributes, blocks }) => ({ attributes, blocks: apart(attributes, blocks) }));

/** An attribute and a block of one object cannot have one name. */
function apart(attributes: Attributes, blocks: Blocks): Blocks {
  return Object.fromEntries(Object.entries(blocks).filter(([name]) => !(name in attributes)));
}

/**
 * Configurations of a schema: required attributes are there, computed ones are not, any other may be.
 *
 * @param open  May anything be unknown? Not inside a set, list or map where a spelling may be kept: whether it is kept
 *              depends on all of it, so a plan made before all is known cannot come to the same. Terraform leaves no
 *              way to keep that rule.
 */
export function configsOf(body: Body, open = true): fc.Arbitrary<Configured> {
  const ofBlock = (block: Block) => {
    const known = nested(block.nesting, bodyType(block), configsOf(block, open && isOpenInside(block.nesting, block)));
    const config = block.nesting === 'single' ? fc.option(known, { nil: same(null) }) : known;
    return open ? withUnknown(config, 20) : config;
  };
  const ofAttribute = (attribute: Attribute) => configOf(attribute, open);
  return fc
    .record({ ...mapValues(body.attributes ?? {}, ofAttribute), ...mapValues(body.blocks ?? {}, ofBlock) })
    .map(both);
}

function configOf(attribute: Attribute, open: boolean): fc.Arbitrary<Configured> {
  if (attribute.computed && !attribute.optional) return fc.constant(same(null));
  const value =
    'nesting' in attribute
      ? nested(
          attribute.nesting,
          bodyType(attribute),
          configsOf(attribute, open && isOpenInside(attribute.nesting, attribute)),
        )
      : inside(attribute.type, open && attribute.sameMeaning === undefined);
  const configured = open ? withUnknown(value, 8) : value;
  return attribute.required ? configured : fc.oneof(fc.constant(same(null)), configured, configured);
}

function isOpenInside(nesting: Nesting, body: Body): boolean {
  return nesting !== 'set' || !hasSpellings(body);
}

function hasSpellings({ attributes = {}, blocks = {} }: Body): boolean {
  return (
    Object.values(attributes).some(
      (each) => each.sameMeaning !== undefined || ('nesting' in each && hasSpellings(each)),
    ) || Object.values(blocks).some(hasSpellings)
  );
}

/** A plain value, sometimes with an unknown inside. */
function inside(type: Type, open: boolean): fc.Arbitrary<Configured> {
  if (type.kind !== 'list' && type.kind !== 'set' && type.kind !== 'map') return knownOf(type).map(same);
  const element = inside(type.element, open);
  return nested(type.kind, type.element, open ? withUnknown(element, 10) : element);
}

/** One in so many is not known yet. */
function withUnknown(value: fc.Arbitrary<Configured>, oneIn: number): fc.Arbitrary<Configured> {
  return fc.tuple(value, fc.integer({ min: 1, max: 2 * oneIn })).map(([{ shown, final }, n]) => {
    if (n > 2) return { shown, final };
    return { shown: n === 1 || final === null ? unknown : refined({ isNull: false }), final };
  });
}

/** One, none or some; of a set each but once, as Terraform sends it. */
function nested(nesting: Nesting, type: Type, element: fc.Arbitrary<Configured>): fc.Arbitrary<Configured> {
  if (nesting === 'single') return element;
  if (nesting === 'map') return fc.dictionary(names, element, { maxKeys: 2 }).map(both);
  const once = (values: readonly Value[]) => (nesting === 'set' ? onceEach(type, values) : values);
  return fc
    .array(element, { maxLength: 3 })
    .map((each) => ({ shown: once(each.map(({ shown }) => shown)), final: once(each.map(({ final }) => final)) }));
}

/** A set's elements each but once; those with an unknown inside may yet differ. */
export function onceEach(type: Type, values: readonly Value[]): readonly Value[] {
  const keys = values.map((value) => identity(type, value));
  return values.filter((value, i) => !isWhollyKnown(value) || keys.indexOf(keys[i] ?? '') === i);
}

/**
 * Is no object of a set the same as another once defaults stand where the configuration is null? Terraform counts a
 * set's objects before and after, and blames the provider when two have become one.
 */
export function staysDistinct({ attributes = {}, blocks = {} }: Body, config: Value): boolean {
  const inner = [...Object.entries(attributes), ...Object.entries(blocks)];
  return inner.every(([name, member]) => {
    const value = memberAt(config, name);
    if (!('nesting' in member) || value === null || isUnknown(value)) return true;
    const objects = isSequence(value)
      ? value
      : member.nesting === 'map' && isRecord(value)
        ? Object.values(value)
        : [value];
    const filled = objects.map((object) => withDefaults(member, object));
    const isDistinct = member.nesting !== 'set' || onceEach(bodyType(member), filled).length === filled.length;
    return isDistinct && objects.every((object) => staysDistinct(member, object));
  });
}

function withDefaults({ attributes = {}, blocks = {} }: Body, object: Value): Value {
  if (!isRecord(object)) return object;
  const fill = (member: Attribute | Block, value: Value): Value => {
    if (!('nesting' in member)) return value === null ? (member.default ?? null) : value;
    if (isSequence(value)) return value.map((each) => withDefaults(member, each));
    if (!isRecord(value)) return value;
    return member.nesting === 'map'
      ? mapValues(value, (each) => withDefaults(member, each))
      : withDefaults(member, value);
  };
  const members = { ...attributes, ...blocks };
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, fill(member, memberAt(object, name))]),
  );
}

/** Any known value of a plain type. */
export function knownOf(type: Type): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'list':
      return fc.array(knownOf(type.element), { maxLength: 3 });
    case 'set':
      return fc.array(knownOf(type.element), { maxLength: 3 }).map((values) => onceEach(type.element, values));
    case 'map':
      return fc.dictionary(names, knownOf(type.element), { maxKeys: 2 });
    case 'object':
      return fc.record(mapValues(type.attributes, (of) => fc.option(knownOf(of), { nil: null })));
    default:
      return leaves[type.kind] ?? fc.constant(null);
  }
}

/** Any state that another run, another hand or another version may have left behind: blocks are never null. */
export function statesOf(body: Body): fc.Arbitrary<Value> {
  const ofAttribute = (attribute: Attribute) => {
    const known = 'nesting' in attribute ? stateIn(attribute.nesting, attribute) : knownOf(attribute.type);
    return attribute.required ? known : fc.option(known, { nil: null });
  };
  const ofBlock = (block: Block) => {
    const known = stateIn(block.nesting, block);
    return block.nesting === 'single' ? fc.option(known, { nil: null }) : known;
  };
  return fc.record({ ...mapValues(body.attributes ?? {}, ofAttribute), ...mapValues(body.blocks ?? {}, ofBlock) });
}

function stateIn(nesting: Nesting, body: Body): fc.Arbitrary<Value> {
  const element = statesOf(body);
  if (nesting === 'single') return element;
  if (nesting === 'map') return fc.dictionary(names, element, { maxKeys: 2 });
  const several = fc.array(element, { maxLength: 3 });
  return nesting === 'set' ? several.map((values) => onceEach(bodyType(body), values)) : several;
}

function same(value: Value): Configured {
  return { shown: value, final: value };
}

function both(members: { readonly [name: string]: Configured }): Configured {
  return { shown: mapValues(members, ({ shown }) => shown), final: mapValues(members, ({ final }) => final) };
}

function mapValues<A, B>(
  from: { readonly [name: string]: A },
  change: (value: A) => B,
): { readonly [name: string]: B } {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));
}
