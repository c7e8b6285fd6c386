import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Credential, Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { missing } from '../refusal';
import { writeAs } from '../write-as';
import { generateSecret, hashSecret } from './credential-secret';

/** The credentials of the organization itself, oldest first, without secrets. Source: GET /v1/apps. */
export async function listApps({ store }: Context, { org }: Caller): Promise<JsonObject[]> {
  return store.read(org, async (tx) => (await tx.credentials.listApps()).map(toShownApp));
}

/** The stored app of that id. @throws {Refusal} missing. */
export async function requireApp(tx: Transaction, id: string): Promise<Credential> {
  const app = await tx.credentials.findApp(id);
  if (!app) throw missing('app', id);
  return app;
}

/**
 * Makes an app: a client id and secret that buy organization tokens.
 *
 * @returns the app with its secret, the only time that it can be read.
 * Source: spec M-62; POST /v1/apps.
 */
export async function createApp(context: Context, caller: Caller, name: string): Promise<JsonObject> {
  const secret = generateSecret();
  const hashed = await hashSecret(secret);
  const createdAt = context.now().toISOString();
  return writeAs(context, caller, async (tx, caller) => {
    const id = context.newId();
    const app: Credential = {
      org: caller.org,
      clientId: context.newId(),
      kind: 'organization',
      id,
      name,
      userId: undefined,
      generated: false,
      ...hashed,
      tokenIssuedAt: undefined,
      createdAt,
      updatedAt: createdAt,
    };
    await tx.credentials.insert(app);
    const after = toShownApp(app);
    await record(context, caller, tx, { resourceType: 'app', identifier: id, action: 'CREATE', after });
    return { ...after, secret };
  });
}

/** Gives an app another name. @throws {Refusal} missing. Source: PUT /v1/apps/{id}. */
export async function renameApp(context: Context, caller: Caller, id: string, name: string): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const app = await requireApp(tx, id);
    return changeApp(context, caller, tx, app, { name });
  });
}

/**
 * Gives an app another secret; every token that the former one bought is dead from then on.
 *
 * @returns the app with its secret, the only time that it can be read.
 * @throws {Refusal} missing.
 * Source: spec M-67; POST /v1/apps/{id}/rotate-secret.
 */
export async function rotateAppSecret(context: Context, caller: Caller, id: string): Promise<JsonObject> {
  const secret = generateSecret();
  const hashed = await hashSecret(secret);
  return writeAs(context, caller, async (tx, caller) => {
    const app = await requireApp(tx, id);
    const next = { ...hashed, tokenIssuedAt: undefined, generated: false };
    return { ...(await changeApp(context, caller, tx, app, next, 'the secret was rotated')), secret };
  });
}

/** Deletes an app; its tokens are dead from then on. @throws {Refusal} missing. Source: spec M-67; DELETE /v1/apps/{id}. */
export async function deleteApp(context: Context, caller: Caller, id: string): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => {
    const app = await requireApp(tx, id);
    await tx.credentials.remove(app.clientId);
    const before = toShownApp(app);
    await record(context, caller, tx, { resourceType: 'app', identifier: id, action: 'DELETE', before });
  });
}

async function changeApp(
  context: Context,
  caller: Caller,
  tx: Transaction,
  former: Credential,
  change: Partial<Credential>,
  message?: string,
): Promise<JsonObject> {
  const app: Credential = { ...former, ...change, updatedAt: context.now().toISOString() };
  await tx.credentials.update(app);
  const [before, after] = [toShownApp(former), toShownApp(app)];
  const about = message === undefined ? {} : { message };
  await record(context, caller, tx, {
    resourceType: 'app',
    identifier: app.id ?? app.clientId,
    action: 'UPDATE',
    before,
    after,
    ...about,
  });
  return after;
}

function toShownApp({ id, clientId, name, createdAt, updatedAt }: Credential): JsonObject {
  return { id: id ?? clientId, name: name ?? 'default', clientId, enabled: true, createdAt, updatedAt };
}
