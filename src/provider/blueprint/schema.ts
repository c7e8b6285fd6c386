import { bool, string } from '../../cty';
import { lengthAtLeast, lengthAtMost, type Schema } from '../../plugin';
import { arrayProperties } from './schema/array-properties';
import { derived } from './schema/derived';
import { changelog, links } from './schema/links';
import { scalarProperties } from './schema/scalar-properties';

/** Source: Port API, "Create a blueprint"; the Go provider's schema, `port_blueprint`. */
export const schema = {
  description: 'A blueprint: a kind of thing in the catalog, its properties and how it relates to other kinds.',
  attributes: {
    id: { type: string, computed: true, description: 'The identifier.' },
    identifier: {
      type: string,
      required: true,
      description: 'Identifier of the blueprint; changing it renames the blueprint and keeps its entities.',
    },
    title: {
      type: string,
      required: true,
      validators: [lengthAtLeast(1), lengthAtMost(100)],
      description: 'What people see as its name.',
    },
    icon: { type: string, optional: true, description: 'Name of its icon.' },
    description: {
      type: string,
      optional: true,
      validators: [lengthAtMost(200)],
      description: 'What entities of this kind are.',
    },
    properties: {
      nesting: 'single',
      optional: true,
      description: 'What an entity can hold, by type of value.',
      attributes: { ...scalarProperties, ...arrayProperties },
    },
    ...derived,
    ...links,
    ...changelog,
    include_in_global_search: {
      type: bool,
      optional: true,
      description:
        'Whether entities are found by the search over the whole catalog. The organization decides if left out.',
    },
    create_catalog_page: {
      type: bool,
      optional: true,
      default: true,
      description:
        'Whether creating the blueprint also creates a page that lists its entities. `true` if left out. Read when the blueprint is created; changing it afterwards does nothing.',
    },
    force_delete_entities: {
      type: bool,
      optional: true,
      default: false,
      description:
        'Whether destroying the blueprint also deletes its entities. Read from state: apply `true` before destroying. `false` if left out.',
    },
    created_at: { type: string, computed: true, stable: true, description: 'When it was created (RFC 3339).' },
    created_by: { type: string, computed: true, stable: true, description: 'Id of who created it.' },
    updated_at: { type: string, computed: true, description: 'When it was last changed (RFC 3339).' },
    updated_by: { type: string, computed: true, description: 'Id of who changed it last.' },
  },
} as const satisfies Schema;
