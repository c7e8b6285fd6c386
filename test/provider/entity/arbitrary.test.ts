import fc from 'fast-check';
import { unknown } from '../../../src/cty';
import { withLate } from '../action/arbitrary';
import { type Port, startPort } from '../port';
import { arbitraryEntity, needed } from './arbitrary';

let port: Port;
beforeAll(async () => {
  port = await startPort();
  const driver = port.connect();
  const made = [
    await driver.create('port_blueprint', needed.blueprint),
    ...(await Promise.all(needed.teams.map((team) => driver.create('port_team', team)))),
    ...(await Promise.all(needed.entities.map((entity) => driver.create('port_entity', entity)))),
  ];
  expect(made.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});
afterAll(() => port.stop());

/** A property that fails leaves its entity behind, which would be in the way of finding a smaller example. */
async function removeOthers(): Promise<void> {
  const kept = needed.entities.map(({ identifier }) => identifier);
  const { body } = await port.api('GET', '/v1/blueprints/thing/entities');
  for (const { identifier } of body.entities) {
    if (!kept.includes(identifier)) {
      await port.api('DELETE', `/v1/blueprints/thing/entities/${encodeURIComponent(identifier)}`);
    }
  }
}

const numRuns = Number(process.env.PORTCULLIS_RUNS ?? 60);

test('whatever entity is written, its second plan is empty, also after another one took its place', async () => {
  const driver = port.connect();
  await fc.assert(
    fc.asyncProperty(arbitraryEntity, arbitraryEntity, async (first, second) => {
      await removeOthers();
      expect(await driver.lifecycle('port_entity', first.config, second.config)).toHaveLength(2);
    }),
    { numRuns },
  );
}, 120_000);

test('whatever entity is written, what is imported of it comes to the same', async () => {
  const driver = port.connect();
  await fc.assert(
    fc.asyncProperty(arbitraryEntity, async ({ config }) => {
      await removeOthers();
      const made = await driver.create('port_entity', config);
      expect(made.diagnostics).toEqual([]);
      const imported = await driver.import('port_entity', String(made.state?.id));
      expect(imported.diagnostics).toEqual([]);
      const told = { ...config, create_missing_related_entities: undefined };
      const updated = await driver.update(imported, told);
      expect(updated.diagnostics).toEqual([]);
      expect((await driver.plan('port_entity', { config: told, prior: updated })).action).toBe('none');
    }),
    { numRuns },
  );
}, 120_000);

test('whatever is known only after apply, nothing is refused before', async () => {
  const driver = port.connect();
  await fc.assert(
    fc.asyncProperty(arbitraryEntity, async ({ config, late }) => {
      const written = withLate(config, late, () => unknown);
      expect(await driver.validate('port_entity', written)).toEqual([]);
      expect((await driver.plan('port_entity', { config: written })).diagnostics).toEqual([]);
    }),
    { numRuns: numRuns * 3 },
  );
}, 120_000);
