import { isList, isObject, type Json } from '../../../contract';
import { string } from '../../../cty';
import { type Codec, plain } from '../../codecs';
import { fields, via } from '../../fields';
import { json } from '../../json-text';
import { whole } from '../../merge';
import { upsertEntityMethod } from '../schema/upsert-method';
import { alwaysThere } from './always-there';
import { reshaped } from './reshaped';

const attributes = upsertEntityMethod.mapping.attributes;

const teams: Codec = {
  ...plain(attributes.teams.type),
  toState: (answer, reading) => plain(attributes.teams.type).toState(isList(answer) ? answer : undefined, reading),
};

const teamsJq: Codec = {
  ...plain(string),
  toState: (answer, reading) => plain(string).toState(typeof answer === 'string' ? answer : undefined, reading),
};

const mapping = fields(attributes, {
  identifier: 'identifier',
  icon: 'icon',
  teams: via('team', teams),
  teams_jq: via('team', teamsJq),
  properties: via('properties', json),
  relations: via('relations', json),
});

/** The title of the entity is beside the mapping in HCL and in it in the API, where the mapping is always there. */
export const upsertEntity = reshaped(
  fields(upsertEntityMethod, {
    blueprint_identifier: 'blueprintIdentifier',
    title: 'title',
    mapping: via('mapping', alwaysThere(mapping)),
  }),
  {
    outward({ title, mapping, ...rest }) {
      const inner = isObject(mapping) ? mapping : {};
      return { ...rest, mapping: title === undefined ? inner : { ...inner, title } };
    },
    inward({ mapping, ...rest }) {
      const { title, ...inner } = isObject(mapping) ? mapping : ({} satisfies Json);
      return { ...rest, mapping: inner, ...(title !== undefined && { title }) };
    },
    shape: {
      kind: 'object',
      keys: {
        blueprintIdentifier: whole,
        mapping: { kind: 'object', keys: { ...mapping.shape.keys, title: whole } },
      },
    },
  },
);
