import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Secret, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, changedBy, madeBy } from '../context';
import { missing, taken } from '../refusal';
import { writeAs } from '../write-as';

/** A secret as the API shows it: never with its value. */
function toShownSecret({ name, description, createdAt, updatedAt }: Secret): JsonObject {
  return { secretName: name, ...(description === undefined ? {} : { description }), createdAt, updatedAt };
}

/** The organization's secrets, oldest first. Source: GET /v1/organization/secrets. */
export async function listSecrets({ store }: Context, { org }: Caller): Promise<JsonObject[]> {
  return (await store.read(org, (tx) => tx.secrets.list())).map(toShownSecret);
}

/** One secret. @throws {Refusal} missing. Source: GET /v1/organization/secrets/{secret_name}. */
export async function readSecret({ store }: Context, { org }: Caller, name: string): Promise<JsonObject> {
  return toShownSecret(await store.read(org, (tx) => requireSecret(tx, name)));
}

/** The stored secret of that name. @throws {Refusal} missing. */
export async function requireSecret(tx: Transaction, name: string): Promise<Secret> {
  const secret = await tx.secrets.find(name);
  if (!secret) throw missing('secret', name);
  return secret;
}

/** Keeps a new secret. @throws {Refusal} invalid when the name is taken. Source: POST /v1/organization/secrets. */
export async function createSecret(context: Context, caller: Caller, body: JsonObject): Promise<JsonObject> {
  return writeAs(
    context,
    caller,
    async (tx, caller) => {
      const name = textAt(body, 'secretName') ?? '';
      if (await tx.secrets.find(name)) throw taken(`secret "${name}"`, ['secretName']);
      const secret = { id: context.newId(), name, description: descriptionOf(body), ...madeBy(context, caller) };
      await tx.secrets.insert(secret, textAt(body, 'secretValue') ?? '');
      const after = toShownSecret(secret);
      await record(context, caller, tx, { resourceType: 'secret', identifier: name, action: 'CREATE', after });
      return after;
    },
    'facts',
  );
}

/**
 * Changes a secret's value or description; an empty description removes it.
 *
 * @throws {Refusal} missing
 * Source: PATCH /v1/organization/secrets/{secret_name}.
 */
export async function changeSecret(
  context: Context,
  caller: Caller,
  name: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(
    context,
    caller,
    async (tx, caller) => {
      const former = await requireSecret(tx, name);
      const description = body.description === undefined ? former.description : descriptionOf(body);
      const secret = { ...former, description, ...changedBy(context, caller, former) };
      await tx.secrets.update(secret, textAt(body, 'secretValue'));
      const [before, after] = [toShownSecret(former), toShownSecret(secret)];
      await record(context, caller, tx, { resourceType: 'secret', identifier: name, action: 'UPDATE', before, after });
      return after;
    },
    'facts',
  );
}

/** Forgets a secret. @throws {Refusal} missing. Source: DELETE /v1/organization/secrets/{secret_name}. */
export async function deleteSecret(context: Context, caller: Caller, name: string): Promise<void> {
  await writeAs(
    context,
    caller,
    async (tx, caller) => {
      const secret = await requireSecret(tx, name);
      await tx.secrets.remove(secret.id);
      const before = toShownSecret(secret);
      await record(context, caller, tx, { resourceType: 'secret', identifier: name, action: 'DELETE', before });
    },
    'facts',
  );
}

function descriptionOf(body: JsonObject): string | undefined {
  return textAt(body, 'description') || undefined;
}
