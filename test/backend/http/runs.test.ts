import { action } from '../fixtures';
import { type Served, serving } from '../serving';

let served: Served;
beforeAll(async () => {
  served = await serving();
});
afterAll(() => served.close());

test('A-1: a run that needs no approval is in progress at once', async () => {
  await served.call('POST', '/v1/actions', action('go'));
  const { status, body } = await served.call('POST', '/v1/actions/go/runs', { properties: {} });
  expect([status, body.run]).toEqual([
    202,
    expect.objectContaining({ status: 'IN_PROGRESS', requiredApproval: false }),
  ]);
});
