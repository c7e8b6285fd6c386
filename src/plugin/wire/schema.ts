import { type Type, typeText } from '../../cty';
import {
  Schema_NestedBlock_NestingMode as BlockNesting,
  Schema_Object_NestingMode as ObjectNesting,
  type Schema_Attribute,
  type Schema_Block,
  type Schema_NestedBlock,
  type Schema as SchemaMessage,
  StringKind,
} from '../generated/tfplugin6';
import type { Attribute, Attributes, Block, Blocks, Schema } from '../schema';

const utf8 = new TextEncoder();
const none = new Uint8Array(0);

/**
 * A schema as Terraform is told it. A default reaches it as "optional and computed": only so may a plan fill it in.
 *
 * Source: OpenTofu docs, "OpenTofu Plugin Protocol"; tfplugin6.proto, message `Schema`.
 */
export function schemaMessage(schema: Schema): SchemaMessage {
  return { version: schema.version ?? 0, block: blockMessage(schema) };
}

type BlockContents = Omit<Schema, 'attributes'> & { readonly attributes?: Attributes; readonly blocks?: Blocks };

function blockMessage({ attributes = {}, blocks = {}, description, deprecated }: BlockContents): Schema_Block {
  return {
    version: 0,
    attributes: Object.entries(attributes).map(([name, attribute]) => attributeMessage(name, attribute)),
    blockTypes: Object.entries(blocks).map(([name, block]) => nestedBlockMessage(name, block)),
    ...describe(description, deprecated),
  };
}

function attributeMessage(name: string, attribute: Attribute): Schema_Attribute {
  const hasDefault = 'type' in attribute && attribute.default !== undefined;
  return {
    name,
    type: 'type' in attribute ? typeBytes(attribute.type) : none,
    nestedType:
      'nesting' in attribute
        ? {
            nesting: objectNesting[attribute.nesting],
            attributes: Object.entries(attribute.attributes).map(([inner, each]) => attributeMessage(inner, each)),
            minItems: 0,
            maxItems: 0,
          }
        : undefined,
    required: attribute.required === true,
    optional: attribute.optional === true || hasDefault,
    computed: attribute.computed === true || hasDefault,
    sensitive: attribute.sensitive === true,
    writeOnly: false,
    ...describe(attribute.description, attribute.deprecated),
  };
}

function nestedBlockMessage(typeName: string, block: Block): Schema_NestedBlock {
  return {
    typeName,
    block: blockMessage(block),
    nesting: blockNesting[block.nesting],
    minItems: block.minItems ?? 0,
    maxItems: block.maxItems ?? 0,
  };
}

/** The protocol only says that something is deprecated: why, and what to use instead, goes into the description. */
function describe(description = '', deprecated: string | undefined) {
  return {
    description:
      deprecated === undefined ? description : `${description}${description && '\n\n'}Deprecated: ${deprecated}`,
    descriptionKind: StringKind.MARKDOWN,
    deprecated: deprecated !== undefined,
  };
}

const objectNesting = {
  single: ObjectNesting.SINGLE,
  list: ObjectNesting.LIST,
  set: ObjectNesting.SET,
  map: ObjectNesting.MAP,
} as const;

const blockNesting = {
  single: BlockNesting.SINGLE,
  list: BlockNesting.LIST,
  set: BlockNesting.SET,
  map: BlockNesting.MAP,
} as const;

const primitives = { string: utf8.encode('"string"'), number: utf8.encode('"number"'), bool: utf8.encode('"bool"') };

function typeBytes(type: Type): Uint8Array {
  const { kind } = type;
  if (kind === 'string' || kind === 'number' || kind === 'bool') return primitives[kind];
  return utf8.encode(typeText(type));
}
