import { InvalidArgumentError, Option } from 'commander';
import { defaultSwitches, type Switches } from '../../access';

/** `--switch NAME=VALUE`, any number of times. @param description what it does for the command. */
export function switchOption(description: string): Option {
  return new Option('--switch <name=value...>', description).default({}, 'none').argParser(switchValue);
}

/** Adds one `name=value` to the switches given so far. */
function switchValue(text: string, given: Partial<Switches>): Partial<Switches> {
  const [, name, value = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError('a switch is name=value');
  const known = new Map<string, boolean | number>(Object.entries(defaultSwitches));
  const former = known.get(name);
  if (former === undefined) throw new InvalidArgumentError(`known are ${[...known.keys()].join(', ')}`);
  if (typeof former === 'number' && /^\d{1,4}$/.test(value)) return { ...given, [name]: Number(value) };
  if (typeof former === 'boolean' && /^(true|false)$/.test(value)) return { ...given, [name]: value === 'true' };
  throw new InvalidArgumentError(`${name} is ${typeof former === 'number' ? 'a whole number' : 'true or false'}`);
}
