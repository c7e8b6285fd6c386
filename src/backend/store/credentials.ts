import type { Kysely } from 'kysely';
import type { Attempt } from './connection';
import type { CredentialRow, Tables } from './tables';

/** A client id and what its secret is checked against. */
export interface Credential {
  readonly org: string;
  readonly clientId: string;
  /** Whose token it buys: the organization's, or that of the user `userId`. */
  readonly kind: 'organization' | 'person';
  /** Of an app: its id and name. Of a person: whose they are. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly userId: string | undefined;
  readonly secretSalt: string;
  readonly secretHash: string;
  /** Changes with the secret, so that a token bought with the former one is dead. */
  readonly secretVersion: string;
  /** Seconds since 1970 at which the living token was given out. */
  readonly tokenIssuedAt: number | undefined;
  /** Made up by the program, not chosen by anybody. */
  readonly generated: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A credential, and what its organization had come to when it was read. */
export interface CredentialAtRevision {
  readonly credential: Credential;
  readonly revision: number;
}

/** What is asked and said of all credentials. */
export interface Credentials {
  find(clientId: string): Promise<Credential | undefined>;
  /** Those of many client ids, each with its organization's revision of that moment: see Transaction. One query. */
  findAtRevision(clientIds: readonly string[]): Promise<ReadonlyMap<string, CredentialAtRevision>>;
  /** True when there is no credential at all: the database has just been made. */
  areMissing(): Promise<boolean>;
  /** True when some secret was made up by the program. */
  areGenerated(): Promise<boolean>;
  /** Adds it, unless there is one with the same client id. */
  insert(credential: Credential): Promise<void>;
  /** Adds it, or replaces the one with the same client id. */
  save(credential: Credential): Promise<void>;
  setTokenIssuedAt(clientId: string, seconds: number): Promise<void>;
  /** The key of that name; `fresh` is kept as the key if there is none yet. Every process gets the same. */
  signingKey(name: string, fresh: string): Promise<string>;
}

/** As many as the next power of two, the last one repeated: a statement for every length would be too many. */
function roundedUp(ids: readonly string[]): readonly string[] {
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length)));
  return Array.from({ length }, (_, i) => ids[i] ?? ids.at(-1) ?? '');
}

/** The credentials of all organizations. */
export function createCredentials(attempt: Attempt): Credentials {
  return {
    async find(clientId) {
      const row = await attempt((db) =>
        db.selectFrom('credentials').selectAll().where('client_id', '=', clientId).executeTakeFirst(),
      );
      return row && toCredential(row);
    },

    async findAtRevision(clientIds) {
      const rows = await attempt((db) =>
        db
          .selectFrom('credentials')
          .leftJoin('writers', 'writers.org_id', 'credentials.org_id')
          .selectAll('credentials')
          .select('writers.revision')
          .where('client_id', 'in', roundedUp(clientIds))
          .execute(),
      );
      return new Map(
        rows.map((row) => [row.client_id, { credential: toCredential(row), revision: row.revision ?? 0 }]),
      );
    },

    async areMissing() {
      const row = await attempt((db) => db.selectFrom('credentials').select('client_id').limit(1).executeTakeFirst());
      return row === undefined;
    },

    async areGenerated() {
      const row = await attempt((db) =>
        db.selectFrom('credentials').select('client_id').where('generated', '=', 1).limit(1).executeTakeFirst(),
      );
      return row !== undefined;
    },

    async insert(credential) {
      await attempt((db) =>
        db
          .insertInto('credentials')
          .values(toColumns(credential))
          .onConflict((conflict) => conflict.column('client_id').doNothing())
          .execute(),
      );
    },

    async save(credential) {
      const { client_id, ...columns } = toColumns(credential);
      await attempt((db) =>
        db
          .insertInto('credentials')
          .values({ client_id, ...columns })
          .onConflict((conflict) => conflict.column('client_id').doUpdateSet(columns))
          .execute(),
      );
    },

    async setTokenIssuedAt(clientId, seconds) {
      await attempt((db) =>
        db.updateTable('credentials').set({ token_issued_at: seconds }).where('client_id', '=', clientId).execute(),
      );
    },

    async signingKey(name, fresh) {
      const find = (db: Kysely<Tables>) =>
        db.selectFrom('signing_keys').select('value').where('name', '=', name).executeTakeFirst();
      const known = await attempt(find);
      if (known) return known.value;
      await attempt((db) =>
        db
          .insertInto('signing_keys')
          .values({ name, value: fresh, created_at: null })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute(),
      );
      return (await attempt(find))?.value ?? fresh;
    },
  };
}

/** The credential of a row. */
export function toCredential(row: CredentialRow): Credential {
  return {
    org: row.org_id,
    clientId: row.client_id,
    kind: row.kind === 'organization' ? 'organization' : 'person',
    id: row.id ?? undefined,
    name: row.name ?? undefined,
    userId: row.user_id ?? undefined,
    secretSalt: row.secret_salt,
    secretHash: row.secret_hash,
    secretVersion: row.secret_version,
    tokenIssuedAt: row.token_issued_at ?? undefined,
    generated: row.generated === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at ?? row.created_at,
  };
}

/** The row of a credential. */
export function toColumns(credential: Credential): CredentialRow {
  return {
    org_id: credential.org,
    client_id: credential.clientId,
    kind: credential.kind,
    id: credential.id ?? null,
    name: credential.name ?? null,
    user_id: credential.userId ?? null,
    secret_salt: credential.secretSalt,
    secret_hash: credential.secretHash,
    secret_version: credential.secretVersion,
    token_issued_at: credential.tokenIssuedAt ?? null,
    generated: Number(credential.generated),
    created_at: credential.createdAt,
    updated_at: credential.updatedAt,
  };
}
