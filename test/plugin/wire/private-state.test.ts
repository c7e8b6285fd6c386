import { StoredPrivateState } from '../../../src/plugin/wire/private-state';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (of: Uint8Array): string => new TextDecoder().decode(of);

describe('private state', () => {
  test.each<[string, string, string | undefined]>([
    ['nothing', '', undefined],
    ['a value', '{"values":{"k":"v"}}', 'v'],
    ['what is no text', '{"values":{"k":5}}', undefined],
    ['another shape', '[1]', undefined],
    ['no JSON', 'x', undefined],
    ['a name that every object has', '{"values":{}}', undefined],
  ])('reads %s', (_, stored, expected) => {
    expect(new StoredPrivateState(bytes(stored)).get('k')).toBe(expected);
    expect(new StoredPrivateState(bytes(stored)).get('constructor')).toBeUndefined();
  });

  test.each<[string, string, string | undefined, string]>([
    ['a first value', '', 'v', '{"values":{"k":"v"}}'],
    ['one beside others', '{"values":{"a":"1"},"other":true}', 'v', '{"values":{"a":"1","k":"v"},"other":true}'],
    ['the same value, byte for byte', '{ "values": {"k":"v"} }', 'v', '{ "values": {"k":"v"} }'],
    ['a value that goes', '{"values":{"k":"v"}}', undefined, ''],
    ['a value that goes from beside another', '{"values":{"k":"v"},"other":1}', undefined, '{"other":1}'],
  ])('writes %s', (_, stored, value, expected) => {
    const state = new StoredPrivateState(bytes(stored));
    state.set('k', value);
    expect(text(state.bytes())).toBe(expected);
  });

  test('marks an import until it was read', () => {
    const state = new StoredPrivateState(new Uint8Array(0));
    state.imported = true;
    const read = new StoredPrivateState(state.bytes());
    expect([state.imported, read.imported]).toEqual([true, true]);
    read.imported = false;
    expect(text(read.bytes())).toBe('');
  });

  test('keeps what was set on an import', () => {
    const state = new StoredPrivateState(new Uint8Array(0));
    state.imported = true;
    state.set('__proto__', 'v');
    const read = new StoredPrivateState(state.bytes());
    read.imported = false;
    expect(new StoredPrivateState(read.bytes()).get('__proto__')).toBe('v');
  });
});
