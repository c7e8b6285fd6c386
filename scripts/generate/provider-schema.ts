import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Schema } from '../../src/plugin';
import {
  type Schema_Attribute,
  type Schema_Block,
  type Schema_NestedBlock,
  Schema_NestedBlock_NestingMode,
  Schema_Object_NestingMode,
} from '../../src/plugin/generated/tfplugin6';
import { schemaMessage } from '../../src/plugin/wire/schema';
import { provider } from '../../src/provider';
import { resourcePage } from './resource-page';

const root = join(__dirname, '..', '..');
const address = 'registry.terraform.io/portcullis/port';

/**
 * Writes `schemas/provider.schema.json`, which is what `terraform providers schema -json` prints of the provider, and a
 * page of the reference for each resource.
 */
export async function generateProviderSchema(): Promise<void> {
  const resources = [...provider.resources].sort((a, b) => (a.type < b.type ? -1 : 1));
  const named = resources.map((resource) => [`${provider.name}_${resource.type}`, resource] as const);
  const schemas = {
    format_version: '1.0',
    provider_schemas: {
      [address]: {
        provider: described(provider.schema),
        resource_schemas: Object.fromEntries(named.map(([type, { schema }]) => [type, described(schema)])),
      },
    },
  };
  write('schemas/provider.schema.json', `${JSON.stringify(schemas, null, 2)}\n`);

  const folder = 'docs/reference/resources';
  rmSync(join(root, folder), { recursive: true, force: true });
  for (const [type, resource] of named) write(`${folder}/${type}.md`, resourcePage(type, resource, examples(type)));
}

function described(schema: Schema): object {
  const { version, block } = schemaMessage(schema);
  return { version, block: blockJson(block) };
}

function blockJson(block: Schema_Block | undefined): object {
  const { attributes = [], blockTypes = [], description = '', deprecated = false } = block ?? {};
  return {
    ...(attributes.length > 0 && { attributes: byName(attributes, attributeJson) }),
    ...(blockTypes.length > 0 && { block_types: byName(blockTypes, nestedBlockJson) }),
    ...(description !== '' && { description }),
    description_kind: 'markdown',
    ...(deprecated && { deprecated }),
  };
}

const nestedBlockJson = ({ nesting, block, minItems, maxItems }: Schema_NestedBlock): object => ({
  nesting_mode: nameOf(Schema_NestedBlock_NestingMode, nesting),
  block: blockJson(block),
  ...(minItems > 0 && { min_items: minItems }),
  ...(maxItems > 0 && { max_items: maxItems }),
});

function attributeJson(attribute: Schema_Attribute): object {
  const { type, nestedType, description, required, optional, computed, sensitive, deprecated } = attribute;
  return {
    ...(nestedType
      ? {
          nested_type: {
            attributes: byName(nestedType.attributes, attributeJson),
            nesting_mode: nameOf(Schema_Object_NestingMode, nestedType.nesting),
          },
        }
      : { type: JSON.parse(new TextDecoder().decode(type)) }),
    ...(description !== '' && { description }),
    description_kind: 'markdown',
    ...(deprecated && { deprecated }),
    ...(required && { required }),
    ...(optional && { optional }),
    ...(computed && { computed }),
    ...(sensitive && { sensitive }),
  };
}

/** The examples of a resource, by file name; none where there is no folder. */
function examples(type: string): readonly string[] {
  try {
    return readdirSync(join(root, 'examples', 'resources', type)).sort();
  } catch {
    return [];
  }
}

/** The name of a number of the protocol's, in lower case: `single`, `list`. */
const nameOf = (modes: Readonly<Record<string, number>>, mode: number): string | undefined =>
  Object.keys(modes)
    .find((name) => modes[name] === mode)
    ?.toLowerCase();

/** By name or type name, sorted, as Terraform prints them. */
function byName<T extends { name: string } | { typeName: string }>(
  list: readonly T[],
  change: (each: T) => object,
): object {
  const named = list.map((each) => ['name' in each ? each.name : each.typeName, change(each)] as const);
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function write(name: string, text: string): void {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
