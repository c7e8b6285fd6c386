import { defineProvider } from '../plugin';
import { action } from './action/resource';
import { actionPermissions } from './action-permissions/resource';
import { blueprint } from './blueprint/resource';
import { providerSchema } from './config';
import { configure } from './configure';
import { entity } from './entity/resource';
import { explain } from './errors';
import { refusingValues } from './refused-values';
import { team } from './team/resource';
import { version } from './version';

/** Port's resources, as Terraform sees them. */
export const provider = defineProvider({
  name: 'port',
  version,
  schema: providerSchema,
  resources: [action, actionPermissions, blueprint, entity, team].map(refusingValues),
  dataSources: [],
  configure,
  explain,
  secrets: ({ secret, token }) =>
    [secret, token, process.env.PORT_CLIENT_SECRET].filter((text): text is string => typeof text === 'string'),
});
