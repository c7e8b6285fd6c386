import { serve } from '../plugin';
import { version } from './version';

/** The executable that Terraform starts. The provider itself is loaded after the handshake. */
void serve({
  name: 'port',
  version,
  addresses: ['registry.terraform.io', 'registry.opentofu.org'].flatMap((host) =>
    ['portcullis/port', 'port-labs/port-labs'].map((source) => `${host}/${source}`),
  ),
  advice: 'Run `npx portcullis install`, then `terraform init` where your files are.',
  provider: () => loadProvider().provider,
});

function loadProvider(): typeof import('./provider') {
  return require('./provider');
}
