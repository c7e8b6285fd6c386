import fc from 'fast-check';
import { unknown, type Value } from '../../../src/cty';
import { schema } from '../../../src/provider/action/schema';
import { checkApply, checkFinalPlan, checkPlan } from '../../plugin/consistency';
import { type Port, startPort } from '../port';
import { arbitraryAction, needed, withLate } from './arbitrary';
import { completeConfig, type Written } from './complete';

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

const runs = Number(process.env.PORTCULLIS_RUNS ?? 40);

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
      expect(await driver.validate('port_action', imported.state ?? {})).toEqual([]);
      const plan = await driver.plan('port_action', { config: imported.state, prior: imported });
      expect(plan.action).toBe('none');
    }),
    { numRuns: runs },
  );
}, 120_000);

test('whatever is known only after apply, Terraform accepts the plan, the plan at apply and the answer', async () => {
  const driver = port.connect();
  await fc.assert(
    fc.asyncProperty(arbitraryAction, arbitraryAction, async (first, { config, late }) => {
      await removeOthers();
      const prior = await driver.create('port_action', { ...first.config, identifier: 'before' });
      const unknowns = withLate(config, late, () => unknown);
      expect(await driver.validate('port_action', unknowns)).toEqual([]);
      const shown = await driver.plan('port_action', { config: unknowns, prior });
      const final = await driver.plan('port_action', { config, prior });
      const after = await driver.apply(final);
      expect([prior, shown, final, after].flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
      const [before, planned, last, state] = [prior.state, shown.planned, final.planned, after.state] as Value[]; // plain values are values
      expect([
        ...checkPlan(schema, { prior: before ?? null, config: completeConfig(unknowns), planned: planned ?? null }),
        ...checkPlan(schema, { prior: before ?? null, config: completeConfig(config), planned: last ?? null }),
        ...checkFinalPlan(schema, planned ?? null, last ?? null),
        ...checkApply(schema, last ?? null, state ?? null),
      ]).toEqual([]);
    }),
    { numRuns: runs },
  );
}, 120_000);

test('creating, reading, changing and destroying ask for no more than is needed', async () => {
  const driver = port.connect();
  const config = { identifier: 'frugal', self_service_trigger: { operation: 'CREATE' }, kafka_method: {} };
  await port.requests();
  const made = await driver.create('port_action', config);
  expect(await port.requests()).toEqual(['POST /v1/actions']);
  const read = await driver.read(made);
  expect(await port.requests()).toEqual(['GET /v1/actions/frugal']);
  await driver.update(read, config);
  expect(await port.requests()).toEqual([]);
  const changed = await driver.update(read, { ...config, title: 'T' });
  expect(await port.requests()).toEqual(['GET /v1/actions/frugal', 'PUT /v1/actions/frugal']);
  await driver.destroy(changed);
  expect(await port.requests()).toEqual(['DELETE /v1/actions/frugal']);
});

test('an id is known at plan as soon as the identifier is, and unknown with it', async () => {
  const driver = port.connect();
  const config = { self_service_trigger: { operation: 'CREATE' }, kafka_method: {} };
  const planned = async (identifier: Value) =>
    (await driver.plan('port_action', { config: { ...config, identifier } })).planned?.id;
  expect([await planned('a'), await planned(unknown)]).toEqual(['a', unknown]);
});

test.each(['a b', '..', '', 'a/b'])('importing %j is refused before anything is asked', async (id) => {
  await port.requests();
  const { diagnostics } = await port.connect().import('port_action', id);
  expect(diagnostics).toEqual([expect.stringContaining('Invalid identifier')]);
  expect(await port.requests()).toEqual([]);
});

const least = { self_service_trigger: { operation: 'CREATE' }, kafka_method: {} };

test('fifty actions are made, changed and destroyed at a time', async () => {
  await removeOthers();
  const driver = port.connect();
  const names = Array.from({ length: 50 }, (_, i) => `many-${i}`);
  const made = await Promise.all(names.map((identifier) => driver.create('port_action', { ...least, identifier })));
  const changed = await Promise.all(
    made.map((each, i) => driver.update(each, { ...least, identifier: names[i] ?? '', title: 'T' })),
  );
  expect(changed.map(({ state }) => [state?.id, state?.title])).toEqual(names.map((name) => [name, 'T']));
  const gone = await Promise.all(changed.map((each) => driver.destroy(each)));
  expect([...made, ...changed, ...gone].flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  const { body } = await port.api('GET', '/v1/actions');
  expect(body.actions).toHaveLength(needed.actions.length);
});

test.each<[string, Written, RegExp]>([
  ['one that is there', { identifier: needed.actions[0] }, /^error: .*needed.*already exists/],
  [
    'one of a blueprint that is not',
    { identifier: 'x', self_service_trigger: { operation: 'CREATE', blueprint_identifier: 'nowhere' } },
    /^error: .*nowhere/,
  ],
  ['one of two megabytes', { identifier: 'x', description: 'x'.repeat(2 ** 21) }, /^error: .*at most 1048576/],
])('%s is not made, and the error says why', async (_, some, said) => {
  const { state, diagnostics } = await port.connect().create('port_action', { ...least, ...some });
  expect(state).toBeNull();
  expect(diagnostics).toEqual([expect.stringMatching(said)]);
});

test('a change that is refused keeps the state that was', async () => {
  const driver = port.connect();
  const made = await driver.create('port_action', { ...least, identifier: 'kept' });
  const refused = await driver.update(made, { ...least, identifier: needed.actions[0] });
  expect(refused.state?.identifier).toBe('kept');
  expect(refused.diagnostics).toEqual([expect.stringMatching(/^error: /)]);
  await driver.destroy(refused);
});
