import { type Caller, decideBlueprintChange } from '../../../access';
import type { Blueprint, Transaction } from '../../store';
import { refuseDenied } from '../refusal';
import { requireBlueprint } from './read-blueprint';

/**
 * The stored blueprint of that name, if the caller may change it.
 *
 * @throws {Refusal} missing; denied
 * Source: spec P-59.
 */
export async function requireChangeableBlueprint(
  tx: Transaction,
  caller: Caller,
  identifier: string,
): Promise<Blueprint> {
  const blueprint = await requireBlueprint(tx, identifier);
  refuseDenied(decideBlueprintChange(caller, blueprint));
  return blueprint;
}
