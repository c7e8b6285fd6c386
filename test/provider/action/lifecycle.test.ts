import fc from 'fast-check';
import { type Port, startPort } from '../port';
import { arbitraryAction, needed } from './arbitrary';
import type { Written } from './complete';

let port: Port;
beforeAll(async () => {
  port = await startPort();
  for (const identifier of needed.blueprints) {
    await port.api('POST', '/v1/blueprints', {
      identifier,
      title: identifier,
      schema: { properties: {}, required: [] },
    });
  }
  for (const identifier of needed.actions) {
    await port.api('POST', '/v1/actions', {
      identifier,
      trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {} } },
      invocationMethod: { type: 'KAFKA' },
    });
  }
});
afterAll(() => port.stop());

/** A property that fails leaves its action behind, which would be in the way of finding a smaller example. */
async function removeOthers(): Promise<void> {
  const { body } = await port.api('GET', '/v1/actions');
  for (const { identifier } of body.actions) {
    if (identifier !== 'needed') await port.api('DELETE', `/v1/actions/${encodeURIComponent(identifier)}`);
  }
}

const runs = Number(process.env.PORTCULLIS_RUNS ?? 60);

test('whatever action is written, its second plan is empty, also after another one took its place', async () => {
  const driver = port.connect();
  const pair = fc
    .tuple(arbitraryAction, arbitraryAction)
    .map(([first, second]) => [first.config, second.config] as const);
  await fc.assert(
    fc.asyncProperty(pair, async (configs) => {
      await removeOthers();
      const states = await driver.lifecycle('port_action', ...configs);
      expect(states).toHaveLength(2);
    }),
    { numRuns: runs },
  );
}, 120_000);

test('whatever action is written, what is imported of it is what is read', async () => {
  const driver = port.connect();
  const identified = arbitraryAction.map(({ config }): Written => ({ ...config, identifier: 'imported' }));
  await fc.assert(
    fc.asyncProperty(identified, async (config) => {
      await removeOthers();
      const made = await driver.create('port_action', config);
      expect(made.diagnostics).toEqual([]);
      const imported = await driver.import('port_action', 'imported');
      expect(imported.diagnostics).toEqual([]);
      const plan = await driver.plan('port_action', { config: imported.state, prior: imported });
      expect(plan.action).toBe('none');
    }),
    { numRuns: runs },
  );
}, 120_000);
