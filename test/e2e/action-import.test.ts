import fc from 'fast-check';
import { createClient } from '../../src/client';
import { toApi } from '../../src/provider/action/mapping';
import { arbitraryAction, needed } from '../provider/action/arbitrary';
import { completeAction } from '../provider/action/complete';
import { type RunningBackend, startBackend } from './backend';
import { requirePort, Workspace } from './terraform';

let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend({
    seed: {
      blueprints: needed.blueprints.map((identifier) => ({
        identifier,
        title: identifier,
        schema: { properties: {}, required: [] },
      })),
      actions: needed.actions.map((identifier) => ({
        identifier,
        trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {} } },
        invocationMethod: { type: 'KAFKA' },
      })),
    },
  });
});
afterAll(() => backend.stop());

const seed = Number(process.env.PORTCULLIS_SEED ?? Date.now());

test(`whatever actions there are, the configuration that Terraform writes for them changes nothing (seed ${seed})`, async () => {
  const actions = fc.sample(arbitraryAction, { seed, numRuns: Number(process.env.PORTCULLIS_RUNS ?? 20) });
  const { PORT_BASE_URL: baseUrl, PORT_CLIENT_ID: clientId, PORT_CLIENT_SECRET: clientSecret } = backend.credentials;
  const client = createClient({ baseUrl, credentials: { clientId, clientSecret }, userAgent: 'test' });
  for (const [i, { config }] of actions.entries()) {
    const body = toApi(completeAction({ ...config, identifier: `any-${i}` }));
    await client.actions.create(body);
  }
  const space = new Workspace({ env: backend.credentials });
  const blocks = actions.map((_, i) => `import {\n  to = port_action.a${i}\n  id = "any-${i}"\n}\n`);
  space.write({ 'main.tf': requirePort + blocks.join('') });
  const { text } = await space.plan('-generate-config-out=generated.tf');
  expect(text).toContain(`${actions.length} to import, 0 to add, 0 to change, 0 to destroy.`);
  await space.apply();
  expect((await space.plan()).text).toContain('No changes.');
  space.dispose();
}, 120_000);
