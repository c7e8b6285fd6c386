import type { JsonObject } from '../../../contract';
import { teamBlueprint, userBlueprint } from './blueprint-document';

const text = (title: string, more: JsonObject = {}): JsonObject => ({ type: 'string', title, ...more });

/**
 * The blueprints that every organization has from the start, as they are then. What they define may not be taken
 * away or altered; properties and relations may be added.
 *
 * Source: spec M-8, M-39, M-40.
 */
export const builtinBlueprints: Readonly<Record<string, JsonObject>> = {
  [userBlueprint]: {
    identifier: userBlueprint,
    title: 'User',
    icon: 'User',
    schema: {
      properties: {
        status: text('Status', { enum: ['Active', 'Disabled', 'Invited', 'Staged'] }),
        port_role: text('Port Role', { enum: ['Admin', 'Moderator', 'Member'] }),
        moderated_blueprints: { type: 'array', title: 'Moderated Blueprints', items: { type: 'string' } },
        port_type: text('Port Type', { enum: ['Standard', 'Service Account'] }),
      },
      required: [],
    },
    relations: {},
    mirrorProperties: {},
    calculationProperties: {},
    aggregationProperties: {},
  },
  [teamBlueprint]: {
    identifier: teamBlueprint,
    title: 'Team',
    icon: 'Team',
    schema: {
      properties: {
        description: text('Description'),
        size: { type: 'number', title: 'Size' },
      },
      required: [],
    },
    relations: {},
    mirrorProperties: {},
    calculationProperties: {},
    aggregationProperties: {},
  },
};
