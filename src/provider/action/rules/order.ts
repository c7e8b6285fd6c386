import { isUnknown, type Unknown } from '../../../cty';
import { known, knownEntries, type Place, type Trigger } from './known';

type Names = readonly (string | Unknown)[] | Unknown | null;

/** What names an input, in `order_properties`, `steps` and `depends_on`, must name one that is there. */
export function checkOrder(trigger: Trigger, place: Place): void {
  const inputs = inputKeys(trigger);
  if (inputs === undefined) return;
  const { path } = place;
  checkDependencies(trigger, inputs, { ...place, path: path.attribute('user_properties') });
  const titles = known(trigger.titles);
  if (isUnknown(trigger.titles)) return;
  const keys = new Set([...inputs, ...Object.keys(titles ?? {})]);
  checkNames(trigger.order_properties, keys, { ...place, path: path.attribute('order_properties') });
  for (const [i, step] of (known(trigger.steps) ?? []).entries()) {
    const at = path.attribute('steps').index(i).attribute('order');
    if (!isUnknown(step)) checkNames(step.order, keys, { ...place, path: at });
  }
}

function checkDependencies(trigger: Trigger, inputs: ReadonlySet<string>, { diagnostics, path }: Place): void {
  for (const [kind, entries] of Object.entries(known(trigger.user_properties) ?? {})) {
    for (const [key, input] of knownEntries<{ readonly depends_on: Names }>(entries)) {
      const at = path.attribute(kind).key(key).attribute('depends_on');
      checkNames(input.depends_on, inputs, { diagnostics, path: at });
    }
  }
}

function checkNames(names: Names, keys: ReadonlySet<string>, { diagnostics, path }: Place): void {
  for (const [i, name] of (known(names) ?? []).entries()) {
    if (isUnknown(name) || name === null || keys.has(name)) continue;
    const detail = `Nothing in the form is called ${JSON.stringify(name)}. ${choiceOf(keys)} Add the input, or correct the name.`;
    diagnostics.error('Unknown input', detail, path.index(i));
  }
}

const mostNamed = 20;

function choiceOf(keys: ReadonlySet<string>): string {
  if (keys.size === 0) return 'There are none.';
  const named = [...keys]
    .sort()
    .slice(0, mostNamed)
    .map((key) => JSON.stringify(key));
  return `There are ${named.join(', ')}${keys.size > mostNamed ? ` and ${keys.size - mostNamed} more` : ''}.`;
}

/** The keys of all inputs; undefined while any part of them is unknown. */
function inputKeys({ user_properties: all }: Trigger): ReadonlySet<string> | undefined {
  if (isUnknown(all)) return undefined;
  const kinds = Object.values(all ?? {});
  if (kinds.some(isUnknown)) return undefined;
  return new Set(kinds.flatMap((entries) => Object.keys(known(entries) ?? {})));
}
