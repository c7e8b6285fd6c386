import { version } from '../../package.json';
import { unknown } from '../../src/cty';
import { type Driven, drive } from '../../src/plugin/testkit';
import { provider } from '../../src/provider';
import { type Answerer, no, ok, type Port, startPort } from '../client/port';

/** A server that knows no blueprint, and another that only the environment names. */
let port: Port;
let other: Port;
const variables = ['PORT_BASE_URL', 'PORT_CLIENT_ID', 'PORT_CLIENT_SECRET', 'TF_APPEND_USER_AGENT'];
const before = variables.map((name) => [name, process.env[name]] as const);

beforeEach(async () => {
  [port, other] = await Promise.all([startPort((_, response) => no(response, 404)), startPort((_, r) => no(r, 404))]);
  for (const name of variables) delete process.env[name];
});
afterEach(async () => {
  await Promise.all([port.close(), other.close()]);
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** Asks for a blueprint; what was said of it. */
async function ask(config: { readonly [name: string]: unknown }, terraform: Driven = drive(provider, config)) {
  const { diagnostics } = await terraform.import('port_blueprint', 'b');
  return diagnostics.join('\n');
}

const inBlock = () => ({ base_url: port.baseUrl, client_id: 'block', secret: 'of the block' });
const inEnvironment = () => ({
  PORT_BASE_URL: other.baseUrl,
  PORT_CLIENT_ID: 'environment',
  PORT_CLIENT_SECRET: 'of the environment',
});

/** The client id that bought a token at a server. */
const buyer = ({ received }: Port): unknown =>
  received.filter(({ url }) => url.endsWith('/access_token')).map(({ body }) => JSON.parse(body).clientId)[0];

test('who asks is said with the versions of the package and of Terraform, and what the user adds', async () => {
  await ask(inBlock());
  expect(port.received.map(({ headers }) => headers['user-agent'])).toEqual(
    port.received.map(() => `portcullis/${version} terraform/1.11.4`),
  );
  process.env.TF_APPEND_USER_AGENT = 'pipeline/7';
  await ask(inBlock());
  expect(port.received.at(-1)?.headers['user-agent']).toBe(`portcullis/${version} terraform/1.11.4 pipeline/7`);
});

test('the block is taken before the environment, value by value', async () => {
  Object.assign(process.env, inEnvironment());
  await ask(inBlock());
  expect([buyer(port), other.received]).toEqual(['block', []]);
  await ask({ base_url: port.baseUrl.replace('127.0.0.1', 'localhost'), client_id: 'mine' });
  expect(port.received.map(({ body }) => body).join()).toContain(
    '{"clientId":"mine","clientSecret":"of the environment"}',
  );
});

test('the environment is taken where the block is silent', async () => {
  Object.assign(process.env, inEnvironment());
  await ask({});
  expect([buyer(other), other.asked().length, port.received]).toEqual(['environment', 1, []]);
});

test('a token is sent as it is, and nothing is exchanged for it', async () => {
  Object.assign(process.env, inEnvironment());
  await ask({ ...inBlock(), token: 'ready-made' });
  expect(port.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer ready-made']);
  expect(port.tokens()).toBe(0);
});

test.each([
  ['no client id', { client_id: null }, 'The provider has no client_id. Set client_id in the provider block'],
  ['an empty one', { client_id: '' }, 'The provider has no client_id.'],
  ['no secret', { secret: null }, 'or the environment variable PORT_CLIENT_SECRET; a ready token can be given'],
  ['a secret known only after apply', { secret: unknown }, "The provider's secret is known only after apply"],
  ['an address known only after apply', { base_url: unknown }, 'apply what it depends on first with -target'],
])('%s is told when the API is needed, and nothing was asked', async (_, config, says) => {
  const said = await ask({ ...inBlock(), ...config });
  expect(said).toContain('error: Provider not configured: ');
  expect(said).toContain(says);
  expect(said).not.toContain('of the block');
  expect(port.received).toEqual([]);
});

test('nobody is asked before something is needed of Port', async () => {
  const terraform = drive(provider, inBlock());
  await terraform.validate('port_blueprint', { identifier: 'b', title: 'B' });
  await terraform.plan('port_blueprint', { config: { identifier: 'b', title: 'B' } });
  expect(port.received).toEqual([]);
});

test.each<[string, Answerer, RegExp]>([
  [
    'not permitted',
    (_, response) => no(response, 403),
    /^error: Port does not permit this: refused with 403\. Use the organization's own credentials.*\(GET \/v1\/blueprints\/b was answered with 403, request id trace-1\.\)$/,
  ],
  [
    'a wrong token',
    (_, response) => no(response, 401),
    /^error: Port does not accept the credentials: .*Check client_id and secret, or token.*request id trace-1/,
  ],
  [
    'an answer without what was asked for',
    (_, response) => ok(response),
    /^error: Port's answer is not understood: the answer has no object under "blueprint"\. \(GET \/v1\/blueprints\/b was answered\.\)$/,
  ],
  [
    'a dropped connection',
    (_, __, socket) => socket.destroy(),
    /^error: Port cannot be reached: .*Check base_url \(or PORT_BASE_URL\) and the network\. \(GET \/v1\/blueprints\/b had no answer\.\)$/,
  ],
])('%s is told with the reason, the way out, the request and its id', async (_, answer, says) => {
  await port.close();
  port = await startPort(answer);
  expect(await ask(inBlock())).toMatch(says);
});

test('a request that is too large is told as one that was not sent', async () => {
  const stringProps = { a: { description: 'x'.repeat(2 ** 20) } };
  const config = { identifier: 'b', title: 'B', properties: { string_props: stringProps } };
  const { diagnostics } = await drive(provider, inBlock()).create('port_blueprint', config);
  expect(diagnostics.join()).toMatch(/^error: Request too large for Port: .*\(POST \/v1\/blueprints was not sent\.\)$/);
});

test('the token is fetched once for all, and again when it is refused', async () => {
  await port.close();
  let refused = 0;
  port = await startPort(({ headers }, response) => {
    const isFirst = headers.authorization === 'Bearer token-1';
    if (isFirst) refused++;
    no(response, isFirst ? 401 : 404);
  });
  const terraform = drive(provider, inBlock());
  const said = await Promise.all(Array.from({ length: 10 }, () => ask({}, terraform)));
  expect(said.every((text) => text.includes('non-existent'))).toBe(true);
  expect([refused > 0, port.tokens()]).toEqual([true, 2]);
});
