import { randomNumbers } from '../random';
import { actions, emails, entities, withApproval, withPolicy } from '../server/organization';
import type { Portcullis } from '../server/server';

/** How often what was done, by name; and how many requests were answered otherwise than they should. */
export interface Tally {
  readonly done: ReadonlyMap<string, number>;
  readonly wrong: readonly string[];
}

/** One kind of traffic: what is asked, and which statuses are right. */
interface Kind {
  readonly name: string;
  /** How often it comes, beside the others. */
  readonly weight: number;
  ask(ask: Ask): Promise<void>;
}

/** Asks as somebody; complains when the status is none of those. @returns the answer's text. */
type Ask = (who: Who, method: string, path: string, right: readonly number[], body?: unknown) => Promise<string>;
type Who = 'organization' | 'admin' | 'member';

const goldOnes = {
  combinator: 'and',
  rules: [
    { property: '$blueprint', operator: '=', value: 'service' },
    { property: 'rank', operator: '<', value: 50 },
  ],
};

/** Reads, searches, runs with policies, votes, writes of entities and changes of permissions. */
function kinds(seed: number): readonly Kind[] {
  const { below } = randomNumbers(seed);
  const one = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const permissions = () => `/v1/actions/${one(actions)}/permissions`;
  return [
    {
      name: 'read permissions',
      weight: 20,
      ask: async (ask) => void (await ask('member', 'GET', permissions(), [200, 404])),
    },
    { name: 'list actions', weight: 2, ask: async (ask) => void (await ask('member', 'GET', '/v1/actions', [200])) },
    {
      name: 'read an entity',
      weight: 10,
      ask: async (ask) => void (await ask('member', 'GET', `/v1/blueprints/service/entities/${one(entities)}`, [200])),
    },
    {
      name: 'search',
      weight: 5,
      ask: async (ask) => void (await ask('member', 'POST', '/v1/entities/search', [200], goldOnes)),
    },
    {
      name: 'write an entity',
      weight: 5,
      async ask(ask) {
        const body = { identifier: one(entities), properties: { tier: 'plain', rank: below(100) } };
        await ask('organization', 'POST', '/v1/blueprints/service/entities?upsert=true&merge=true', [200, 201], body);
      },
    },
    {
      name: 'change permissions',
      weight: 3,
      async ask(ask) {
        const body = { execute: { users: [one(emails)], teams: [] } };
        await ask('admin', 'PATCH', permissions(), [200], body);
      },
    },
    {
      name: 'run with a policy',
      weight: 4,
      async ask(ask) {
        const environment = below(4) === 0 ? 'frozen' : 'production';
        await ask('member', 'POST', `/v1/actions/${withPolicy}/runs`, [202, 403], { properties: { environment } });
      },
    },
    {
      name: 'run and vote',
      weight: 4,
      async ask(ask) {
        const text = await ask('member', 'POST', `/v1/actions/${withApproval}/runs`, [202], { properties: {} });
        const path = `/v1/actions/runs/${JSON.parse(text).run.id}`;
        const status = below(2) === 0 ? 'APPROVE' : 'DECLINE';
        await ask('admin', 'PATCH', `${path}/approval`, [201], { status });
        await ask('member', 'GET', path, [200]);
      },
    },
    {
      name: 'read runs',
      weight: 1,
      ask: async (ask) => void (await ask('member', 'GET', '/v1/actions/runs?limit=20', [200])),
    },
    {
      name: 'read the audit log',
      weight: 1,
      ask: async (ask) => void (await ask('organization', 'GET', '/v1/audit-log?limit=20', [200])),
    },
    {
      name: 'be refused',
      weight: 2,
      ask: async (ask) => void (await ask('member', 'DELETE', '/v1/blueprints/service', [403])),
    },
  ];
}

/** A token for each who asks. */
export type Holders = Readonly<Record<Who, string>>;

/** The tokens that traffic is sent with. */
export async function holdersOf(server: Portcullis): Promise<Holders> {
  const [admin = '', member = ''] = emails;
  return { organization: server.token, admin: await server.tokenOf(admin), member: await server.tokenOf(member) };
}

/**
 * Sends mixed traffic to a server for some time, from several clients that each send one request at a time.
 *
 * @returns what was done, with the first hundred answers that were wrong.
 */
export async function sendTraffic(server: Portcullis, tokens: Holders, ms: number, clients = 6): Promise<Tally> {
  const done = new Map<string, number>();
  const wrong: string[] = [];
  const ask: Ask = async (who, method, path, right, body) => {
    const { status, text } = await server.send(method, path, body, { authorization: `Bearer ${tokens[who]}` });
    if (!right.includes(status)) {
      if (wrong.length < 100) wrong.push(`${method} ${path} as ${who}: ${status} ${text.slice(0, 300)}`);
      throw new Error('the answer is not the right one');
    }
    return text;
  };
  const until = performance.now() + ms;
  const client = async (seed: number): Promise<void> => {
    const offered = kinds(seed);
    const drawn = offered.flatMap((kind) => Array.from({ length: kind.weight }, () => kind));
    const { below } = randomNumbers(seed + 1000);
    while (performance.now() < until) {
      const kind = drawn[below(drawn.length)];
      await kind?.ask(ask).catch((error: unknown) => {
        if (wrong.length === 0) throw error;
      });
      if (kind) done.set(kind.name, (done.get(kind.name) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, i) => client(i + 1)));
  return { done, wrong };
}
