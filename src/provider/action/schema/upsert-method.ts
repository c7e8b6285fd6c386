import { set, string } from '../../../cty';
import { type Attributes, conflictsWith } from '../../../plugin';
import { jsonText } from '../../json-text';
import { relationsShape, shapedJson } from '../shaped-json';

/**
 * The action writes an entity itself: each field is a `{{ }}` template or a constant.
 *
 * Source: Port API, "Create an action/automation", `invocationMethod`; the Go provider's schema.
 */
export const upsertEntityMethod = {
  blueprint_identifier: { type: string, required: true, description: 'Blueprint of the entity.' },
  title: { type: string, optional: true, description: 'Title of the entity; sent as part of the mapping.' },
  mapping: {
    nesting: 'single',
    optional: true,
    description: 'What is written into the entity.',
    attributes: {
      identifier: { type: string, optional: true, description: 'Identifier of the entity.' },
      icon: { type: string, optional: true, description: 'Icon of the entity.' },
      teams: { type: set(string), optional: true, description: 'The teams that own the entity.' },
      teams_jq: {
        type: string,
        optional: true,
        validators: [conflictsWith('../teams')],
        description: 'Template that gives the owning teams. Instead of `teams`.',
      },
      properties: jsonText('object', { optional: true, description: 'Properties by identifier, a JSON object.' }),
      relations: shapedJson('object', relationsShape, {
        optional: true,
        description: 'Relations by identifier, a JSON object: an identifier, a list of them, or null.',
      }),
    },
  },
} as const satisfies Attributes;
