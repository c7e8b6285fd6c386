import { blueprint, user } from './fixtures';
import type { Answer, Served } from './serving';

/** Whoever may ask, by what they are; the people of the worked decision tables (spec 02, section 6). */
export const emails = {
  Admin: 'adm@acme.test',
  moderator: 'mod@acme.test',
  Member: 'mia@acme.test',
  'service account': 'bot@serviceaccounts.getport.io',
} as const;

/** Each kind of caller that a route may meet. */
export const kinds = ['organization', 'Admin', 'moderator', 'Member', 'service account', 'nobody'] as const;

/** One of `kinds`. */
export type Kind = (typeof kinds)[number];

/** Makes the blueprint `svc` and the people, the moderator one of `svc`; the service account is a Member. */
export async function makePeople({ call }: Served): Promise<void> {
  const make = async (path: string, body: object) => {
    const { status, text } = await call('POST', path, body);
    if (status !== 201) throw new Error(`${path}: ${status} ${text}`);
  };
  await make('/v1/blueprints', blueprint('svc'));
  const users = '/v1/blueprints/_user/entities';
  await make(users, user(emails.Admin, { port_role: 'Admin' }));
  await make(users, user(emails.moderator, { port_role: 'Moderator', moderated_blueprints: ['svc'] }));
  await make(users, user(emails.Member));
  await make(users, user(emails['service account'], { port_type: 'Service Account' }));
}

/** Sends a request as somebody of a kind; `nobody` sends no token. */
export function ask(
  served: Served,
  kind: Kind,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Answer> {
  if (kind === 'organization') return served.call(method, path, body, headers);
  if (kind === 'nobody') return served.callBare(method, path, body, headers);
  return served.as(emails[kind]).call(method, path, body, headers);
}

/** The status that each kind of caller gets, in the order of `kinds`. */
export async function statuses(served: Served, method: string, path: string, body?: unknown): Promise<number[]> {
  const all: number[] = [];
  for (const kind of kinds) all.push((await ask(served, kind, method, path, body)).status);
  return all;
}
