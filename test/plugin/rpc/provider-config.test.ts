import { unknown } from '../../../src/cty';
import { type Config, drive } from '../../../src/plugin/testkit';
import { newDesk, notesOn } from '../notes';

describe('ValidateProviderConfig and ConfigureProvider', () => {
  test('a right configuration is taken', async () => {
    expect(await drive(notesOn(newDesk()), null).configure({ desk: 'left' })).toEqual([]);
  });

  test.each<[string, Config, string]>([
    [
      'an attribute breaks a rule',
      { desk: 'up' },
      'error: Invalid Attribute Value Match [desk]: The value must be one of: "left", "right", got: "up".',
    ],
    ['the provider refuses it', { desk: 'right', strict: true }, 'error: No: The right desk is never strict.'],
  ])('%s', async (_, config, expected) => {
    expect(await drive(notesOn(newDesk()), null).validateProvider(config)).toEqual([expected]);
  });

  test('a configuration that is not known yet is taken', async () => {
    expect(await drive(notesOn(newDesk()), null).configure({ desk: unknown, strict: unknown })).toEqual([]);
  });

  test('its secrets are masked in the log from then on', async () => {
    const secrets: string[] = [];
    const log = {
      isOn: () => false,
      write: () => {},
      addSecrets: (more: readonly string[]) => void secrets.push(...more),
    };
    await drive(notesOn(newDesk()), null, log).configure({ secret: 'hush' });
    expect(secrets).toEqual(['hush']);
  });

  test('a plan on a connection that was not configured is a bug, told as one', async () => {
    const plan = await drive(notesOn(newDesk()), null).plan('desk_note', { config: { title: 'a' } });
    expect(plan.diagnostics).toEqual([
      'error: Provider failure: Error: the provider was used before it was configured. This is a bug in the provider.',
    ]);
  });
});

test('two connections share nothing', async () => {
  const desk = newDesk();
  const provider = notesOn(desk);
  const [strict, other] = [drive(provider, null), drive(provider, null)];
  await Promise.all([strict.configure({ strict: true }), other.configure({})]);
  const answers = await Promise.all([
    strict.validate('desk_note', { title: 'loud' }),
    other.validate('desk_note', { title: 'loud' }),
  ]);
  expect(answers.map((texts) => texts.length)).toEqual([1, 0]);
});
