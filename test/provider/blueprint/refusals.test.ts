import { drive } from '../../../src/plugin/testkit';
import { provider } from '../../../src/provider';

const type = 'port_blueprint';
const terraform = drive(provider, null);

describe('found at validate, each once and in its place:', () => {
  const ok = { identifier: 'a', title: 'T' };
  const oauth = { authorization_url: 'https://a.test', client_id: 'c', token_url: 'https://t.test' };
  test.each<[string, object, RegExp]>([
    [
      'inherited ownership without path',
      { ownership: { type: 'Inherited' } },
      /Ownership without path \[ownership.*ownership\.path/,
    ],
    ['direct ownership with a path', { ownership: { type: 'Direct', path: 'r' } }, /path it does not follow/],
    ['an ownership path that is none', { ownership: { type: 'Inherited', path: 'a..b' } }, /joined by dots/],
    [
      'ownership over no relation',
      { ownership: { type: 'Inherited', path: 'r' } },
      /unknown relation.*"r".*It has none/s,
    ],
    [
      'M-56: owners both inherited and related to',
      {
        ownership: { type: 'Inherited', path: 'r' },
        relations: { r: { target: 'a' }, t: { target: '_team', many: true } },
      },
      /both inherited and related to \[relations\["t"\]/,
    ],
    ['another ownership', { ownership: { type: 'Both' } }, /[Mm]ust be one of: "Inherited", "Direct"/],
    [
      'a mirror over no relation',
      { mirror_properties: { m: { path: 'r.x' } }, relations: { q: { target: 'a' } } },
      /unknown relation.*It has "q"/s,
    ],
    [
      'a mirror that goes nowhere',
      { mirror_properties: { m: { path: 'r' } }, relations: { r: { target: 'a' } } },
      /relations and then a property/,
    ],
    [
      'a malformed default',
      { properties: { object_props: { o: { default: '{"a":' } } } },
      /Text is not JSON \[properties.*o.*default.*at line 1, column 6.*jsonencode/s,
    ],
    [
      'a default that is no object',
      { properties: { object_props: { o: { default: '[1]' } } } },
      /JSON object expected/,
    ],
    [
      'a default element that is no object',
      { properties: { array_props: { o: { object_items: { default: ['{}', '1'] } } } } },
      /default\[1\].*not an object|not an object.*default\[1\]/s,
    ],
    [
      'a property with two types',
      { properties: { string_props: { a: {} }, array_props: { a: {} } } },
      /stands under string_props and under array_props/,
    ],
    ['a property key', { properties: { string_props: { 'a b': {} } } }, /letters, digits and @ _ = /],
    [
      'a list of two kinds',
      { properties: { array_props: { a: { string_items: {}, number_items: {} } } } },
      /Invalid Attribute Combination/,
    ],
    ['a repeated value', { properties: { string_props: { a: { enum: ['x', 'x'] } } } }, /listed twice/],
    ['an empty enumeration', { properties: { string_props: { a: { enum: [] } } } }, /at least 1 entry/],
    [
      'an unheard-of colour',
      { properties: { string_props: { a: { enum: ['x'], enum_colors: { x: 'mauve' } } } } },
      /[Mm]ust be one of: "blue"/,
    ],
    ['an unheard-of format', { properties: { string_props: { a: { format: 'urls' } } } }, /[Mm]ust be one of/],
    [
      'an unheard-of viewer',
      { properties: { string_props: { a: { spec: 'pdf', spec_authentication: oauth } } } },
      /"open-api"/,
    ],
    ['a negative length', { properties: { string_props: { a: { min_length: -1 } } } }, /at least 0/],
    ['half an element', { properties: { array_props: { a: { max_items: 1.5 } } } }, /whole number/],
    [
      'both destinations',
      { kafka_changelog_destination: {}, webhook_changelog_destination: { url: 'https://x.test' } },
      /Invalid Attribute Combination/,
    ],
    ['an identifier with a space', { identifier: 'a b' }, /Invalid identifier/],
    ['an empty title', { title: '' }, /[Ss]tring length must be at least 1/],
    ['a long title', { title: 'x'.repeat(101) }, /at most 100/],
    [
      'an unheard-of result',
      { calculation_properties: { c: { calculation: '.', type: 'text' } } },
      /[Mm]ust be one of: "string"/,
    ],
  ])('%s', async (_, wrong, expected) => {
    const diagnostics = await terraform.validate(type, { ...ok, ...wrong });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(expected);
  });
});
