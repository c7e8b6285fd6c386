import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSwitches, type Switches } from '../../src/access';
import { findApprovers } from '../../src/cli/explain/approvers';
import { toPerson } from '../../src/cli/explain/directory';
import { loadSituation, requireUser } from '../../src/cli/explain/situation';
import { decides } from '../../src/cli/explain/suggest';
import { createClient } from '../../src/client';
import { credentials, type Served, serving } from '../backend/serving';
import { holderOf, people, reallyAsks, seed } from './explain-world';

const statuses = { allow: 202, hidden: 404, deny: 403, invalid: 422 } as const;
const nobody = { users: [], roles: [], teams: [] };
const trigger = { type: 'self-service', operation: 'CREATE', userInputs: { properties: {}, required: [] } };
const failing = { combinator: 'and', rules: [{ property: '$blueprint', operator: '=', value: '{{ .none.such }}' }] };
const chain = (blueprint: string) => ({
  combinator: 'and',
  rules: [
    { property: '$blueprint', operator: '=', value: 'child' },
    { operator: 'relatedTo', blueprint, value: 'pay' },
  ],
});

/** Actions that each switch says something about. */
const permissions: Readonly<Record<string, object>> = {
  unseen: { execute: { ...nobody, roles: ['Admin'], policy: { queries: {}, conditions: ['true'] } } },
  refused: { execute: { policy: { queries: {}, conditions: ['false'] } } },
  guarded: { execute: { policy: { queries: { q: failing }, conditions: ['(.results.q.entities | length) == 0'] } } },
  related: {
    execute: { policy: { queries: { q: chain('svc') }, conditions: ['(.results.q.entities | length) > 0'] } },
  },
};

const dir = mkdtempSync(join(tmpdir(), 'portcullis-switches-'));
const actions = Object.keys(permissions).map((identifier) => ({
  identifier,
  trigger,
  invocationMethod: { type: 'KAFKA', payload: {} },
  requiredApproval: true,
}));
writeFileSync(join(dir, 'seed.json'), JSON.stringify({ ...seed, actions, permissions }));
afterAll(() => rmSync(dir, { recursive: true }));

async function whileServed(switches: Partial<Switches>, work: (served: Served) => Promise<void>): Promise<void> {
  const served = await serving({ seedFile: join(dir, 'seed.json'), localSignIn: true, switches });
  try {
    await work(served);
  } finally {
    await served.close();
  }
}

async function situationOf(served: Served, action: string, switches: Partial<Switches>) {
  const client = createClient({ baseUrl: served.url, credentials, userAgent: 'test' });
  const wish = { action, entity: undefined, inputs: {}, at: new Date(), switches: { ...defaultSwitches, ...switches } };
  return loadSituation(client, wish);
}

const readings: readonly (readonly [changes: string, switches: Partial<Switches>])[] = [
  ['unseen', { policyIgnoresVisibility: true }],
  ['refused', { adminBypassesPolicy: true }],
  ['guarded', { literalIgnoreFailedQueries: true }],
  ['related', { relatedToDepth: 0 }],
];

test.each(readings)(
  'R-33: %s with %j is explained as it is answered, and differs from the default',
  (changed, switches) =>
    whileServed(switches, async (served) => {
      let differs = false;
      for (const action of Object.keys(permissions)) {
        for (const email of people.filter((each) => each !== 'new@acme.test')) {
          const decided = async (by: Partial<Switches>) => {
            const situation = await situationOf(served, action, by);
            const person = toPerson(requireUser(situation.directory, email), situation.directory);
            return statuses[(await decides(situation, person)).outcome];
          };
          const said = await decided(switches);
          expect([action, email, said]).toEqual([action, email, await reallyAsks(served, email, action, {})]);
          if (action === changed && said !== (await decided({}))) differs = true;
        }
      }
      expect(differs).toBe(true);
    }),
);

test('R-33: with forbidSelfApproval who-can approve leaves out who asks, as the server does', () =>
  whileServed({ forbidSelfApproval: true }, async (served) => {
    const block = { ...nobody, users: ['mia@acme.test', 'bob@acme.test'] };
    await served.call('PATCH', '/v1/actions/refused/permissions', { execute: { policy: null }, approve: block });
    const situation = await situationOf(served, 'refused', { forbidSelfApproval: true });
    const mia = toPerson(requireUser(situation.directory, 'mia@acme.test'), situation.directory);
    const { approvers } = await findApprovers(situation, mia);
    expect(approvers.map(({ person: { email } }) => email)).toEqual(['bob@acme.test']);
    const asked = await served.callBare(
      'POST',
      '/v1/actions/refused/runs',
      { properties: {} },
      await holderOf(served, 'mia@acme.test'),
    );
    const vote = async (email: string) =>
      (
        await served.callBare(
          'PATCH',
          `/v1/actions/runs/${asked.body.run.id}/approval`,
          { status: 'APPROVE' },
          await holderOf(served, email),
        )
      ).status;
    expect([await vote('mia@acme.test'), await vote('bob@acme.test')]).toEqual([403, 201]);
  }));
