import { string, unknown } from '../../src/cty';
import { checkConfig } from '../../src/plugin/check-config';
import { Diagnostics } from '../../src/plugin/diagnostics';
import type { Attribute, Schema } from '../../src/plugin/schema';
import { alsoRequires, atLeastOneOf, conflictsWith, exactlyOneOf } from '../../src/plugin/sibling-validators';
import type { Validator } from '../../src/plugin/validator';
import { whole } from './told';

function said(schema: Schema, config: object): readonly string[] {
  const diagnostics = new Diagnostics();
  checkConfig(schema, whole(schema, config), diagnostics);
  return diagnostics.list.map(({ severity, summary, detail, path }) => `${severity} at ${path}: ${summary}: ${detail}`);
}

const rule = (validator: Validator): Attribute => ({ type: string, optional: true, validators: [validator] });
const plain: Attribute = { type: string, optional: true };

describe('siblings', () => {
  const conflict: Schema = {
    attributes: {
      a: rule(conflictsWith('../b', 'c/d')),
      b: plain,
      c: { nesting: 'single', optional: true, attributes: { d: plain } },
    },
  };
  const both = (other: string): string =>
    `error at a: Invalid Attribute Combination: Attribute "a" cannot be specified when "${other}" is specified. Remove one of the two.`;

  test.each<[string, object, readonly string[]]>([
    ['alone it may stand', { a: '1' }, []],
    ['with a sibling it conflicts', { a: '1', b: '2' }, [both('b')]],
    ['with a place named from the root it conflicts', { a: '1', c: { d: '2' } }, [both('c.d')]],
    ['without it the others may stand', { b: '1', c: { d: '2' } }, []],
    ['what is not known yet proves no conflict', { a: '1', b: unknown }, []],
    ['nor does it itself while it is not known', { a: unknown, b: '1' }, []],
    ['nor an object that is not known yet', { a: '1', c: unknown }, []],
    ['an object that is null holds no conflict', { a: '1', c: null }, []],
  ])('conflictsWith: %s', (_, config, expected) => {
    expect(said(conflict, config)).toEqual(expected);
  });

  const one: Schema = { attributes: { a: rule(exactlyOneOf('a', 'b', 'c')), b: plain, c: plain } };
  const many = (count: number, those: string): string =>
    `error at a: Invalid Attribute Combination: ${count} attributes specified when one (and only one) of "a", "b", "c" is required: ${those}. Remove all but one.`;

  test.each<[string, object, readonly string[]]>([
    ['one of them is right', { b: '1' }, []],
    ['itself is right', { a: '1' }, []],
    ['two are too many', { a: '1', b: '2' }, [many(2, '"a", "b"')]],
    ['two others are too many', { b: '1', c: '2' }, [many(2, '"b", "c"')]],
    [
      'none is too few',
      {},
      [
        'error at a: Invalid Attribute Combination: No attribute specified when one (and only one) of "a", "b", "c" is required. Add it.',
      ],
    ],
    ['one that is not known yet may be the one', { b: unknown }, []],
    ['one that is not known yet may be null', { a: '1', b: unknown }, []],
  ])('exactlyOneOf: %s', (_, config, expected) => {
    expect(said(one, config)).toEqual(expected);
  });

  const some: Schema = { attributes: { a: rule(atLeastOneOf('../b')), b: plain } };
  test.each<[string, object, readonly string[]]>([
    ['both are right', { a: '1', b: '2' }, []],
    [
      'none is too few',
      {},
      [
        'error at a: Invalid Attribute Combination: No attribute specified when at least one of "a", "b" is required. Add it.',
      ],
    ],
  ])('atLeastOneOf: %s', (_, config, expected) => {
    expect(said(some, config)).toEqual(expected);
  });

  const needs: Schema = { attributes: { a: rule(alsoRequires('b')), b: plain } };
  test.each<[string, object, readonly string[]]>([
    ['with the other it is right', { a: '1', b: '2' }, []],
    [
      'alone it lacks the other',
      { a: '1' },
      [
        'error at a: Invalid Attribute Combination: Attribute "b" must be specified when "a" is specified. Add it, or remove the other.',
      ],
    ],
    ['the other alone is right', { b: '2' }, []],
    ['what is not known yet may be there', { a: '1', b: unknown }, []],
  ])('alsoRequires: %s', (_, config, expected) => {
    expect(said(needs, config)).toEqual(expected);
  });
});
