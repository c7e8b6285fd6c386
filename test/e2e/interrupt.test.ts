import { type RunningBackend, startBackend } from './backend';
import { slowProxy } from './slow-proxy';
import { prose, requirePort, Workspace } from './terraform';

let backend: RunningBackend;

beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.stop());

const blueprint = `${requirePort}
provider "port" {}
resource "port_blueprint" "slow" {
  identifier = "slow"
  title      = "Slow"
}
`;

test('R-44: Ctrl-C during a slow create stores its answer, and the next plan has nothing to add', async () => {
  const isCreate = (method: string, path: string): boolean => method === 'POST' && path.startsWith('/v1/blueprints');
  const proxy = await slowProxy(backend.url, { delays: isCreate, delayMs: 3000 });
  const space = new Workspace({ env: { ...backend.credentials, PORT_BASE_URL: proxy.url } });
  space.write({ 'main.tf': blueprint });

  const apply = space.start('apply', '-input=false', '-no-color', '-auto-approve');
  await proxy.held;
  apply.interrupt();
  const { stdout, stderr } = await apply.ended;

  expect(prose(stdout + stderr)).toContain('Interrupt received');
  expect(await space.state('port_blueprint.slow')).toMatchObject({ identifier: 'slow' });
  const { status, text } = await space.plan();
  expect(text).toContain('No changes.');
  expect(status).toBe(0);
  expect((await backend.journal()).filter(({ method }) => method === 'POST')).toHaveLength(1);
  space.dispose();
  await proxy.close();
});

test('R-44: Ctrl-C during a slow read ends at once, not after the answer', async () => {
  const isRead = (method: string, path: string): boolean => method === 'GET' && path.startsWith('/v1/blueprints/');
  const proxy = await slowProxy(backend.url, { delays: isRead, delayMs: 60_000 });
  const space = new Workspace({ env: backend.credentials });
  space.write({ 'main.tf': blueprint.replaceAll('slow', 'read') });
  await space.apply();
  space.write({
    'main.tf': blueprint.replaceAll('slow', 'read').replace('"port" {}', `"port" {\n  base_url = "${proxy.url}"\n}`),
  });

  const plan = space.start('plan', '-input=false', '-no-color');
  await proxy.held;
  const begin = Date.now();
  plan.interrupt();
  const { status } = await plan.ended;
  expect(status).not.toBe(0);
  expect(Date.now() - begin).toBeLessThan(20_000);
  space.dispose();
  await proxy.close();
});
