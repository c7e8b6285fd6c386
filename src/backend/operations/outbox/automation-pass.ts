import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Caller } from '../../../access';
import { isObject, parseJson, printJson } from '../../../contract';
import type { Context } from '../context';
import { systemOf } from '../organization/prepare-organization';

/** Begins every pass, so that nothing is looked up for what is none. */
const prefix = 'pcp_';

/** Long enough for one request to arrive, in milliseconds. */
const lifetimeMs = 60_000;

/**
 * A token for one request of a run's backend to this backend's own API, made when the request is sent: full rights of
 * the organization, for a minute, and what it causes is known to be caused by an automation.
 *
 * @param depth  How many automations stand before the request.
 * Source: spec.
 */
export async function signAutomationPass(context: Context, org: string, depth: number): Promise<string> {
  const exp = context.now().getTime() + lifetimeMs;
  const claims = Buffer.from(printJson({ org, depth, exp })).toString('base64url');
  return `${prefix}${claims}.${(await macOf(context, claims)).toString('base64url')}`;
}

/** Whoever holds a pass that lives; undefined for anything else. */
export async function readAutomationPass(context: Context, token: string): Promise<Caller | undefined> {
  if (!token.startsWith(prefix)) return undefined;
  const [claims = '', mac = ''] = token.slice(prefix.length).split('.');
  const expected = await macOf(context, claims);
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const said = parseJson(Buffer.from(claims, 'base64url').toString());
  if (!isObject(said) || typeof said.org !== 'string') return undefined;
  if (typeof said.depth !== 'number' || typeof said.exp !== 'number') return undefined;
  if (said.exp <= context.now().getTime()) return undefined;
  return { ...systemOf(said.org), origin: 'AUTOMATION', depth: said.depth };
}

async function macOf({ store }: Context, claims: string): Promise<Buffer> {
  const key = await store.credentials.signingKey('automation-pass', randomBytes(32).toString('base64url'));
  return createHmac('sha256', key).update(claims).digest();
}
