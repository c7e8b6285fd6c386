import { unknown, type Value } from '../../../src/cty';
import { Diagnostics } from '../../../src/plugin';
import { checkKeptApart, refuseTypeChanges, typeChanges } from '../../../src/provider/blueprint/property-kinds';
import { checkPaths } from '../../../src/provider/blueprint/relations';

type Config = { readonly [name: string]: Value };
const said = (add: (diagnostics: Diagnostics) => void): string[] => {
  const diagnostics = new Diagnostics();
  add(diagnostics);
  return diagnostics.list.map(({ path, summary }) => `${path}: ${summary}`);
};

describe('a path of relations', () => {
  const one = { target: 't', many: false };
  const many = { target: 't', many: true };
  const mirror = (path: Value): Config => ({ mirror_properties: { m: { path, title: null } } });
  const owner = (path: Value, type: Value = 'Inherited'): Config => ({ ownership: { type, path, title: null } });
  test.each<[string, Config, string[]]>([
    ['may begin with a relation', { relations: { r: one }, ...mirror('r.x') }, []],
    ['may begin with what every blueprint has', mirror('$team.x'), []],
    [
      'may not begin with another word',
      { relations: { r: one }, ...mirror('s.x') },
      ['mirror_properties["m"].path: Path over an unknown relation'],
    ],
    [
      'may not begin with a relation where there is none',
      owner('r'),
      ['ownership.path: Path over an unknown relation'],
    ],
    ['may lead mirrors over many', { relations: { r: many }, ...mirror('r.x') }, []],
    [
      'may not lead ownership over many',
      { relations: { r: many }, ...owner('r.s') },
      ['ownership.path: Ownership over a relation to many'],
    ],
    [
      'may not begin the older inheritance with another word',
      { team_inheritance: { path: 's' } },
      ['team_inheritance.path: Path over an unknown relation'],
    ],
    ['is not read where it is none', owner('a..b'), []],
    ['is not read on direct ownership', owner('r', 'Direct'), []],
    ['is not judged before relations are known', { relations: unknown, ...mirror('s.x'), ...owner('s') }, []],
    ['is not judged before it is known', { ...mirror(unknown), ...owner(unknown) }, []],
    ['is not judged before the type is known', owner('s', unknown), []],
    ['is not judged before the relation is known', { relations: { r: unknown }, ...owner('r') }, []],
    ['is not judged before the mirrors are known', { mirror_properties: unknown, ownership: unknown }, []],
  ])('%s', (_, config, expected) => {
    const nothing = { relations: null, mirror_properties: null, ownership: null, team_inheritance: null };
    expect(said((diagnostics) => checkPaths({ ...nothing, ...config }, diagnostics))).toEqual(expected);
  });
});

describe('a property key', () => {
  test.each<[string, Value, string[]]>([
    ['may stand once', { string_props: { a: {} }, number_props: { b: {} } }, []],
    [
      'may not stand under two kinds',
      { string_props: { a: {} }, number_props: { a: {} } },
      ['properties.number_props["a"]: Property with two types'],
    ],
    ['may be null in one of them', { string_props: { a: null }, number_props: { a: {} } }, []],
    ['is not judged before the maps are known', { string_props: unknown, number_props: { a: {} } }, []],
    ['is not judged before anything is known', unknown, []],
  ])('%s', (_, properties, expected) => {
    expect(said((diagnostics) => checkKeptApart(properties, diagnostics))).toEqual(expected);
  });
});

describe("a property's type", () => {
  test.each<[string, Value, Value, string[]]>([
    ['may stay', { string_props: { x: {} } }, { string_props: { x: {} } }, []],
    [
      'may not change',
      { string_props: { x: {} } },
      { number_props: { x: {} } },
      ['properties.number_props["x"]: The type of property "x" changed from "string" to "number"'],
    ],
    ['may be that of a new property', null, { number_props: { x: {} } }, []],
    ['goes with the property', { string_props: { x: {} } }, null, []],
    ['is not judged before it is known', { string_props: { x: {} } }, { number_props: unknown }, []],
  ])('%s', (_, prior, planned, expected) => {
    expect(said((diagnostics) => refuseTypeChanges(typeChanges(prior, planned), diagnostics))).toEqual(expected);
  });
});
