import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The `terraform` or `tofu` to drive: PORTCULLIS_TERRAFORM, or the first of the two on the PATH. */
export function findTerraform() {
  const wanted = process.env.PORTCULLIS_TERRAFORM;
  if (wanted) return wanted;
  for (const name of ['terraform', 'tofu']) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: the next folder may have it.
      }
    }
  }
  throw new Error(
    'Neither terraform nor tofu is on the PATH. Install Terraform 1.5 or later (developer.hashicorp.com/terraform/install) ' +
      'or OpenTofu (opentofu.org/docs/intro/install), or name one with PORTCULLIS_TERRAFORM=/path/to/terraform.',
  );
}
