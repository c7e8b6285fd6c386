/** The tables as kysely sees them. Every table carries its organization; times are RFC 3339 text, flags are 0 or 1. */
export interface Tables {
  organizations: OrganizationRow;
  writers: { readonly org_id: string; readonly revision: number };
  signing_keys: { readonly name: string; readonly value: string; readonly created_at: string | null };
  credentials: CredentialRow;
  users: UserRow;
  user_roles: { readonly org_id: string; readonly user_id: string; readonly role: string };
  teams: TeamRow;
  team_members: {
    readonly org_id: string;
    readonly team_id: string;
    readonly user_id: string;
    readonly position: number;
    readonly email: string;
  };
  blueprints: BlueprintRow;
  blueprint_relations: {
    readonly org_id: string;
    readonly blueprint_id: string;
    readonly relation: string;
    readonly target: string;
  };
  entities: EntityRow;
  entity_relations: {
    readonly org_id: string;
    readonly source_id: string;
    readonly relation: string;
    readonly target_id: string;
  };
  entity_teams: {
    readonly org_id: string;
    readonly entity_id: string;
    readonly value: string;
    readonly team_id: string;
  };
  actions: ActionRow;
  grant_blocks: {
    readonly org_id: string;
    readonly object_id: string;
    readonly block: string;
    readonly owned_by_team: number;
    readonly policy: string | null;
  };
  grant_members: {
    readonly org_id: string;
    readonly object_id: string;
    readonly block: string;
    readonly kind: string;
    readonly value: string;
    readonly principal: string;
  };
  pages: PageRow;
  data_migrations: DataMigrationRow;
  runs: RunRow;
  run_votes: RunVoteRow;
  run_logs: RunLogRow;
  outbox: OutboxRow;
  audit: AuditRow;
  documents: DocumentRow;
  secrets: SecretRow;
  snapshots: {
    readonly org_id: string;
    readonly name: string;
    readonly content: string;
    readonly created_at: string;
  };
}

/** The columns of what carries a stamp: see `Stamp`. */
export interface Stamped {
  readonly created_at: string;
  readonly updated_at: string;
  readonly created_by: string;
  readonly updated_by: string;
}

interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly document: string | null;
  readonly created_at: string;
}

/** A client id with its salted secret. */
export interface CredentialRow {
  readonly org_id: string;
  readonly client_id: string;
  readonly kind: string;
  readonly secret_salt: string;
  readonly secret_hash: string;
  readonly secret_version: string;
  readonly token_issued_at: number | null;
  readonly generated: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly user_id: string | null;
  readonly created_at: string;
  readonly updated_at: string | null;
}

/** A person or service account; roles are rows of `user_roles`. */
export interface UserRow {
  readonly org_id: string;
  readonly id: string;
  readonly email: string;
  readonly email_key: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly picture: string | null;
  readonly status: string;
  readonly type: string;
  readonly managed_by_scim: number;
  readonly last_login_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A team; its members are rows of `team_members`. */
export interface TeamRow {
  readonly org_id: string;
  readonly id: string;
  readonly identifier: string;
  readonly name: string;
  readonly description: string | null;
  readonly provider: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A blueprint; its relations are rows of `blueprint_relations` as well. */
export interface BlueprintRow extends Stamped {
  readonly org_id: string;
  readonly id: string;
  readonly identifier: string;
  readonly document: string;
  readonly builtin: number;
}

/** An entity; what it points at are rows of `entity_relations` and `entity_teams` as well. */
export interface EntityRow extends Stamped {
  readonly org_id: string;
  readonly id: string;
  readonly blueprint_id: string;
  readonly identifier: string;
  readonly title: string;
  readonly icon: string | null;
  readonly team: string | null;
  readonly properties: string;
  readonly relations: string;
  readonly mirror_of: string | null;
}

/** An action, with the parts of its document that lists are narrowed by. */
export interface ActionRow extends Stamped {
  readonly org_id: string;
  readonly id: string;
  readonly identifier: string;
  readonly trigger_type: string;
  readonly operation: string | null;
  readonly blueprint: string | null;
  readonly event_type: string | null;
  readonly event_action: string | null;
  readonly published: number;
  readonly document: string;
}

/** A page. */
export interface PageRow extends Stamped {
  readonly org_id: string;
  readonly id: string;
  readonly identifier: string;
  readonly blueprint_id: string | null;
  readonly document: string;
}

/** Work on many entities. */
export interface DataMigrationRow {
  readonly org_id: string;
  readonly id: string;
  readonly status: string;
  readonly blueprint: string;
  readonly actor: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A run, with the parts of its document that lists are narrowed by. */
export interface RunRow extends Stamped {
  readonly org_id: string;
  readonly id: string;
  readonly seq: string;
  readonly external_id: string | null;
  readonly action_id: string;
  readonly action: string;
  readonly blueprint: string | null;
  readonly entity: string | null;
  readonly status: string;
  readonly source: string;
  readonly creator: string;
  readonly document: string;
  readonly ended_at: string | null;
}

/** A vote on a run. */
export interface RunVoteRow {
  readonly org_id: string;
  readonly run_id: string;
  readonly voter: string;
  readonly voter_kind: string;
  readonly state: string;
  readonly description: string | null;
  readonly created_at: string;
}

/** A line of a run's log. */
export interface RunLogRow {
  readonly org_id: string;
  readonly id: string;
  readonly run_id: string;
  readonly message: string;
  readonly created_by: string;
  readonly created_at: string;
}

/** Something to be done in the outside world, once. */
export interface OutboxRow {
  readonly id: string;
  readonly org_id: string;
  readonly kind: string;
  readonly run_id: string | null;
  readonly payload: string;
  readonly due_at: string;
  readonly attempts: number;
  readonly lease_until: string | null;
  readonly lease_owner: string | null;
  readonly done_at: string | null;
  readonly failed: number;
  readonly last_error: string | null;
  readonly created_at: string;
}

/** An entry of the audit log. */
export interface AuditRow {
  readonly org_id: string;
  readonly id: string;
  readonly at: string;
  readonly resource_type: string;
  readonly identifier: string;
  readonly action: string;
  readonly status: string;
  readonly origin: string;
  readonly actor: string;
  readonly blueprint: string | null;
  readonly entity: string | null;
  readonly run_id: string | null;
  readonly document: string;
}

/** Something that is stored and shown as it was written. */
export interface DocumentRow extends Stamped {
  readonly org_id: string;
  readonly id: string;
  readonly kind: string;
  readonly parent: string;
  readonly identifier: string;
  readonly document: string;
}

/** A secret of the organization. */
export interface SecretRow extends Stamped {
  readonly org_id: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly description: string | null;
}
