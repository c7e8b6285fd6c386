import { unknown } from '../../../src/cty';
import { type Driven, drive, type Instance, type Outcome } from '../../../src/plugin/testkit';
import { provider } from '../../../src/provider';
import { startAnswering } from '../answering';
import { type Port, startPort } from '../port';

let port: Port;
let terraform: Driven;
beforeAll(async () => {
  port = await startPort();
  terraform = port.connect();
});
afterAll(() => port.stop());

const type = 'port_blueprint';
let count = 0;
const named = () => `b${++count}`;
const done = (outcome: Outcome): Instance => {
  expect(outcome.diagnostics).toEqual([]);
  return outcome;
};
const make = async (config: { readonly [name: string]: unknown }): Promise<Instance> =>
  done(await terraform.create(type, config));

describe("a property's type", () => {
  const text = { properties: { string_props: { x: {}, y: { required: true } } } };
  const number = { properties: { string_props: { y: { required: true } }, number_props: { x: { required: true } } } };

  test('is protected at plan', async () => {
    const config = { identifier: named(), title: 'T' };
    const made = await make({ ...config, ...text });
    const { diagnostics } = await terraform.plan(type, { config: { ...config, ...number }, prior: made });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(/The type of property "x" changed from "string" to "number" \[properties/);
    expect(diagnostics[0]).toMatch(/blueprint_property_type_change_protection = false/);
  });

  test('is not judged before it is known whether it is protected', async () => {
    const undecided = port.connect({ blueprint_property_type_change_protection: unknown });
    const config = { identifier: named(), title: 'T' };
    const made = await make({ ...config, ...text });
    const plan = await undecided.plan(type, { config: { ...config, ...number }, prior: made });
    expect([plan.action, plan.diagnostics]).toEqual(['update', []]);
  });

  test('changes in two steps where protection is off', async () => {
    const unprotected = port.connect({ blueprint_property_type_change_protection: false });
    const config = { identifier: named(), title: 'T' };
    const made = await make({ ...config, ...text });
    await port.api('POST', `/v1/blueprints/${config.identifier}/entities`, {
      identifier: 'e',
      title: 'E',
      properties: { x: 'text', y: 'kept' },
    });
    await port.requests();
    const next = { ...config, properties: { string_props: { y: { required: true } }, number_props: { x: {} } } };
    done(await unprotected.update(made, next));
    const at = `/v1/blueprints/${config.identifier}`;
    expect(await port.requests()).toEqual([`GET ${at}`, `PUT ${at}`, `PUT ${at}`]);
    const { body } = await port.api('GET', `${at}/entities/e`);
    expect(body.entity.properties).toEqual({ x: null, y: 'kept' });
  });

  test('changes together with a rename', async () => {
    const unprotected = port.connect({ blueprint_property_type_change_protection: false });
    const made = await make({ identifier: named(), title: 'T', ...text });
    const renamed = { identifier: named(), title: 'U', ...number };
    const updated = done(await unprotected.update(made, renamed));
    expect(
      (await unprotected.plan(type, { config: renamed, prior: done(await unprotected.read(updated)) })).action,
    ).toBe('none');
  });

  test('that can be removed but not put back leaves in state what there is', async () => {
    const config = { identifier: named(), title: 'T' };
    const made = await make({ ...config, ...text });
    const { body } = await port.api('GET', `/v1/blueprints/${config.identifier}`);
    const first = { ...body.blueprint, title: 'U', schema: { properties: { y: { type: 'string' } }, required: ['y'] } };
    const server = await startAnswering(
      { body },
      { body: { ok: true, blueprint: first } },
      { status: 422, body: { ok: false, error: 'invalid_request', message: 'not yet' } },
    );
    const halting = drive(provider, {
      base_url: server.url,
      token: 't',
      blueprint_property_type_change_protection: false,
    });
    const { state, diagnostics } = await halting.update(made, { ...config, title: 'U', ...number });
    server.stop();
    expect(diagnostics).toEqual([expect.stringContaining('Not yet')]);
    expect(state).toMatchObject({
      title: 'U',
      properties: { string_props: { y: { required: true } }, number_props: null },
    });
  });
});
