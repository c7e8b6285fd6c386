import { type CtyNumber, compareNumbers, isUnknown, numberText, type Unknown } from '../../../cty';
import { checkDataset } from './dataset';
import { known, knownEntries, type Place, type Trigger } from './known';

/** Rules about single inputs: bounds that leave no value, colours of values that are not allowed, datasets. */
export function checkInputs(trigger: Trigger, { diagnostics, path: from }: Place): void {
  const inputs = known(trigger.user_properties);
  if (inputs === undefined) return;
  const path = from.attribute('user_properties');
  for (const [key, input] of knownEntries(inputs.string_props)) {
    const place = { diagnostics, path: path.attribute('string_props').key(key) };
    checkBounds(['min_length', input.min_length], ['max_length', input.max_length], place);
    checkColors(input.enum_colors, input.enum, place);
    checkDataset(input.dataset, { diagnostics, path: place.path.attribute('dataset') });
  }
  for (const [key, input] of knownEntries(inputs.number_props)) {
    const place = { diagnostics, path: path.attribute('number_props').key(key) };
    checkBounds(['minimum', input.minimum], ['maximum', input.maximum], place);
    checkColors(input.enum_colors, input.enum, place);
  }
  for (const [key, input] of knownEntries(inputs.array_props)) {
    const place = { diagnostics, path: path.attribute('array_props').key(key) };
    checkBounds(['min_items', input.min_items], ['max_items', input.max_items], place);
  }
}

type Bound = readonly [name: string, value: CtyNumber | Unknown | null];

function checkBounds([low, lowest]: Bound, [high, highest]: Bound, { diagnostics, path }: Place): void {
  const [least, most] = [known(lowest), known(highest)];
  if (least === undefined || most === undefined || compareNumbers(least, most) <= 0) return;
  const detail = `${low} (${numberText(least)}) is greater than ${high} (${numberText(most)}), so that no value is allowed. Swap or correct them.`;
  diagnostics.error('Bounds exclude every value', detail, path.attribute(low));
}

type Colors = { readonly [value: string]: unknown } | Unknown | null;
type Values = readonly (string | CtyNumber | Unknown)[] | Unknown | null;

function checkColors(colors: Colors, values: Values, { diagnostics, path }: Place): void {
  const allowed = known(values);
  if (allowed === undefined || allowed.some(isUnknown)) return;
  const names = new Set(allowed.flatMap((value) => (isUnknown(value) ? [] : namesOf(value))));
  for (const value of Object.keys(known(colors) ?? {})) {
    if (names.has(value)) continue;
    const detail = `${JSON.stringify(value)} has a colour and is not in enum. Add it to enum, or remove the colour.`;
    diagnostics.error('Colour of a value that is not allowed', detail, path.attribute('enum_colors').key(value));
  }
}

/** A number as a key: as Terraform and as JavaScript write it, which differ from 1e21 on. */
function namesOf(value: string | CtyNumber): readonly string[] {
  return typeof value === 'string' ? [value] : [numberText(value), String(value)];
}
