import type { Stamped } from './tables';

/** When and by whom something was made and last changed; times in RFC 3339, actors by id or client id. */
export interface Stamp {
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: string;
  readonly updatedBy: string;
}

/** The columns of a stamp. */
export function toStampColumns({ createdAt, updatedAt, createdBy, updatedBy }: Stamp): Stamped {
  return { created_at: createdAt, updated_at: updatedAt, created_by: createdBy, updated_by: updatedBy };
}

/** The stamp of a row. */
export function toStamp(row: Stamped): Stamp {
  return { createdAt: row.created_at, updatedAt: row.updated_at, createdBy: row.created_by, updatedBy: row.updated_by };
}
