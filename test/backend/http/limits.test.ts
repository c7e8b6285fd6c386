import { openOffice } from '../office';
import { type Served, serving } from '../serving';

let served: Served;
beforeAll(async () => {
  served = await serving();
});
afterAll(() => served.close());

test('H-3, H-4, G-15: nobody is limited, and no answer says so in a header that clients would wait by', async () => {
  const answers = await Promise.all(Array.from({ length: 300 }, () => served.call('GET', '/v1/organization')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const response = await fetch(`${served.url}/v1/organization`, {
    headers: { authorization: `Bearer ${served.token}` },
  });
  expect([...response.headers.keys()].filter((name) => name.includes('ratelimit') || name === 'retry-after')).toEqual(
    [],
  );
});

test('H-5: no address is refused, and nothing is believed of an address that a header names', async () => {
  const office = await openOffice(served);
  for (const address of ['203.0.113.7', '127.0.0.1, 10.0.0.1', 'nonsense']) {
    const headers = { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` };
    expect((await served.call('GET', '/v1/organization', undefined, headers)).status).toBe(200);
    expect((await served.callBare('GET', '/v1/organization', undefined, headers)).status).toBe(401);
    expect((await office.as('bob').call('GET', '/v1/organization/secrets', undefined, headers)).status).toBe(403);
  }
});
