import { bool, list, map, number, set, string } from '../../cty';
import { each, type Schema, uniqueValues } from '../../plugin';
import { jsonTexts } from '../json-text';

/** Source: Port API, "Create an entity"; the Go provider's schema, `port_entity`. */
export const schema = {
  description: 'An entity: one thing in the catalog, of the kind that its blueprint says.',
  attributes: {
    id: { type: string, computed: true, description: 'Blueprint and identifier, joined by a colon.' },
    blueprint: {
      type: string,
      required: true,
      forcesReplacement: true,
      description:
        'Identifier of its blueprint: refer to it as `port_blueprint.NAME.identifier`. Changing it creates another entity.',
    },
    identifier: {
      type: string,
      optional: true,
      computed: true,
      stable: true,
      description: 'Identifier of the entity; made by Port if left out. Changing it renames the entity.',
    },
    title: { type: string, required: true, description: 'What people see as its name.' },
    icon: { type: string, optional: true, description: 'Name of its icon.' },
    teams: { type: set(string), optional: true, description: 'Identifiers of the teams that own it.' },
    properties: {
      nesting: 'single',
      optional: true,
      description: 'Values of its properties, by type. A property that is not listed has no value.',
      attributes: {
        string_props: { type: map(string), optional: true, description: 'Texts, by property.' },
        number_props: { type: map(number), optional: true, description: 'Numbers, by property.' },
        boolean_props: { type: map(bool), optional: true, description: '`true` or `false`, by property.' },
        object_props: jsonTexts(map(string), 'object', {
          optional: true,
          description: 'Objects, by property: each a JSON object as text, such as `jsonencode({ region = "eu" })`.',
        }),
        array_props: {
          nesting: 'single',
          optional: true,
          description: 'Lists, by type of their elements.',
          attributes: {
            string_items: { type: map(list(string)), optional: true, description: 'Lists of texts, by property.' },
            number_items: { type: map(list(number)), optional: true, description: 'Lists of numbers, by property.' },
            boolean_items: {
              type: map(list(bool)),
              optional: true,
              description: 'Lists of `true` and `false`, by property.',
            },
            object_items: jsonTexts(map(list(string)), 'any', {
              optional: true,
              description: 'Lists of objects, by property: each element JSON as text, as `jsonencode` makes it.',
            }),
          },
        },
      },
    },
    relations: {
      nesting: 'single',
      optional: true,
      description: 'Entities that it is related to.',
      attributes: {
        single_relations: {
          type: map(string),
          optional: true,
          description: 'Identifier of the one entity, by relation.',
        },
        many_relations: {
          type: map(list(string)),
          optional: true,
          validators: [each(uniqueValues)],
          description: 'Identifiers of the entities, by relation.',
        },
      },
    },
    run_id: {
      type: string,
      optional: true,
      description:
        'Run of an action that is named as the origin of each change. Changing it alone asks nothing of Port.',
    },
    create_missing_related_entities: {
      type: bool,
      optional: true,
      default: false,
      description:
        'Whether a change also creates the entities it is related to where they are missing. `false` if left out. Changing it alone asks nothing of Port.',
    },
    created_at: { type: string, computed: true, stable: true, description: 'When it was created (RFC 3339).' },
    created_by: { type: string, computed: true, stable: true, description: 'Id of who created it.' },
    updated_at: { type: string, computed: true, description: 'When it was last changed (RFC 3339).' },
    updated_by: { type: string, computed: true, description: 'Id of who changed it last.' },
  },
} as const satisfies Schema;
