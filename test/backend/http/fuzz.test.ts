import fc from 'fast-check';
import { describeWithPostgres, PostgresServer } from '../postgres';
import { type Answer, type Served, serving } from '../serving';

const isSoak = process.env.PORTCULLIS_SOAK === '1';
/** Mutated bodies for each route. */
const runs = Number(process.env.PORTCULLIS_FUZZ_RUNS ?? (isSoak ? 3_000 : 60));
const seed = Number(process.env.PORTCULLIS_SEED ?? (isSoak ? Date.now() % 2 ** 31 : 20250304));

jest.setTimeout(runs * 1_000);

const group = {
  combinator: 'and',
  rules: [
    { property: '$blueprint', operator: '=', value: 'service' },
    {
      combinator: 'or',
      rules: [
        { property: 'due', operator: 'between', value: { preset: 'today' } },
        { operator: 'relatedTo', blueprint: 'service', value: ['e1'], direction: 'upstream' },
        {
          property: { path: ['parent', { relation: 'parent', maxHops: 2 }], fromBlueprint: 'service' },
          operator: 'matchAny',
          value: 'e1',
        },
        { property: { property: 'region', context: 'user' }, operator: '!=', value: 'x' },
      ],
    },
  ],
};
const policy = { queries: { q: group }, conditions: ['true'] };
const lists = { users: [], roles: ['Admin', 'Member'], teams: ['pay'] };
const blueprint = {
  identifier: 'service',
  title: 'Service',
  icon: 'S',
  description: 'd',
  ownership: { type: 'Direct', title: 'Owners' },
  schema: {
    properties: {
      text: { type: 'string', pattern: '^t', maxLength: 9, default: 't' },
      due: { type: 'string', format: 'date-time' },
      list: { type: 'array', items: { type: 'string' }, minItems: 1 },
      pick: { type: 'string', enum: ['a'] },
      n: { type: 'number', minimum: 0 },
    },
    required: [],
  },
  relations: {
    parent: { target: 'service', required: false, many: false },
    parts: { target: 'service', required: false, many: true },
  },
  mirrorProperties: { mirrored: { path: 'parent.text' } },
  calculationProperties: { calculated: { type: 'string', calculation: '.identifier' } },
  aggregationProperties: {
    counted: {
      title: 'C',
      target: 'service',
      calculationSpec: { calculationBy: 'entities', func: 'count' },
      query: group,
    },
  },
  changelogDestination: { type: 'KAFKA' },
};
const action = {
  identifier: 'restart',
  title: 'Restart',
  trigger: {
    type: 'self-service',
    operation: 'DAY-2',
    blueprintIdentifier: 'service',
    userInputs: {
      properties: { a: { type: 'string', default: { jqQuery: '.' }, dataset: group } },
      required: ['a'],
      order: ['a'],
    },
    condition: { type: 'SEARCH', combinator: 'and', rules: [] },
  },
  invocationMethod: { type: 'WEBHOOK', url: 'https://example.com', body: { a: '{{ .inputs.a }}' } },
  requiredApproval: { type: 'ANY' },
  approvalNotification: { type: 'email' },
  publish: true,
};
const entity = {
  identifier: 'e1',
  title: 'E',
  team: ['pay'],
  properties: { text: 't', due: '2025-01-01T00:00:00Z', list: ['x'], pick: 'a', n: 1 },
  relations: { parent: 'e1', parts: ['e1'] },
};

const routes: readonly (readonly [string, string, object])[] = [
  ['POST', '/v1/auth/access_token', { clientId: 'a', clientSecret: 'b' }],
  ['POST', '/v1/blueprints', { ...blueprint, identifier: 'other' }],
  ['PUT', '/v1/blueprints/service', blueprint],
  ['PATCH', '/v1/blueprints/service', blueprint],
  ['POST', '/v1/blueprints/service/entities?upsert=true&create_missing_related_entities=true', entity],
  ['PUT', '/v1/blueprints/service/entities/e1', entity],
  ['PATCH', '/v1/blueprints/service/entities/e1', entity],
  ['POST', '/v1/blueprints/service/entities/search', { query: group, include: ['text'], limit: 5 }],
  ['POST', '/v1/entities/search', group],
  ['POST', '/v1/actions', { ...action, identifier: 'other' }],
  ['PUT', '/v1/actions/restart', action],
  [
    'PATCH',
    '/v1/actions/restart/permissions',
    { execute: { ...lists, ownedByTeam: true, policy }, approve: { ...lists, policy: null } },
  ],
  ['POST', '/v1/teams', { name: 'other', description: 'd', users: [] }],
  ['PUT', '/v1/teams/pay', { name: 'pay', description: 'd', users: [] }],
  ['PATCH', '/v1/teams/pay', { name: 'pay', description: null, users: [] }],
  [
    'POST',
    '/v1/blueprints/_team/entities?upsert=true',
    { identifier: 'pay', title: 'pay', properties: { description: 'd' }, relations: {} },
  ],
  [
    'POST',
    '/v1/blueprints/_user/entities?upsert=true',
    {
      identifier: 'ana@example.com',
      title: 'Ana',
      properties: { status: 'Active', port_role: 'Member', port_type: 'Standard' },
      relations: {},
    },
  ],
];

/** Names and values that mean something to the API or to a database, and whatever else there is in JSON. */
const words = [
  'service',
  'e1',
  'pay',
  '_team',
  '_user',
  '$team',
  '$identifier',
  '$nothing',
  '__proto__',
  'constructor',
  '',
  '.',
  '..',
  'a/b',
  '{{ . }}',
  '{{',
  'Admin',
  'service-moderator',
  '2025-13-01T00:00:00Z',
  "'; --",
  '\u0000',
  '\ud800',
  '💥',
  'x'.repeat(2_000),
];
const junk = fc.oneof(
  fc.constantFrom<unknown>(...words),
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e21, 2 ** 53, [], {}, [[]], [null], {
    combinator: 'and',
    rules: [],
  }),
  fc.jsonValue({ maxDepth: 3 }),
);

interface Mutation {
  readonly where: number;
  readonly how: 'replace' | 'remove' | 'add' | 'rename' | 'repeat';
  readonly word: string;
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add', 'rename', 'repeat'),
  word: fc.constantFrom(...words),
  value: junk,
});

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

function placesOf(holder: object): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder: holder as Record<string, unknown>, key },
    ...(typeof value === 'object' && value !== null ? placesOf(value) : []),
  ]);
}

function mutate(body: object, mutations: readonly Mutation[]): object {
  const copy = structuredClone(body);
  for (const { where, how, word, value } of mutations) {
    const places = placesOf(copy);
    const place = places[where % Math.max(1, places.length)];
    if (place === undefined) continue;
    const { holder, key } = place;
    const inside = holder[key];
    const own = structuredClone(value);
    if (how === 'replace') holder[key] = own;
    else if (how === 'remove') delete holder[key];
    else if (how === 'add')
      Object.defineProperty(holder, word, { value: own, enumerable: true, configurable: true, writable: true });
    else if (how === 'rename') {
      delete holder[key];
      Object.defineProperty(holder, word, { value: inside, enumerable: true, configurable: true, writable: true });
    } else
      holder[key] = Array.isArray(inside)
        ? [...inside, ...structuredClone(inside), own]
        : [inside, structuredClone(inside)];
  }
  return copy;
}

/** Puts back what mutated requests may have renamed or broken. */
async function restore(backend: Served): Promise<void> {
  const put = async (path: string, list: string, body: object): Promise<void> => {
    const { status } = await backend.call('PUT', path, body);
    if (status === 404) await backend.call('POST', list, body);
  };
  await put('/v1/blueprints/service', '/v1/blueprints', blueprint);
  await put('/v1/teams/pay', '/v1/teams', { name: 'pay' });
  await put('/v1/blueprints/service/entities/e1', '/v1/blueprints/service/entities', entity);
  await put('/v1/actions/restart', '/v1/actions', action);
}

/** @param start makes a backend; its answers are checked, so that a 5xx or an undocumented answer fails the test. */
function answersEveryBody(start: () => Promise<Served>, numRuns: number): void {
  let backend: Served;

  beforeAll(async () => {
    backend = await start();
    process.stdout.write(`fuzz: PORTCULLIS_SEED=${seed}, ${numRuns} bodies a route\n`);
  });

  afterAll(async () => {
    await backend.close();
  });

  test.each(routes)('%s %s', async (method, path, body) => {
    const statuses = new Map<number, number>();
    let isChanged = true;
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        if (isChanged) await restore(backend);
        const { status }: Answer = await backend.call(method, path, mutate(body, mutations));
        isChanged = status < 300;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }),
      { numRuns, seed },
    );
    expect(statuses.get(422) ?? statuses.get(401) ?? 0).toBeGreaterThan(numRuns / 10);
    for (const list of ['/v1/blueprints', '/v1/actions', '/v1/teams', '/v1/users', '/v1/blueprints/_team/entities']) {
      expect((await backend.call('GET', list)).status).toBe(200);
    }
  });
}

describe('every body is answered in an envelope, and never with 5xx, over SQLite:', () => {
  answersEveryBody(() => serving(), runs);
});

describeWithPostgres('every body is answered in an envelope, and never with 5xx, over PostgreSQL:', () => {
  let server: PostgresServer;

  afterAll(async () => {
    await server.stop();
  });

  answersEveryBody(
    async () => {
      server = await PostgresServer.start();
      return serving({ database: await server.createDatabase() });
    },
    Math.ceil(runs / 3),
  );
});
