import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where PORTCULLIS_PARITY_DIR names a folder, notes each answer of a backend there: route, kind of caller, status, and
 * whether it had the documented shape; one JSON object a line, one file a process. docs/parity.md counts them.
 *
 * Whose a token is is learnt from the answers that gave it away; nothing here changes a request.
 */
const folder = process.env.PORTCULLIS_PARITY_DIR;

/** One request and its answer. */
export interface Exchange {
  readonly url: URL;
  readonly method: string;
  readonly init: RequestInit;
  readonly status: number;
  /** Parsed JSON. */
  readonly body: unknown;
}

/** Whose a client id or a token is: an e-mail address, or the organization's. */
type Holder = string | 'organization';

const clients = new Map<string, Holder>();
const holders = new Map<string, Holder>();
const kinds = new Map<string, string>();
/** By origin: backends of one test do not know each other's tokens. */
const organizations = new Map<string, string>();

/** Notes one exchange. @param route  As documented; undefined for one that is not. */
export async function noteExchange(exchange: Exchange, route: string | undefined, conforms: boolean): Promise<void> {
  if (folder === undefined) return;
  learn(exchange);
  const caller = await kindOf(exchange);
  const { status } = exchange;
  const line = { route: route ?? `${exchange.method} ${exchange.url.pathname}`, caller, status, conforms };
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(line)}\n`);
}

/** Remembers credentials and tokens that an answer gives away. */
function learn({ url, init, body }: Exchange): void {
  const { user, accessToken } = at(body);
  const { email, clientId } = at(user);
  if (typeof email === 'string' && typeof clientId === 'string') clients.set(clientId, email);
  const { clientId: account } = at(at(at(body).additionalData).credentials);
  const { identifier } = at(at(body).entity);
  if (typeof account === 'string' && typeof identifier === 'string') clients.set(account, identifier);
  if (typeof accessToken !== 'string' || typeof init.body !== 'string') return;
  const { clientId: asked } = at(JSON.parse(init.body));
  const holder = clients.get(String(asked)) ?? 'organization';
  holders.set(accessToken, holder);
  if (holder === 'organization') organizations.set(url.origin, accessToken);
}

async function kindOf({ url, init }: Exchange): Promise<string> {
  const header = new Headers(init.headers).get('authorization') ?? '';
  const token = header.replace(/^Bearer\s+/i, '').trim();
  if (token === '') return 'none';
  const holder = holders.get(token);
  if (holder === undefined) return 'none'; // made up, expired or changed on purpose
  if (holder === 'organization') return holder;
  const known = kinds.get(token) ?? (await lookUp(url.origin, holder));
  kinds.set(token, known);
  return known;
}

/** What a person is when their token is first used. */
async function lookUp(origin: string, email: string): Promise<string> {
  if (email.endsWith('@serviceaccounts.getport.io')) return 'service account';
  const authorization = `Bearer ${organizations.get(origin)}`;
  const response = await fetch(`${origin}/v1/users/${encodeURIComponent(email)}`, { headers: { authorization } });
  const { roles } = at(at(await response.json()).user);
  const names = (Array.isArray(roles) ? roles : []).map((role) => String(at(role).name));
  if (names.includes('Admin')) return 'Admin';
  return names.some((name) => name.endsWith('-moderator')) ? 'moderator' : 'Member';
}

function at(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
