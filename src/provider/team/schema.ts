import { set, string } from '../../cty';
import type { Schema } from '../../plugin';

/** Source: Port API, "Create a team"; the Go provider's schema, `port_team`. */
export const schema = {
  description: 'A team: a group of users that can own entities and be granted permissions. Keyed by its name.',
  attributes: {
    created_at: { type: string, computed: true, stable: true, description: 'When the team was created (RFC 3339).' },
    description: { type: string, optional: true, description: 'What the team is for.' },
    id: { type: string, computed: true, description: 'The name of the team.' },
    identifier: {
      type: string,
      computed: true,
      description:
        'Identifier of the team in the catalog (its `_team` entity), as permission lists and `$team` hold it.',
    },
    name: { type: string, required: true, description: 'Name of the team; changing it renames the team.' },
    provider_name: {
      type: string,
      computed: true,
      stable: true,
      description: 'Who manages the members: `port`, or the identity provider the team is synced from.',
    },
    updated_at: { type: string, computed: true, description: 'When the team was last changed (RFC 3339).' },
    users: { type: set(string), optional: true, description: 'E-mail addresses of the members.' },
  },
} as const satisfies Schema;
