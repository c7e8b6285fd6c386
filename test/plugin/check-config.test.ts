import { string, unknown } from '../../src/cty';
import { checkConfig } from '../../src/plugin/check-config';
import { Diagnostics } from '../../src/plugin/diagnostics';
import type { Attribute, Schema } from '../../src/plugin/schema';
import { conflictsWith } from '../../src/plugin/sibling-validators';
import type { Validator } from '../../src/plugin/validator';
import { oneOf, sizeAtLeast } from '../../src/plugin/validators';
import { whole } from './told';

function said(schema: Schema, config: object): readonly string[] {
  const diagnostics = new Diagnostics();
  checkConfig(schema, whole(schema, config), diagnostics);
  return diagnostics.list.map(({ severity, summary, detail, path }) => `${severity} at ${path}: ${summary}: ${detail}`);
}

const rule = (validator: Validator): Attribute => ({ type: string, optional: true, validators: [validator] });
const plain: Attribute = { type: string, optional: true };

describe('wherever an attribute sits', () => {
  const inner = {
    x: rule(oneOf('1')),
    up: rule(conflictsWith('../../../top')),
    side: rule(conflictsWith('../x')),
  } as const;
  const nested = (nesting: 'single' | 'list' | 'set' | 'map'): Schema => ({
    attributes: { top: plain, it: { nesting, optional: true, attributes: inner } },
  });
  const wrong = 'The value must be "1", got: "2".';

  test.each<[string, Schema, object, readonly string[]]>([
    ['in an object', nested('single'), { it: { x: '2' } }, [`error at it.x: Invalid Attribute Value Match: ${wrong}`]],
    [
      'in a list',
      nested('list'),
      { it: [{ x: '1' }, { x: '2' }] },
      [`error at it[1].x: Invalid Attribute Value Match: ${wrong}`],
    ],
    ['in a set', nested('set'), { it: [{ x: '2' }] }, [`error at it[...].x: Invalid Attribute Value Match: ${wrong}`]],
    [
      'in a map',
      nested('map'),
      { it: { k: { x: '2' } } },
      [`error at it["k"].x: Invalid Attribute Value Match: ${wrong}`],
    ],
    [
      'two steps out of a map is the outer object',
      nested('map'),
      { top: 't', it: { k: { up: 'u' } } },
      [
        'error at it["k"].up: Invalid Attribute Combination: Attribute "it["k"].up" cannot be specified when "top" is specified. Remove one of the two.',
      ],
    ],
    [
      'a sibling in a set is found',
      nested('set'),
      { it: [{ x: '1', side: 's' }] },
      [
        'error at it[...].side: Invalid Attribute Combination: Attribute "it[...].side" cannot be specified when "it[...].x" is specified. Remove one of the two.',
      ],
    ],
    ['an object that is not known is not looked into', nested('single'), { it: unknown }, []],
    ['nor are elements that are not known', nested('list'), { it: [unknown] }, []],
  ])('%s', (_, schema, config, expected) => {
    expect(said(schema, config)).toEqual(expected);
  });

  test('in a block', () => {
    const schema: Schema = {
      attributes: {},
      blocks: { b: { nesting: 'list', blocks: { c: { nesting: 'list', attributes: inner } } } },
    };
    expect(said(schema, { b: [{ c: [{ x: '2' }] }] })).toEqual([
      `error at b[0].c[0].x: Invalid Attribute Value Match: ${wrong}`,
    ]);
  });

  test('a rule on a whole list is asked of the list', () => {
    const attribute: Attribute = {
      nesting: 'list',
      optional: true,
      validators: [sizeAtLeast(2)],
      attributes: { a: plain },
    };
    expect(said({ attributes: { it: attribute } }, { it: [{ a: '1' }] })).toHaveLength(1);
  });
});
