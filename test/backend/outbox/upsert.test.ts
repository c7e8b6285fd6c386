import { blueprint, user } from '../fixtures';
import { type Served, serving } from '../serving';
import { Acting, inputsOf, quick } from './acting';

let served: Served;
const acting = new Acting(() => served);

beforeAll(async () => {
  served = await serving(quick);
  const schema = { properties: { tier: { type: 'string' } }, required: [] };
  await served.call('POST', '/v1/blueprints', blueprint('svc', { schema }));
  await served.call('POST', '/v1/blueprints/_user/entities', user('mia@acme.test'));
});
afterAll(() => served.close());

describe('A-73: UPSERT_ENTITY', () => {
  const upsert = (mapping: object, more: object = {}) =>
    acting.make(
      { type: 'UPSERT_ENTITY', blueprintIdentifier: 'svc', mapping },
      { trigger: inputsOf('name', 'tier'), ...more },
    );

  test('makes the entity whatever the requester may write, changes it the next time, and is told by the audit log', async () => {
    const mapping = { identifier: '{{ .inputs.name }}', title: 'Made', properties: { tier: '{{ .inputs.tier }}' } };
    const action = await upsert(mapping);
    const mia = served.as('mia@acme.test');
    const refused = await mia.call('POST', '/v1/blueprints/svc/entities', { identifier: 'shop' });
    expect(refused.status).toBe(403);
    for (const tier of ['a', 'b']) {
      const { body } = await mia.call('POST', `/v1/actions/${action}/runs`, { properties: { name: 'shop', tier } });
      await acting.until(body.run.id, 'SUCCESS');
      const { entity } = (await served.call('GET', '/v1/blueprints/svc/entities/shop')).body;
      expect([entity.title, entity.properties.tier]).toEqual(['Made', tier]);
      const { audits } = (await served.call('GET', `/v1/audit-log?run_id=${body.run.id}`)).body;
      expect(audits.map((each: { resourceType: string }) => each.resourceType).sort()).toEqual([
        'entity',
        'run',
        'run',
      ]);
    }
  });

  test('A-44: no secret gets into an entity', async () => {
    await served.call('POST', '/v1/organization/secrets', { secretName: 'UPSERTED', secretValue: 'canary-upsert' });
    const run = await acting.run(await upsert({ identifier: 'kept', properties: { tier: '{{ .secrets.UPSERTED }}' } }));
    await acting.until(run.id, 'SUCCESS');
    const { text } = await served.call('GET', '/v1/blueprints/svc/entities/kept');
    expect(text).toContain('********');
    expect(text).not.toContain('canary-upsert');
  });

  test.each([
    ['a blueprint that is not there', { blueprintIdentifier: 'none' }, 'blueprint "none" was not found'],
    ['a property that is none', { mapping: { identifier: 'x', properties: { no: 1 } } }, '"no" is not a property'],
    [
      'an identifier that failed',
      { mapping: { identifier: '{{ .inputs.missing }}' } },
      'its identifier must be a text',
    ],
  ])('ends in FAILURE, and says why, for %s', async (_, more, reason) => {
    const action = await acting.make({ type: 'UPSERT_ENTITY', blueprintIdentifier: 'svc', mapping: {}, ...more });
    const run = await acting.run(action);
    await acting.until(run.id, 'FAILURE');
    expect((await acting.logs(run.id)).join()).toContain(reason);
  });
});
