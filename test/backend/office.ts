import { action, blueprint, user } from './fixtures';
import type { Answer, Personal, Served } from './serving';

/**
 * The people of the worked tables of spec 02 section 6 and 03 section 11. `tok` is the organization token; `mia` is in
 * the team `core`, which owns the entity `pay` of the blueprint `svc`; `mod` moderates `svc`.
 */
const roles = {
  adm: 'Admin',
  adm2: 'Admin',
  mod: 'Moderator',
  mia: 'Member',
  bob: 'Member',
  req: 'Member',
  a1: 'Member',
  a2: 'Member',
  out: 'Member',
} as const;

/** One of the people, or the organization token. */
export type Name = keyof typeof roles | 'tok';

/** The e-mail address of one of the people. */
export const emailOf = (name: Name): string => `${name}@acme.test`;

/** What tests of runs do, in few words. */
export interface Office {
  as(name: Name): Pick<Personal, 'call'>;
  /** User id. */
  id(name: Name): Promise<string>;
  /** Makes an action that calls no backend, with a fresh name, and sets its permissions. @returns the name. */
  action(more?: object, permissions?: { readonly execute?: object; readonly approve?: object }): Promise<string>;
  /** Asks for a run. */
  ask(name: Name, action: string, body?: object, query?: string): Promise<Answer>;
  /** Asks for a run that is going to be there. @returns its id. */
  start(name: Name, action: string, body?: object): Promise<string>;
  vote(name: Name, run: string, status: 'APPROVE' | 'DECLINE', description?: string): Promise<Answer>;
  read(name: Name, run: string): Promise<Answer>;
  patch(name: Name, run: string, body: object): Promise<Answer>;
  /** Changes somebody: status or role. */
  change(name: Name, properties: object): Promise<Answer>;
  /** What has been handed to the outbox because of a run, by kind. */
  sent(run: string): Promise<readonly { readonly kind: string; readonly message: { readonly to?: string } }[]>;
}

let actions = 0;

/** Makes the people, the team, the blueprint and the entities, and gives ways to act as them. */
export async function openOffice(served: Served): Promise<Office> {
  const { call } = served;
  const make = async (path: string, body: object) => {
    const { status, text } = await call('POST', path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  };
  await make('/v1/blueprints', blueprint('svc', { ownership: { type: 'Direct' } }));
  for (const [name, role] of Object.entries(roles)) {
    const moderated = role === 'Moderator' ? { moderated_blueprints: ['svc'] } : {};
    await make('/v1/blueprints/_user/entities', user(`${name}@acme.test`, { port_role: role, ...moderated }));
  }
  await make('/v1/teams', { name: 'core', users: [emailOf('mia')] });
  await make('/v1/blueprints/svc/entities', { identifier: 'pay', title: 'Pay', team: ['core'] });
  await make('/v1/blueprints/svc/entities', { identifier: 'lone', title: 'Lone' });

  const as = (name: Name) => (name === 'tok' ? { call } : served.as(emailOf(name)));
  const runs = '/v1/actions/runs';
  const ask: Office['ask'] = (name, of, body = { properties: {} }, query = '') =>
    as(name).call('POST', `/v1/actions/${of}/runs${query}`, body);
  return {
    as,
    ask,
    async id(name) {
      if (name === 'tok') return 'test-client';
      return (await call('GET', `/v1/users/${emailOf(name)}`)).body.user.id;
    },
    async action(more = {}, permissions) {
      const identifier = `action-${++actions}`;
      await make('/v1/actions', action(identifier, more));
      if (permissions) {
        const { status, text } = await call('PATCH', `/v1/actions/${identifier}/permissions`, permissions);
        if (status !== 200) throw new Error(text);
      }
      return identifier;
    },
    async start(name, of, body) {
      const { status, body: answer, text } = await ask(name, of, body);
      if (status !== 202) throw new Error(`${name} cannot run ${of}: ${status} ${text}`);
      return answer.run.id;
    },
    vote: (name, run, status, description) =>
      as(name).call('PATCH', `${runs}/${run}/approval`, {
        status,
        ...(description === undefined ? {} : { description }),
      }),
    read: (name, run) => as(name).call('GET', `${runs}/${run}`),
    patch: (name, run, body) => as(name).call('PATCH', `${runs}/${run}`, body),
    change: (name, properties) => call('PATCH', `/v1/blueprints/_user/entities/${emailOf(name)}`, { properties }),
    async sent(run) {
      const { messages } = (await call('GET', '/__portcullis/outbox')).body;
      return messages.filter(({ runId }: { runId?: string }) => runId === run);
    },
  };
}

/** A trigger on the entities of `svc`. */
export const onEntity = (more: object = {}, operation = 'DAY-2') => ({
  type: 'self-service',
  operation,
  blueprintIdentifier: 'svc',
  userInputs: { properties: {}, required: [] },
  ...more,
});

/** A trigger with these inputs. */
export const withInputs = (properties: object, required: unknown = []) => ({
  type: 'self-service',
  operation: 'CREATE',
  userInputs: { properties, required },
});

/** A policy without queries. */
export const policy = (...conditions: string[]) => ({ queries: {}, conditions });

/** Lists that name nobody. */
export const nobody = { users: [], roles: [], teams: [] };

/** Lists that name a1 and a2. */
export const a1a2 = { ...nobody, users: [emailOf('a1'), emailOf('a2')] };

/** A run that `req` asked for and that waits; approvers are a1 and a2 unless told otherwise. */
export async function waitingRun(
  office: Office,
  more: object = { requiredApproval: true },
  approve: object = a1a2,
): Promise<{ readonly action: string; readonly run: string }> {
  const action = await office.action(more, { approve });
  return { action, run: await office.start('req', action) };
}

/** Votes one after another, and says what came of each: its status, and the run's state or the code of the refusal. */
export async function castVotes(
  office: Office,
  run: string,
  ...cast: readonly (readonly [Name, 'APPROVE' | 'DECLINE'])[]
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const [name, status] of cast) {
    const answer = await office.vote(name, run, status);
    found.push(answer.status, answer.body.run?.status ?? answer.body.error);
  }
  return found;
}
