import { serve } from '../plugin';
import { version } from './version';

/** The executable that Terraform starts. The provider itself is loaded after the handshake. */
void serve({
  name: 'port',
  version,
  addresses: ['registry.terraform.io/portcullis/port', 'registry.terraform.io/port-labs/port-labs'],
  advice: 'Run `npx portcullis install`, then `terraform init` where your files are.',
  provider: () => loadProvider().provider,
});

function loadProvider(): typeof import('./provider') {
  return require('./provider');
}
