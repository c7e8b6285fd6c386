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

const likeThis = 'write it like "https://api.getport.io".';
const addresses: readonly [string, string, string][] = [
  ['no URL', 'api.getport.io', `is no URL; ${likeThis}`],
  ['a host and port only', '127.0.0.1:80', `is no URL; ${likeThis}`],
  ['another protocol', 'ftp://api.getport.io', `begins with neither http:// nor https://; ${likeThis}`],
  ['white space around it', ' https://api.getport.io\n', `has white space around it; ${likeThis}`],
  ['a password', 'https://me:hidden@api.getport.io', 'holds a user name or a password; give client_id and secret,'],
  ['a query', 'https://api.getport.io?region=eu', `has a ? or a # in it; ${likeThis}`],
  ['the version at its end', 'https://api.getport.io/v1/', 'ends in /v1, which is added to it; leave it out.'],
];

test.each(addresses)('an address with %s is refused at validate, and from the environment', async (_, url, says) => {
  const said = await drive(provider, null).validateProvider({ base_url: url });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`error: Invalid base_url [base_url]: The base_url ${says}`);
  process.env.PORT_BASE_URL = url;
  const needed = await ask({ ...inBlock(), base_url: null });
  expect(needed).toContain(`error: Provider not configured: The provider's base_url (or PORT_BASE_URL) ${says}`);
  expect(said + needed).not.toContain('hidden');
});

test.each([
  ['http://127.0.0.1:1'],
  ['https://proxy.example.com/port/'],
  ['HTTPS://API.GETPORT.IO'],
  [''],
  [null],
  [unknown],
])('the address %p is not refused at validate', async (url) => {
  expect(await drive(provider, null).validateProvider({ base_url: url })).toEqual([]);
});

test.each([
  [
    'a secret with the line break of its file',
    { secret: 'of the block\n' },
    "The provider's secret (or PORT_CLIENT_SECRET)",
  ],
  ['a client id behind a space', { client_id: ' block' }, "The provider's client_id (or PORT_CLIENT_ID)"],
  [
    'a token of two lines',
    { token: 'of the\nblock' },
    "The provider's token begins or ends with white space, or holds",
  ],
])('%s is told before it is sent', async (_, config, says) => {
  const said = await ask({ ...inBlock(), ...config });
  expect(said).toContain(`error: Provider not configured: ${says}`);
  expect(said).toContain('write trimspace(file("...")).');
  expect(said).not.toContain('of the block');
  expect(port.received).toEqual([]);
});

test('TLS to where nobody speaks it is told on one line, with the way out', async () => {
  const said = await ask({ ...inBlock(), base_url: port.baseUrl.replace('http:', 'https:') });
  expect(said).toContain('error: Port cannot be reached: No answer from https://');
  expect(said).toContain('Nobody speaks TLS there: base_url (or PORT_BASE_URL) may have to begin with http://.');
  expect(said).not.toContain('\n');
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
    /^error: Port does not permit this: Refused with 403\. Use the organization's own credentials.*\(GET \/v1\/blueprints\/b was answered with 403, request id trace-1\.\)$/,
  ],
  [
    'a wrong token',
    (_, response) => no(response, 401),
    /^error: Port does not accept the credentials: .*Check client_id and secret, or token.*request id trace-1/,
  ],
  [
    'an answer without what was asked for',
    (_, response) => ok(response),
    /^error: Port's answer is not understood: The answer has no object under "blueprint"\. \(GET \/v1\/blueprints\/b was answered\.\)$/,
  ],
  [
    'the page of a proxy',
    (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>'),
    /^error: Port's answer is not understood: The server answered 404 with an answer that is no JSON object: <h1>Not here<\/h1> \(text\/html\); is base_url right\? \(GET/,
  ],
  [
    'a page that wants a log-in',
    (_, response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Log in</h1>'),
    /^error: Port's answer is not understood: .*is base_url right\? \(GET \/v1\/blueprints\/b was answered with 403\.\)$/,
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

test.each([
  ['already_exists', 422],
  ['team_already_exists', 422],
  ['conflict', 409],
])('%s (%i) is told with the way to import what is there', async (error, status) => {
  await port.close();
  const body = JSON.stringify({ ok: false, error, message: 'blueprint "b" already exists' });
  port = await startPort((_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body));
  const { diagnostics } = await drive(provider, inBlock()).create('port_blueprint', { identifier: 'b', title: 'B' });
  expect(diagnostics.join()).toContain(
    'Blueprint "b" already exists. If that is the one meant, bring it into the state with terraform import or an import block.',
  );
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
