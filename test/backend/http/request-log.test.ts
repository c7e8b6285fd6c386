import { Writable } from 'node:stream';
import pino from 'pino';
import { credentials, type Served, serving } from '../serving';

const lines: Record<string, unknown>[] = [];
const stream = new Writable({
  write(chunk, _encoding, done) {
    lines.push(JSON.parse(String(chunk)));
    done();
  },
});

let served: Served;
beforeAll(async () => {
  served = await serving({ log: pino({ level: 'trace' }, stream) });
});
afterAll(() => served.close());
beforeEach(() => {
  lines.length = 0;
});
const answered = () => lines.filter(({ msg }) => msg === 'answered');

test('each request is one line: who asked for which route, and what came of it', async () => {
  await served.call('GET', '/v1/teams/some%20team');
  expect(answered()).toMatchObject([
    { method: 'GET', route: '/v1/teams/:team', status: 404, caller: 'organization', callerId: credentials.clientId },
  ]);
  expect(answered()[0]?.ms).toEqual(expect.any(Number));
});

test('the line, the header and the answer that says no have the same id', async () => {
  const { headers, body } = await served.call('GET', '/v1/teams/none');
  expect(body.requestId).toBe(headers.get('x-trace-id'));
  expect(answered()[0]?.reqId).toBe(body.requestId);
});

test('no secret, token, body or query is in the log', async () => {
  await served.callBare('POST', '/v1/auth/access_token', credentials);
  await served.call('POST', '/v1/teams', { name: 'canary-in-a-body' });
  await served.call('GET', '/v1/teams?fields=canary-in-a-query');
  await served.callBare('GET', '/v1/teams', undefined, { authorization: 'Bearer canary-in-a-token' });
  await served.callBare('GET', '/v1/nothing/canary-in-a-path');
  const text = JSON.stringify(lines);
  expect(answered()).toHaveLength(5);
  expect(text).not.toContain('canary');
  expect(text).not.toContain(credentials.clientSecret);
  expect(text).not.toContain(served.token);
});
