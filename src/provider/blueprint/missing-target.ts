import type { Client } from '../../client';
import { isRecord, Path } from '../../cty';
import { memberOf } from '../codecs';
import { isApiError } from '../errors';
import { Explained } from '../explained';
import type { Planned } from './mapping';

/**
 * Puts a refusal of a blueprint into the user's words where it comes from a relation to a blueprint that is not there:
 * in a file that makes both, that is a reference which is not written as one. Any other error is given back as it is.
 */
export async function explainMissingTarget(
  error: unknown,
  { identifier, relations }: Planned,
  { blueprints }: Client,
  signal: AbortSignal,
): Promise<unknown> {
  if (!isApiError(error) || error.status !== 422 || !isRecord(relations)) return error;
  for (const [key, relation] of Object.entries(relations)) {
    const target = memberOf(relation, 'target');
    if (typeof target !== 'string' || target === identifier || !error.message.includes(target)) continue;
    if ((await blueprints.find(target, { signal })) !== undefined) continue;
    const detail =
      `Relation "${key}" leads to blueprint "${target}", which is not in Port. If this configuration makes it, write ` +
      'target = port_blueprint.NAME.identifier, so that Terraform makes it first; two blueprints that relate to each ' +
      `other need a first apply without one of the relations. Port says: ${error.message}.`;
    const path = Path.root.attribute('relations').key(key).attribute('target');
    return new Explained('Relation to a blueprint that is not there', detail, { path, cause: error });
  }
  return error;
}
