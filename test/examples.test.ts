import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provider } from '../src/provider';
import { type RunningBackend, startBackend } from './e2e/backend';
import { root } from './e2e/built';
import { organization } from './e2e/organization';
import { requirePort, Workspace } from './e2e/terraform';

const folder = join(root, 'examples', 'resources');
const types = readdirSync(folder).sort();
let backend: RunningBackend;
beforeAll(async () => {
  backend = await startBackend({ seed: organization() });
});
afterAll(() => backend.stop());

test('every resource has an example and says how it is imported', () => {
  expect(types).toEqual(provider.resources.map(({ type }) => `port_${type}`).sort());
  for (const type of types) expect(readdirSync(join(folder, type)).sort()).toEqual(['import.sh', 'resource.tf']);
});

test.each(types)(
  '%s: the example applies, plans empty, imports as it says, and is destroyed',
  async (type) => {
    const main = requirePort + readFileSync(join(folder, type, 'resource.tf'), 'utf8');
    const made = new Workspace({ env: backend.credentials });
    made.write({ 'main.tf': main });
    await made.apply();
    expect(await made.plan()).toMatchObject({ status: 0 });

    const imported = new Workspace({ env: backend.credentials });
    imported.write({ 'main.tf': main });
    const [command = '', ...rest] = readFileSync(join(folder, type, 'import.sh'), 'utf8')
      .trim()
      .split('\n');
    expect(rest).toEqual([]);
    const [, ...args] = command.split(' ');
    expect(await imported.run(...args)).toMatchObject({ status: 0 });
    const address = args[1] ?? '';
    expect(await imported.state(address)).toEqual(await made.state(address));

    await made.destroy();
    made.dispose();
    imported.dispose();
  },
  60_000,
);
