import type { Transaction } from '../../store';
import type { EntityRights } from './rights';

/** Says of every entity of the catalog, by its id, whether it may be read. Source: spec P-50a. */
export async function readableIds(tx: Transaction, rights: EntityRights): Promise<(entityId: string) => boolean> {
  const { byId } = await rights.catalog();
  const scopes = await rights.scopesOf([...byId.keys()]);
  const limited = [...scopes].flatMap(([id, { kind }]) => (kind === 'all' ? [] : [id]));
  if (limited.length === 0) return () => true;
  const entities = await tx.entities.list({ blueprintIds: limited });
  const shown = new Set((await rights.readable(entities)).map(({ id }) => id));
  const hidden = new Set(entities.flatMap(({ id }) => (shown.has(id) ? [] : [id])));
  return (id) => !hidden.has(id);
}
