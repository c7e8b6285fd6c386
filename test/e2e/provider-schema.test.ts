import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built';
import { requirePort, Workspace } from './terraform';

test('schemas/provider.schema.json is what terraform says the provider offers', async () => {
  const space = new Workspace();
  space.write({ 'main.tf': `${requirePort}provider "port" {}\n` });
  const { stdout } = await space.run('providers', 'schema', '-json');
  space.dispose();
  const said = JSON.parse(stdout) as { provider_schemas: Record<string, unknown> };
  const written = JSON.parse(readFileSync(join(root, 'schemas', 'provider.schema.json'), 'utf8')) as typeof said;
  expect(said.provider_schemas).toEqual(written.provider_schemas);
});
