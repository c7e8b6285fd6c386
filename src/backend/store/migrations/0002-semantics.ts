import type { Migration } from './migration';

/** Who asks, what runs, what is told to whom: people's credentials, runs and votes, the outbox, the audit log. */
export const semantics: Migration = {
  version: 2,
  statements: ({ text, strict }) => {
    const stamped = `created_at ${text} not null, updated_at ${text} not null, created_by ${text} not null, updated_by ${text} not null`;
    const table = (name: string, columns: string) => `create table ${name} (${columns})${strict}`;
    const org = `org_id ${text} not null`;
    const id = `${org}, id ${text} not null`;
    return [
      'alter table writers add column revision integer not null default 0',
      `alter table organizations add column document ${text}`,
      'alter table users add column managed_by_scim integer not null default 0',
      `alter table users add column last_login_at ${text}`,
      `alter table credentials add column id ${text}`,
      `alter table credentials add column name ${text}`,
      `alter table credentials add column user_id ${text}`,
      `alter table credentials add column updated_at ${text}`,
      'create index credentials_by_user on credentials (org_id, user_id)',
      `alter table signing_keys add column created_at ${text}`,
      table(
        'runs',
        `${id}, seq ${text} not null, external_id ${text}, action_id ${text} not null, action ${text} not null, blueprint ${text}, entity ${text},
         status ${text} not null, source ${text} not null, creator ${text} not null, document ${text} not null,
         ended_at ${text}, ${stamped}, primary key (org_id, id)`,
      ),
      'create index runs_by_seq on runs (org_id, seq)',
      'create index runs_by_action on runs (org_id, action, seq)',
      'create index runs_by_status on runs (org_id, status, seq)',
      'create index runs_by_creator on runs (org_id, creator, seq)',
      'create index runs_by_entity on runs (org_id, entity, seq)',
      'create index runs_by_external on runs (org_id, external_id)',
      table(
        'run_votes',
        `${org}, run_id ${text} not null, voter ${text} not null, voter_kind ${text} not null, state ${text} not null,
         description ${text}, created_at ${text} not null, primary key (org_id, run_id, voter, state)`,
      ),
      table(
        'run_logs',
        `${id}, run_id ${text} not null, message ${text} not null, created_by ${text} not null,
         created_at ${text} not null, primary key (org_id, id)`,
      ),
      'create index run_logs_by_run on run_logs (org_id, run_id, id)',
      table(
        'outbox',
        `id ${text} primary key, ${org}, kind ${text} not null, run_id ${text}, payload ${text} not null,
         due_at ${text} not null, attempts integer not null, lease_until ${text}, lease_owner ${text}, done_at ${text},
         failed integer not null, last_error ${text}, created_at ${text} not null`,
      ),
      'create index outbox_due on outbox (due_at) where done_at is null',
      'create index outbox_by_run on outbox (org_id, run_id)',
      table(
        'audit',
        `${id}, at ${text} not null, resource_type ${text} not null, identifier ${text} not null, action ${text} not null,
         status ${text} not null, origin ${text} not null, actor ${text} not null, blueprint ${text}, entity ${text},
         run_id ${text}, document ${text} not null, primary key (org_id, id)`,
      ),
      'create index audit_by_identifier on audit (org_id, identifier, id)',
      'create index audit_by_entity on audit (org_id, blueprint, entity, id)',
      'create index audit_by_run on audit (org_id, run_id, id)',
      table(
        'documents',
        `${id}, kind ${text} not null, parent ${text} not null, identifier ${text} not null, document ${text} not null,
         ${stamped}, primary key (org_id, id), unique (org_id, kind, parent, identifier)`,
      ),
      table(
        'secrets',
        `${id}, name ${text} not null, value ${text} not null, description ${text}, ${stamped},
         primary key (org_id, id), unique (org_id, name)`,
      ),
      table(
        'snapshots',
        `${org}, name ${text} not null, content ${text} not null, created_at ${text} not null, primary key (org_id, name)`,
      ),
    ];
  },
};
