import type { Migration } from './migration';

/** The first shape of the database: identity, catalog, actions and permission grants. */
export const start: Migration = {
  version: 1,
  statements: ({ text, strict }) => {
    const stamped = `created_at ${text} not null, updated_at ${text} not null, created_by ${text} not null, updated_by ${text} not null`;
    const table = (name: string, columns: string) => `create table ${name} (${columns})${strict}`;
    const org = `org_id ${text} not null`;
    const id = `${org}, id ${text} not null`;
    return [
      table('organizations', `id ${text} primary key, name ${text} not null, created_at ${text} not null`),
      table('writers', `org_id ${text} primary key`),
      table('signing_keys', `name ${text} primary key, value ${text} not null`),
      table(
        'credentials',
        `${org}, client_id ${text} primary key, kind ${text} not null, secret_salt ${text} not null, secret_hash ${text} not null,
         secret_version ${text} not null, token_issued_at integer, generated integer not null, created_at ${text} not null`,
      ),
      table(
        'users',
        `${id}, email ${text} not null, email_key ${text} not null, first_name ${text} not null, last_name ${text} not null,
         picture ${text}, status ${text} not null, type ${text} not null, created_at ${text} not null, updated_at ${text} not null,
         primary key (org_id, id), unique (org_id, email_key)`,
      ),
      table(
        'user_roles',
        `${org}, user_id ${text} not null, role ${text} not null, primary key (org_id, user_id, role)`,
      ),
      table(
        'teams',
        `${id}, identifier ${text} not null, name ${text} not null, description ${text}, provider ${text} not null,
         created_at ${text} not null, updated_at ${text} not null,
         primary key (org_id, id), unique (org_id, name), unique (org_id, identifier)`,
      ),
      table(
        'team_members',
        `${org}, team_id ${text} not null, user_id ${text} not null, position integer not null, email ${text} not null,
         primary key (org_id, team_id, user_id)`,
      ),
      'create index team_members_by_user on team_members (org_id, user_id)',
      table(
        'blueprints',
        `${id}, identifier ${text} not null, document ${text} not null, builtin integer not null, ${stamped},
         primary key (org_id, id), unique (org_id, identifier)`,
      ),
      table(
        'blueprint_relations',
        `${org}, blueprint_id ${text} not null, relation ${text} not null, target ${text} not null,
         primary key (org_id, blueprint_id, relation)`,
      ),
      'create index blueprint_relations_by_target on blueprint_relations (org_id, target)',
      table(
        'entities',
        `${id}, blueprint_id ${text} not null, identifier ${text} not null, title ${text} not null, icon ${text}, team ${text},
         properties ${text} not null, relations ${text} not null, mirror_of ${text}, ${stamped},
         primary key (org_id, id), unique (org_id, blueprint_id, identifier)`,
      ),
      'create index entities_by_title on entities (org_id, blueprint_id, title)',
      'create index entities_by_mirror on entities (org_id, mirror_of)',
      table(
        'entity_relations',
        `${org}, source_id ${text} not null, relation ${text} not null, target_id ${text} not null,
         primary key (org_id, source_id, relation, target_id)`,
      ),
      'create index entity_relations_by_target on entity_relations (org_id, target_id)',
      table(
        'entity_teams',
        `${org}, entity_id ${text} not null, value ${text} not null, team_id ${text} not null, primary key (org_id, entity_id, value)`,
      ),
      'create index entity_teams_by_team on entity_teams (org_id, team_id)',
      table(
        'actions',
        `${id}, identifier ${text} not null, trigger_type ${text} not null, operation ${text}, blueprint ${text}, event_type ${text},
         event_action ${text}, published integer not null, document ${text} not null, ${stamped},
         primary key (org_id, id), unique (org_id, identifier)`,
      ),
      'create index actions_by_blueprint on actions (org_id, blueprint)',
      table(
        'grant_blocks',
        `${org}, object_id ${text} not null, block ${text} not null, owned_by_team integer not null, policy ${text},
         primary key (org_id, object_id, block)`,
      ),
      table(
        'grant_members',
        `${org}, object_id ${text} not null, block ${text} not null, kind ${text} not null, value ${text} not null,
         principal ${text} not null, primary key (org_id, object_id, block, kind, value)`,
      ),
      'create index grant_members_by_principal on grant_members (org_id, principal)',
      table(
        'pages',
        `${id}, identifier ${text} not null, blueprint_id ${text}, document ${text} not null, ${stamped},
         primary key (org_id, id), unique (org_id, identifier)`,
      ),
      'create index pages_by_blueprint on pages (org_id, blueprint_id)',
      table(
        'data_migrations',
        `${id}, status ${text} not null, blueprint ${text} not null, actor ${text} not null,
         created_at ${text} not null, updated_at ${text} not null, primary key (org_id, id)`,
      ),
    ];
  },
};
