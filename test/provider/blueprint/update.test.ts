import type { JsonObject } from '../../../src/contract';
import { type State, toState, toUpdate } from '../../../src/provider/blueprint/mapping';

/** What an update sends when the plan is what `planned` reads as, and the server holds `server`. */
const sent = (planned: JsonObject, server: JsonObject): JsonObject =>
  toUpdate(toState({ identifier: 'b', title: 'B', ...planned }, undefined, true) satisfies State, {
    identifier: 'b',
    title: 'B',
    ...server,
  });
const property = (of: JsonObject): JsonObject => ({ schema: { properties: { p: of } } });
const sentProperty = (planned: JsonObject, server: JsonObject): unknown =>
  (sent(property(planned), property(server)).schema as { properties: { p: unknown } }).properties.p;

describe('R-43: what the provider does not model survives an update', () => {
  test('the aggregations, which another resource writes', () => {
    const aggregationProperties = { n: { target: 't', title: 'N', calculationSpec: { func: 'count' } } };
    expect(sent({}, { aggregationProperties })).toMatchObject({ aggregationProperties });
  });

  test('a key at the top', () => {
    expect(sent({}, { hierarchy: { up: 1 } })).toMatchObject({ hierarchy: { up: 1 } });
  });

  test('a key beside the properties', () => {
    expect(sent({}, { schema: { properties: {}, more: 1 } }).schema).toEqual({ properties: {}, more: 1 });
  });

  test('a property of a type HCL has no place for', () => {
    const server = { schema: { properties: { m: { type: 'matrix' }, gone: { type: 'string' } } } };
    expect(sent({}, server).schema).toEqual({ properties: { m: { type: 'matrix' } } });
  });

  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['a key of a property', { type: 'string' }, { type: 'string', more: 1 }, { type: 'string', more: 1 }],
    [
      "a key that is another kind's",
      { type: 'string' },
      { type: 'string', minimum: 1 },
      { type: 'string', minimum: 1 },
    ],
    ['no key of a property whose type changed', { type: 'number' }, { type: 'string', more: 1 }, { type: 'number' }],
    ['no key that is modelled', { type: 'string' }, { type: 'string', format: 'url' }, { type: 'string' }],
    [
      'a key of the sign-in',
      { type: 'string', specAuthentication: { clientId: 'c', tokenUrl: 't', authorizationUrl: 'a' } },
      {
        type: 'string',
        specAuthentication: { clientId: 'x', tokenUrl: 't', authorizationUrl: 'a', authorizationScope: ['s'] },
      },
      {
        type: 'string',
        specAuthentication: { clientId: 'c', tokenUrl: 't', authorizationUrl: 'a', authorizationScope: ['s'] },
      },
    ],
    [
      'a key of the elements',
      { type: 'array', items: { type: 'string' } },
      { type: 'array', items: { type: 'string', more: 1 } },
      { type: 'array', items: { type: 'string', more: 1 } },
    ],
    [
      'no key of elements whose type changed',
      { type: 'array', items: { type: 'number' } },
      { type: 'array', items: { type: 'string', more: 1 } },
      { type: 'array', items: { type: 'number' } },
    ],
    [
      'no elements the plan has none of',
      { type: 'array' },
      { type: 'array', items: { type: 'string' } },
      { type: 'array' },
    ],
    [
      'elements that HCL has no place for',
      { type: 'array', title: 't' },
      { type: 'array', items: { type: 'array' }, default: [[1]] },
      { type: 'array', title: 't', items: { type: 'array' }, default: [[1]] },
    ],
  ])('%s', (_, planned, server, expected) => {
    expect(sentProperty(planned, server)).toEqual(expected);
  });

  test.each<[string, string, JsonObject, JsonObject, JsonObject]>([
    [
      'what a calculated list holds',
      'calculationProperties',
      { c: { calculation: '.x', type: 'array' } },
      { c: { calculation: '.y', type: 'array', items: { type: 'string' } } },
      { c: { calculation: '.x', type: 'array', items: { type: 'string' } } },
    ],
    [
      'not what it held when it was of another type',
      'calculationProperties',
      { c: { calculation: '.x', type: 'string' } },
      { c: { calculation: '.y', type: 'array', items: { type: 'string' } } },
      { c: { calculation: '.x', type: 'string' } },
    ],
    [
      "a relation's own type",
      'relations',
      { r: { target: 't', many: false, required: false } },
      { r: { target: 's', many: true, required: true, type: 'x', title: 'T' }, gone: { target: 't' } },
      { r: { target: 't', many: false, required: false, type: 'x' } },
    ],
    [
      'a key of a mirror',
      'mirrorProperties',
      { m: { path: 'r.x' } },
      { m: { path: 'r.y', more: 1 }, gone: { path: 'r.z' } },
      { m: { path: 'r.x', more: 1 } },
    ],
    [
      'a key of direct ownership',
      'ownership',
      { type: 'Direct' },
      { type: 'Direct', more: 1 },
      { type: 'Direct', more: 1 },
    ],
    [
      'no key of ownership of another type',
      'ownership',
      { type: 'Direct' },
      { type: 'Inherited', path: 'r', more: 1 },
      { type: 'Direct' },
    ],
    [
      'a key of the webhook',
      'changelogDestination',
      { type: 'WEBHOOK', url: 'https://x' },
      { type: 'WEBHOOK', url: 'https://y', agent: true, more: 1 },
      { type: 'WEBHOOK', url: 'https://x', more: 1 },
    ],
    [
      'no key of another destination',
      'changelogDestination',
      { type: 'KAFKA' },
      { type: 'WEBHOOK', url: 'https://y', more: 1 },
      { type: 'KAFKA' },
    ],
  ])('%s', (_, key, planned, server, expected) => {
    expect(sent({ [key]: planned }, { [key]: server })[key]).toEqual(expected);
  });

  test('nothing of what the plan removes', () => {
    const server = {
      ownership: { type: 'Direct', more: 1 },
      changelogDestination: { type: 'KAFKA', more: 1 },
      teamInheritance: { path: 'r' },
      description: 'd',
      createdAt: '2026-01-01T00:00:00Z',
    };
    expect(sent({}, server)).toEqual({
      identifier: 'b',
      title: 'B',
      schema: { properties: {} },
      relations: {},
      mirrorProperties: {},
      calculationProperties: {},
    });
  });
});
