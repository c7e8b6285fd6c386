import { randomNumbers } from '../random';

/** The organization that a server under load is seeded with. */
const [userCount, teamCount, actionCount] = [50, 10, 100];

export const emails = Array.from({ length: userCount }, (_, i) => `user-${i}@acme.test`);
export const actions = Array.from({ length: actionCount }, (_, i) => `action-${i}`);
export const entities = Array.from({ length: 100 }, (_, i) => `service-${i}`);

/** Runs of it are decided by a policy: one query and one condition in jq. */
export const withPolicy = 'deploy';
/** Runs of it wait for somebody's approval. */
export const withApproval = 'approved';

const policy = {
  queries: {
    owned: {
      combinator: 'and',
      rules: [
        { property: '$blueprint', operator: '=', value: 'service' },
        { property: 'tier', operator: '=', value: 'gold' },
      ],
    },
  },
  conditions: ['(.results.owned.entities | length) > 0 and .inputs.environment != "frozen"'],
};

const action = (identifier: string, more: object = {}) => ({
  identifier,
  trigger: {
    type: 'self-service',
    operation: 'CREATE',
    userInputs: { properties: { environment: { type: 'string' } }, required: [] },
  },
  // Kafka messages are kept for whoever fetches them: nothing is sent while requests are measured.
  invocationMethod: { type: 'KAFKA' },
  ...more,
});

/** What `portcullis serve --seed` takes: 50 users, 10 teams, 100 services, 102 actions with permissions. */
export function seed(): object {
  const { below, some } = randomNumbers(7);
  const sorted = (list: readonly string[], count: number) => some(list, count).sort();
  const teams = Array.from({ length: teamCount }, (_, i) => `team-${i}`);
  const grants = Object.fromEntries(
    actions.map((identifier) => [
      identifier,
      {
        execute: { users: sorted(emails, 3), roles: ['Member'], teams: sorted(teams, 2), ownedByTeam: false },
        approve: { users: sorted(emails, 1), roles: ['Admin'], teams: sorted(teams, 1) },
      },
    ]),
  );
  return {
    users: emails.map((email, i) => ({ email, roles: [i === 0 ? 'Admin' : 'Member'] })),
    teams: teams.map((name) => ({ name, users: some(emails, 8) })),
    blueprints: [
      {
        identifier: 'service',
        title: 'Service',
        schema: { properties: { tier: { type: 'string' }, rank: { type: 'number' } }, required: [] },
      },
    ],
    entities: entities.map((identifier, i) => ({
      identifier,
      blueprint: 'service',
      title: identifier,
      team: some(teams, 1),
      properties: { tier: i % 10 === 0 ? 'gold' : 'plain', rank: below(100) },
    })),
    actions: [...actions, withPolicy]
      .map((identifier) => action(identifier))
      .concat([action(withApproval, { requiredApproval: true })]),
    permissions: { ...grants, [withPolicy]: { execute: { roles: ['Member'], policy } } },
  };
}
