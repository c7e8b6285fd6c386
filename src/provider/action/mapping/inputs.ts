import { isObject, type Json } from '../../../contract';
import { bool, number, string } from '../../../cty';
import { type Codec, plain } from '../../codecs';
import { fields, single, via } from '../../fields';
import { json } from '../../json-text';
import { encryption } from '../schema/input';
import { booleanInput, numberInput, objectInput, stringInput } from '../schema/scalar-inputs';
import { dataset } from './dataset';
import { constant, jqQuery } from './jq-query';

const encrypted = single(fields(encryption.client_side_encryption.attributes, { algorithm: 'algorithm', key: 'key' }), {
  presence: true,
});

/** `encryption` in the API is a text or an object; each of the two attributes sees its own. */
const secret = {
  encryption: only((answer) => typeof answer === 'string', plain(string)),
  client_side_encryption: only(isObject, encrypted),
};

/** What inputs of every kind have. `required` is a list beside the inputs in the API: see `form.ts`. */
export const input = {
  title: 'title',
  icon: 'icon',
  description: 'description',
  required: 'required',
  depends_on: 'dependsOn',
  visible: constant('visible', plain(bool)),
  visible_jq_query: jqQuery('visible'),
  disabled: constant('disabled', plain(bool)),
  disabled_jq_query: jqQuery('disabled'),
  default_jq_query: jqQuery('default'),
} as const;

const sortFields = { property: 'property', order: 'order' } as const;

/** Both kinds of inputs that offer entities can sort them. */
export const sorted = via('sort', single(fields(stringInput.sort.attributes, sortFields), { presence: true }));

/** The kinds of inputs whose value is not a list; a list of them is in `array-input.ts`. */
export const stringFields = fields(stringInput, {
  ...input,
  default: constant('default', plain(string)),
  format: 'format',
  blueprint: 'blueprint',
  dataset: via('dataset', single(dataset, { presence: true })),
  sort: sorted,
  enum: constant('enum', plain(stringInput.enum.type)),
  enum_jq_query: jqQuery('enum'),
  enum_colors: 'enumColors',
  min_length: 'minLength',
  max_length: 'maxLength',
  pattern: constant('pattern', plain(string)),
  pattern_jq_query: jqQuery('pattern'),
  encryption: via('encryption', secret.encryption),
  client_side_encryption: via('encryption', secret.client_side_encryption),
});

/** An input that is a number. */
export const numberFields = fields(numberInput, {
  ...input,
  default: constant('default', plain(number)),
  minimum: 'minimum',
  maximum: 'maximum',
  enum: constant('enum', plain(numberInput.enum.type)),
  enum_jq_query: jqQuery('enum'),
  enum_colors: 'enumColors',
});

/** An input that is true or false. */
export const booleanFields = fields(booleanInput, { ...input, default: constant('default', plain(bool)) });

/** An input that is a JSON object. */
export const objectFields = fields(objectInput, {
  ...input,
  default: constant('default', json),
  encryption: via('encryption', secret.encryption),
  client_side_encryption: via('encryption', secret.client_side_encryption),
});

function only(sees: (answer: Json) => boolean, codec: Codec): Codec {
  const toState: Codec['toState'] = (answer, reading) =>
    codec.toState(answer !== undefined && sees(answer) ? answer : undefined, reading);
  return { ...codec, toState };
}
