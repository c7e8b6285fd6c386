import { action, blueprint } from '../../backend/fixtures';
import { type Served, serving } from '../../backend/serving';
import { happened } from './table';

/**
 * Regular expressions of blueprints and inputs are the customer's, and so are the texts they are matched with: together
 * they must not hold up the one thread that everybody shares.
 *
 * Source: spec G-91; OWASP, "Regular expression Denial of Service".
 */

jest.setTimeout(60_000);

let served: Served;

beforeAll(async () => {
  served = await serving();
});

afterAll(() => served.close());

/** Thinks for many milliseconds about `slowText`, and matches it in the end: nothing in it looks like an attack. */
const slow = { type: 'string', pattern: '^(?:(?:a+)+!|a+)$' };
const slowText = 'a'.repeat(21);
const endless = { type: 'string', pattern: '^(a+)+$' };
const endlessText = `${'a'.repeat(60)}!`;

const many = Array.from({ length: 10_000 }, () => slowText);
const keys = Array.from({ length: 200 }, (_, i) => `p${i}`);
const each = (value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));

/** How long the longest answer to somebody else took while `work` was done, in milliseconds. */
async function bystanders(work: Promise<unknown>): Promise<number> {
  let isOver = false;
  const ended = work.finally(() => {
    isOver = true;
  });
  let longest = 0;
  while (!isOver) {
    const start = performance.now();
    await fetch(`${served.url}/health`);
    longest = Math.max(longest, performance.now() - start);
  }
  await ended;
  return longest;
}

describe('G-91: patterns of one document think for so long all together, however many there are', () => {
  test.each<[string, object, object]>([
    ['10,000 texts, each for some milliseconds', { list: { type: 'array', items: slow } }, { list: many }],
    ['200 properties, each for some milliseconds', each(slow), each(slowText)],
    ['200 properties without end', each(endless), each(endlessText)],
    ['10,000 texts without end', { list: { type: 'array', items: endless } }, { list: many.map(() => endlessText) }],
  ])('%s, of an entity', async (name, definitions, properties) => {
    const identifier = name.replace(/\W/g, '_');
    const schema = { properties: definitions, required: [] };
    const made = await served.call('POST', '/v1/blueprints', blueprint(identifier, { schema }));
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    const start = performance.now();
    const sending = served.call('POST', `/v1/blueprints/${identifier}/entities`, { identifier: 'e', properties });
    const longest = await bystanders(sending);
    const took = performance.now() - start;
    expect([(await sending).status, took < 5000]).toEqual([422, true]);
    happened(
      `pattern: ${name}, of an entity`,
      `422 after ${took.toFixed(0)} ms; others waited ${longest.toFixed(0)} ms`,
    );
  });

  test('200 inputs, each for some milliseconds, of a run', async () => {
    const trigger = { type: 'self-service', operation: 'CREATE', userInputs: { properties: each(slow), required: [] } };
    expect((await served.call('POST', '/v1/actions', action('slow', { trigger }))).status).toBe(201);
    const start = performance.now();
    const sending = served.call('POST', '/v1/actions/slow/runs', { properties: each(slowText) });
    const longest = await bystanders(sending);
    const took = performance.now() - start;
    expect([(await sending).status, took < 5000]).toEqual([422, true]);
    happened('pattern: 200 inputs of a run', `422 after ${took.toFixed(0)} ms; others waited ${longest.toFixed(0)} ms`);
  });

  test('a document that takes no time is not refused for what another one took', async () => {
    const schema = { properties: { slow: endless, quick: { type: 'string', pattern: '^x+$' } }, required: [] };
    await served.call('POST', '/v1/blueprints', blueprint('both', { schema }));
    const path = '/v1/blueprints/both/entities';
    const entity = (i: number) => ({ identifier: `e${i}`, properties: { quick: 'x'.repeat(1000) } });
    const answers = await Promise.all([
      served.call('POST', path, { identifier: 'e', properties: { slow: endlessText } }),
      ...Array.from({ length: 20 }, (_, i) => served.call('POST', path, entity(i))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([422, ...Array.from({ length: 20 }, () => 201)]);
  });
});
