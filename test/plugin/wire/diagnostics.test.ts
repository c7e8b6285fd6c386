import { Path, type PathStep } from '../../../src/cty';
import * as wire from '../../../src/plugin/generated/tfplugin6';
import type { Schema } from '../../../src/plugin/schema';
import { pathText } from '../../../src/plugin/testkit/plain';
import { diagnosticMessages, pathMessage } from '../../../src/plugin/wire/diagnostics';

const _bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const _text = (of: Uint8Array): string => new TextDecoder().decode(of);

describe('R-18: of a path Terraform is given as much as it can point at, and the text has the rest', () => {
  const schema: Schema = {
    attributes: {},
    blocks: { step: { nesting: 'list', blocks: { deep: { nesting: 'set' }, one: { nesting: 'single' } } } },
  };
  const at = (...steps: readonly PathStep[]): Path => steps.reduce((path, step) => path.step(step), Path.root);
  const attribute = (name: string): PathStep => ({ attribute: name });

  test.each<[string, Path, string, string]>([
    ['the root', Path.root, '', 'Why.'],
    ['an attribute', at(attribute('a')), 'a', 'Why.'],
    ['an attribute in an attribute', at(attribute('a'), attribute('b')), 'a["b"]', 'In a.b: Why.'],
    [
      'anything deeper',
      at(attribute('a'), attribute('b'), attribute('c'), { index: 1 }),
      'a["b"]',
      'In a.b.c[1]: Why.',
    ],
    ['a map key', at(attribute('a'), { key: 'k' }, attribute('c')), 'a["k"]', 'In a["k"].c: Why.'],
    ['a list index', at(attribute('a'), { index: 2 }, attribute('c')), 'a[2]', 'In a[2].c: Why.'],
    ['an element of a set', at(attribute('a'), { element: 'x' }, attribute('c')), 'a', 'In a[...].c: Why.'],
    ['an attribute of a block', at(attribute('step'), { index: 0 }, attribute('a')), 'step[0].a', 'In step[0].a: Why.'],
    [
      'anything deeper in a block',
      at(attribute('step'), { index: 0 }, attribute('a'), attribute('b'), attribute('c')),
      'step[0].a["b"]',
      'In step[0].a.b.c: Why.',
    ],
    [
      'a block in a block',
      at(attribute('step'), { index: 0 }, attribute('one'), attribute('a')),
      'step[0].one.a',
      'In step[0].one.a: Why.',
    ],
    [
      'a set of blocks in a block',
      at(attribute('step'), { index: 0 }, attribute('deep'), { element: 'x' }),
      'step[0].deep',
      'In step[0].deep[...]: Why.',
    ],
  ])('%s', (_, path, pointed, detail) => {
    const [message] = diagnosticMessages([{ severity: 'error', summary: 'S', detail: 'Why.', path }], schema);
    expect([message?.attribute ? pathText(message.attribute) : '', message?.detail]).toEqual([pointed, detail]);
  });

  test('a text that opens with its path already is left', () => {
    const path = at(attribute('a'), attribute('b'));
    const [message] = diagnosticMessages([{ severity: 'warning', summary: 'S', detail: 'In a.b: Why.', path }]);
    expect(message).toMatchObject({ severity: wire.Diagnostic_Severity.WARNING, detail: 'In a.b: Why.' });
  });

  test('a path for the plan ends where a set begins', () => {
    expect(
      pathText(pathMessage(at(attribute('a'), { index: 1 }, attribute('b'), { element: 'x' }, attribute('c')))),
    ).toBe('a[1].b');
  });
});
