import { unknown } from '../../../src/cty';
import type { Config } from '../../../src/plugin/testkit';
import { start } from './started';

describe('ValidateResourceConfig', () => {
  test.each<[string, Config, readonly string[]]>([
    ['nothing wrong', { title: 'a' }, []],
    [
      'a value breaks a rule',
      { title: 'z' },
      ['error: Invalid Attribute Value Match [title]: The value must be one of: "a", "b", "c", "loud", got: "z".'],
    ],
    ['R-17: a warning is left to the plan', { title: 'loud' }, []],
    ['what is not known yet is let pass', { title: unknown }, []],
  ])('%s', async (_, config, expected) => {
    expect(await start().port.validate('desk_note', config)).toEqual(expected);
  });

  test('R-13: the provider block of the same connection decides', async () => {
    const { port } = start();
    await port.configure({ strict: true });
    expect(await port.validate('desk_note', { title: 'loud' })).toEqual(['error: Too loud [title]: Write it softly.']);
    expect(await start().port.validate('desk_note', { title: 'loud' })).toEqual([]);
  });

  test('a type that is not there is a gRPC error: Terraform never asks', async () => {
    await expect(start().port.validate('desk_lamp', {})).rejects.toThrow('there is no type "desk_lamp"');
  });
});
