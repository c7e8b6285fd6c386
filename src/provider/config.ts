import { bool, string } from '../cty';
import { type ConfigOf, oneOf, type Schema } from '../plugin';
import { isBaseUrl } from './base-url';

/**
 * The provider block. Attributes and environment variables are the Go provider's; `permission_list_order` is ours.
 *
 * Source: spec R-13; the Go provider's schema, "provider".
 */
export const providerSchema = {
  description: 'Port: actions, permissions, teams and the catalog, as code.',
  attributes: {
    base_url: {
      type: string,
      optional: true,
      validators: [isBaseUrl],
      description: 'The API to talk to. Falls back to `PORT_BASE_URL`, then to `https://api.getport.io`.',
    },
    blueprint_property_type_change_protection: {
      type: bool,
      optional: true,
      description:
        'Refuse a plan that changes the type of a blueprint property, which loses its data. `true` if left out.',
    },
    client_id: {
      type: string,
      optional: true,
      description: 'Client id of the organization. Falls back to `PORT_CLIENT_ID`.',
    },
    json_escape_html: {
      type: bool,
      optional: true,
      description:
        'Write `<`, `>` and `&` as escapes in JSON texts that the provider puts into state itself, as `jsonencode` does. `true` if left out.',
    },
    permission_list_order: {
      type: string,
      optional: true,
      validators: [oneOf('strict', 'normalize')],
      description:
        'What to do with a permission list that is not sorted: `strict` (if left out) refuses it at plan, `normalize` sends it sorted and keeps the order of the file.',
    },
    secret: {
      type: string,
      optional: true,
      sensitive: true,
      description: 'Client secret of the organization. Falls back to `PORT_CLIENT_SECRET`.',
    },
    token: {
      type: string,
      optional: true,
      sensitive: true,
      description: 'A bearer token to use as it is, instead of client id and secret.',
    },
  },
} as const satisfies Schema;

/** The provider block as it is configured; any part of it may be unknown. */
export type ProviderConfig = ConfigOf<typeof providerSchema>;
