import { list, number, object, set, string } from '../../../src/cty';
import * as wire from '../../../src/plugin/generated/tfplugin6';
import type { Schema } from '../../../src/plugin/schema';
import { schemaMessage } from '../../../src/plugin/wire/schema';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (of: Uint8Array): string => new TextDecoder().decode(of);

describe('a schema reaches Terraform', () => {
  const schema: Schema = {
    version: 3,
    description: 'A **thing**.',
    attributes: {
      needed: { type: string, required: true, description: 'Needed.' },
      kind: { type: string, default: 'plain' },
      secret: { type: set(number), optional: true, computed: true, sensitive: true },
      old: { type: list(object({ a: string })), optional: true, deprecated: 'Use kind.' },
      nested: { nesting: 'map', optional: true, attributes: { inner: { type: string, computed: true } } },
    },
    blocks: { step: { nesting: 'list', minItems: 1, maxItems: 5, blocks: { deep: { nesting: 'single' } } } },
  };
  const message = wire.Schema.decode(wire.Schema.encode(schemaMessage(schema)).finish());
  const attribute = (name: string) => message.block?.attributes.find((each) => each.name === name);
  const flags = (name: string): string => {
    const { required, optional, computed, sensitive, deprecated } = attribute(name) ?? {};
    return Object.entries({ required, optional, computed, sensitive, deprecated })
      .flatMap(([flag, on]) => (on ? [flag] : []))
      .join(' ');
  };

  test.each([
    ['needed', 'required', '"string"'],
    ['kind', 'optional computed', '"string"'],
    ['secret', 'optional computed sensitive', '["set","number"]'],
    ['old', 'optional deprecated', '["list",["object",{"a":"string"}]]'],
    ['nested', 'optional', ''],
  ])('%s is %s', (name, expected, type) => {
    expect([flags(name), text(attribute(name)?.type ?? bytes('none'))]).toEqual([expected, type]);
  });

  test('with its version and descriptions in Markdown', () => {
    const { version, block } = message;
    expect([version, block?.description, block?.descriptionKind, attribute('needed')?.description]).toEqual([
      3,
      'A **thing**.',
      wire.StringKind.MARKDOWN,
      'Needed.',
    ]);
    expect(attribute('old')?.description).toBe('Deprecated: Use kind.');
  });

  test('with nested attributes and blocks', () => {
    expect(attribute('nested')?.nestedType).toMatchObject({
      nesting: wire.Schema_Object_NestingMode.MAP,
      attributes: [{ name: 'inner', computed: true }],
    });
    expect(message.block?.blockTypes).toMatchObject([
      {
        typeName: 'step',
        nesting: wire.Schema_NestedBlock_NestingMode.LIST,
        minItems: 1,
        maxItems: 5,
        block: { blockTypes: [{ typeName: 'deep' }] },
      },
    ]);
  });
});
