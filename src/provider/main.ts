import { serve } from '../plugin';
import { version } from './version';

/** The executable that Terraform starts. The provider itself is loaded after the handshake. */
serve({
  name: 'port',
  version,
  addresses: ['registry.terraform.io/portcullis/port', 'registry.terraform.io/port-labs/port-labs'],
  provider: () => require('./provider').provider,
});
