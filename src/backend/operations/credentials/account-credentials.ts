import type { JsonObject } from '../../../contract';
import type { Blueprint, Entity, Transaction } from '../../store';
import { userBlueprint } from '../blueprints/blueprint-document';
import type { Context } from '../context';
import { generateSecret, hashSecret } from './credential-secret';
import { serviceAccount } from './identify-caller';
import { insertPersonalCredential } from './personal-credential';

/**
 * Gives a service account that has just been made its client id and secret.
 *
 * @returns what the answer says beside the entity, the only time that the secret can be read; undefined for any other
 * entity.
 * Source: spec M-26, M-27; G-22.
 */
export async function accountCredentials(
  context: Context,
  tx: Transaction,
  blueprint: Blueprint,
  { mirrorOf }: Entity,
): Promise<JsonObject | undefined> {
  if (blueprint.identifier !== userBlueprint || mirrorOf === undefined) return undefined;
  const [user] = await tx.users.findByIds([mirrorOf]);
  if (user?.type !== serviceAccount) return undefined;
  const clientSecret = generateSecret();
  const { clientId } = await insertPersonalCredential(context, tx, user.id, await hashSecret(clientSecret));
  return { credentials: { clientId, clientSecret } };
}
