import type { AttributeTypes, ObjectType, Type, Value } from '../cty';
import type { Attribute, Attributes, Block, Blocks, Nesting, Schema } from './schema';
import type { Validator } from './validator';

/** One attribute or block of a schema, with what is asked of it again and again worked out. */
export type Member = {
  readonly name: string;
  readonly type: Type;
  readonly isBlock: boolean;
  /** What it holds, where that is objects with members of their own. */
  readonly nested: Nested | undefined;
  readonly default: Value | undefined;
  /** The provider may fill it in where the configuration is null. */
  readonly computed: boolean;
  readonly stable: boolean;
  readonly forcesReplacement: boolean;
  readonly sensitive: boolean;
  readonly validators: readonly Validator[];
  readonly sameMeaning: ((a: Value, b: Value) => boolean) | undefined;
  /** It or something inside it has validators; else a check need not look inside. */
  readonly hasValidators: boolean;
  /** It or something inside it forces replacement. */
  readonly hasReplacements: boolean;
};

/** Objects inside an attribute or a block: how many there are, and what each is. */
export type Nested = { readonly nesting: Nesting; readonly shape: Shape };

/** The members of an object, and its type in Terraform's terms. */
export type Shape = { readonly type: ObjectType; readonly members: readonly Member[] };

const shapes = new WeakMap<object, Shape>();

/** The shape of a schema, made when it is first asked for and kept as long as the schema. */
export function shapeOf(schema: Schema): Shape {
  return remembered(schema, () => toShape(schema.attributes, schema.blocks));
}

/** The type of a schema's values: what its configuration, its plan and its state are encoded as. */
export function typeOf(schema: Schema): ObjectType {
  return shapeOf(schema).type;
}

function remembered(key: object, make: () => Shape): Shape {
  const known = shapes.get(key);
  if (known) return known;
  const made = make();
  shapes.set(key, made);
  return made;
}

function toShape(attributes: Attributes = {}, blocks: Blocks = {}): Shape {
  const members = [
    ...Object.entries(attributes).map(([name, attribute]) => toMember(name, attribute)),
    ...Object.entries(blocks).map(([name, block]) => toBlockMember(name, block)),
  ];
  const types: { [name: string]: Type } = {};
  for (const { name, type } of members) types[name] = type;
  return { type: { kind: 'object', attributes: types satisfies AttributeTypes }, members };
}

function toMember(name: string, attribute: Attribute): Member {
  const nested = 'nesting' in attribute ? toNested(attribute.nesting, attribute.attributes) : undefined;
  const fallback = 'type' in attribute ? attribute.default : undefined;
  const { validators = [], forcesReplacement = false } = attribute;
  return {
    name,
    type: 'type' in attribute ? attribute.type : nestedType(toNested(attribute.nesting, attribute.attributes)),
    isBlock: false,
    nested,
    default: fallback,
    computed: attribute.computed === true || fallback !== undefined,
    stable: attribute.stable === true,
    forcesReplacement,
    sensitive: attribute.sensitive === true,
    validators,
    sameMeaning: attribute.sameMeaning,
    hasValidators: validators.length > 0 || (nested?.shape.members.some((member) => member.hasValidators) ?? false),
    hasReplacements: forcesReplacement || (nested?.shape.members.some((member) => member.hasReplacements) ?? false),
  };
}

function toBlockMember(name: string, block: Block): Member {
  const shape = remembered(block, () => toShape(block.attributes, block.blocks));
  const nested: Nested = { nesting: block.nesting, shape };
  return {
    name,
    type: nestedType(nested),
    isBlock: true,
    nested,
    default: undefined,
    computed: false,
    stable: false,
    forcesReplacement: false,
    sensitive: false,
    validators: [],
    sameMeaning: undefined,
    hasValidators: shape.members.some((member) => member.hasValidators),
    hasReplacements: shape.members.some((member) => member.hasReplacements),
  };
}

function toNested(nesting: Nesting, attributes: Attributes): Nested {
  return { nesting, shape: remembered(attributes, () => toShape(attributes)) };
}

function nestedType({ nesting, shape }: Nested): Type {
  return nesting === 'single' ? shape.type : { kind: nesting, element: shape.type };
}
