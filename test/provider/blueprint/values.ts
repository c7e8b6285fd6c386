import type { JsonObject } from '../../../src/contract';
import type { Value } from '../../../src/cty';
import { type State, toState } from '../../../src/provider/blueprint/mapping';

const empty: State = toState({ identifier: 'b', title: 'B' }, undefined, true);
export const state = (some: { readonly [name: string]: Value }): State => ({ ...empty, ...some }) as State;
export const api = (some: JsonObject): JsonObject => ({
  identifier: 'b',
  title: 'B',
  schema: { properties: {} },
  relations: {},
  mirrorProperties: {},
  calculationProperties: {},
  ...some,
});

export const meta = { title: null, description: null, icon: null, required: false };
export const text = {
  ...meta,
  date_format: null,
  default: null,
  enum: null,
  enum_colors: null,
  format: null,
  max_length: null,
  min_length: null,
  pattern: null,
  spec: null,
  spec_authentication: null,
};
export const num = { ...meta, default: null, enum: null, enum_colors: null, maximum: null, minimum: null };
export const arr = {
  ...meta,
  max_items: null,
  min_items: null,
  string_items: null,
  number_items: null,
  boolean_items: null,
  object_items: null,
};
export const textItems = { default: null, enum: null, enum_colors: null, format: null, pattern: null };
export const props = (some: { readonly [kind: string]: Value }): { readonly properties: Value } => ({
  properties: {
    string_props: null,
    number_props: null,
    boolean_props: null,
    object_props: null,
    array_props: null,
    ...some,
  },
});
export const calc = {
  title: null,
  description: null,
  icon: null,
  calculation: '.x',
  colorized: null,
  colors: null,
  date_format: null,
  format: null,
  type: 'string',
  spec: null,
  spec_authentication: null,
};
export const oauth = { authorization_url: 'https://a', client_id: 'c', token_url: 'https://t' };
export const oauthApi = { authorizationUrl: 'https://a', clientId: 'c', tokenUrl: 'https://t' };
