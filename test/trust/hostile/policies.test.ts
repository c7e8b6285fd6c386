import { action, user } from '../../backend/fixtures';
import { type Answer, type Served, serving } from '../../backend/serving';
import { programs } from './attacks';
import { happened, quantile } from './table';

/**
 * Policies that loop, recurse, allocate or backtrack, in one organization, and what another one on the same server
 * notices of it.
 *
 * Source: spec R-22, D-26, D-13, G-91.
 */

jest.setTimeout(120_000);

let served: Served;
/** The other organization: it has done nothing to deserve this. */
let bystander: Served['call'];

beforeAll(async () => {
  served = await serving();
  await served.call('POST', '/v1/blueprints/_user/entities', user('eve@acme.test', { port_role: 'Admin' }));
  await served.as('eve@acme.test').token;
  const { body } = await served.callBare('POST', '/__portcullis/organizations', { name: 'Bystander' });
  const bought = await served.callBare('POST', '/v1/auth/access_token', body.credentials);
  const authorization = `Bearer ${bought.body.accessToken}`;
  bystander = (method, path, sent, headers = {}) => served.callBare(method, path, sent, { authorization, ...headers });
  await bystander('POST', '/v1/actions', action('deploy'));
  await allow('deploy', ['.action.identifier == "deploy"'], bystander);
});

afterAll(() => served.close());

let names = 0;

async function allow(name: string, conditions: readonly string[], call = served.call, queries: object = {}) {
  const path = `/v1/actions/${name}/permissions`;
  const { status, text } = await call('PATCH', path, { execute: { policy: { queries, conditions } } });
  if (status !== 200) throw new Error(text);
}

/** An action whose policy has these conditions. @returns its identifier. */
async function guarded(conditions: readonly string[], queries: object = {}): Promise<string> {
  const name = `act-${++names}`;
  await served.call('POST', '/v1/actions', action(name));
  await allow(name, conditions, served.call, queries);
  return name;
}

/** Conditions about nobody are skipped (D-34), so somebody asks. */
const run = (name: string, call = served.as('eve@acme.test').call) =>
  call('POST', `/v1/actions/${name}/runs`, { properties: {} });

/** What an attack cost, and everybody else meanwhile. */
interface Cost {
  readonly answers: readonly Answer[];
  readonly tookMs: number;
  /** How long the bystander's GETs and runs took, each in milliseconds, that were answered meanwhile. */
  readonly reads: readonly number[];
  readonly runs: readonly number[];
}

/** Attacks, and goes on asking for the bystander until the attack is answered. */
async function during(attacks: readonly (() => Promise<Answer>)[]): Promise<Cost> {
  const start = performance.now();
  let isOver = false;
  const attacking = Promise.all(attacks.map((attack) => attack())).finally(() => {
    isOver = true;
  });
  const asking = async (ask: () => Promise<Answer>, expected: number): Promise<number[]> => {
    const figures: number[] = [];
    while (!isOver) {
      const before = performance.now();
      expect((await ask()).status).toBe(expected);
      if (!isOver) figures.push(performance.now() - before);
    }
    return figures;
  };
  const [answers, reads, runs] = await Promise.all([
    attacking,
    asking(() => bystander('GET', '/v1/actions/deploy'), 200),
    asking(() => run('deploy', bystander), 202),
  ]);
  return { answers, tookMs: performance.now() - start, reads, runs };
}

function noted(attack: string, { answers, tookMs, reads, runs }: Cost): void {
  const figures = (all: readonly number[]) =>
    `${all.length} answered, p50 ${quantile(all, 0.5).toFixed(0)} ms, p99 ${quantile(all, 0.99).toFixed(0)} ms`;
  const statuses = [...new Set(answers.map(({ status }) => status))].join(', ');
  happened(
    attack,
    `${statuses} after ${tookMs.toFixed(0)} ms; meanwhile of others: GETs ${figures(reads)}; runs with policies ${figures(runs)}`,
  );
}

describe('D-26, R-22: a condition that would not end is stopped, and is false', () => {
  test.each(programs)('%s', async (name, program) => {
    const act = await guarded([program(1)]);
    const cost = await during([() => run(act)]);
    expect(cost.answers[0]).toMatchObject({ status: 403, body: { error: 'forbidden' } });
    noted(`condition: ${name}`, cost);
  });
});

describe('G-91: attacks at once starve nobody', () => {
  test('twenty of them, each by another means', async () => {
    const acts = await Promise.all(programs.map(([, program], i) => guarded([program(100 + i)])));
    const cost = await during(acts.map((act) => () => run(act)));
    expect(new Set(cost.answers.map(({ status }) => status))).toEqual(new Set([403]));
    expect(cost.reads.length).toBeGreaterThanOrEqual(50);
    expect(cost.runs.length).toBeGreaterThanOrEqual(5);
    noted('20 hostile conditions at once', cost);
  });

  test('a policy of a hundred loops that are all different', async () => {
    const act = await guarded(Array.from({ length: 100 }, (_, i) => `def f${i}: f${i}; f${i}`));
    const cost = await during([() => run(act)]);
    expect(cost.answers[0]?.status).toBe(403);
    expect(cost.reads.length).toBeGreaterThanOrEqual(100);
    expect(cost.runs.length).toBeGreaterThanOrEqual(20);
    noted('a policy of 100 different loops', cost);
  });
});
