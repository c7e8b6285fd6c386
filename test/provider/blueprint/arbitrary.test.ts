import fc from 'fast-check';
import { unknown } from '../../../src/cty';
import { withLate } from '../action/arbitrary';
import { type Port, startPort } from '../port';
import { arbitraryBlueprint, needed } from './arbitrary';

let port: Port;
beforeAll(async () => {
  port = await startPort();
  expect((await port.connect().create('port_blueprint', needed)).diagnostics).toEqual([]);
});
afterAll(() => port.stop());

/** A property that fails leaves its blueprint behind, which would be in the way of finding a smaller example. */
async function removeOthers(): Promise<void> {
  const { body } = await port.api('GET', '/v1/blueprints');
  for (const { identifier } of body.blueprints) {
    if (identifier !== 'owner' && !identifier.startsWith('_')) {
      await port.api('DELETE', `/v1/blueprints/${encodeURIComponent(identifier)}`);
    }
  }
}

/** What is wrong; that an attribute is an older form is only a warning. */
const errorsIn = (diagnostics: readonly string[]) => diagnostics.filter((text) => text.startsWith('error'));

const numRuns = Number(process.env.PORTCULLIS_RUNS ?? 60);

test('whatever blueprint is written, its second plan is empty, also after another one took its place', async () => {
  const driver = port.connect({ blueprint_property_type_change_protection: false });
  const pair = fc.tuple(arbitraryBlueprint, arbitraryBlueprint);
  await fc.assert(
    fc.asyncProperty(pair, async ([first, second]) => {
      await removeOthers();
      expect(await driver.lifecycle('port_blueprint', first.config, second.config)).toHaveLength(2);
    }),
    { numRuns },
  );
}, 120_000);

test('whatever blueprint is written, what is imported of it plans nothing but what no API tells', async () => {
  const driver = port.connect();
  await fc.assert(
    fc.asyncProperty(arbitraryBlueprint, async ({ config }) => {
      await removeOthers();
      const made = await driver.create('port_blueprint', config);
      expect(errorsIn(made.diagnostics)).toEqual([]);
      const imported = await driver.import('port_blueprint', String(config.identifier));
      expect(imported.diagnostics).toEqual([]);
      const told = { ...config, force_delete_entities: undefined, create_catalog_page: undefined };
      const updated = await driver.update(imported, told);
      expect(errorsIn(updated.diagnostics)).toEqual([]);
      const { updated_at, ...state } = imported.state ?? {};
      expect(updated.state).toMatchObject({ id: state.id, created_at: state.created_at });
      expect((await driver.plan('port_blueprint', { config: told, prior: updated })).action).toBe('none');
    }),
    { numRuns },
  );
}, 120_000);

test('whatever is known only after apply, nothing is refused before', async () => {
  const driver = port.connect();
  await fc.assert(
    fc.asyncProperty(arbitraryBlueprint, async ({ config, late }) => {
      const written = withLate(config, late, () => unknown);
      expect(await driver.validate('port_blueprint', written)).toEqual([]);
      const { diagnostics } = await driver.plan('port_blueprint', { config: written });
      expect(errorsIn(diagnostics)).toEqual([]);
    }),
    { numRuns: numRuns * 3 },
  );
}, 120_000);
