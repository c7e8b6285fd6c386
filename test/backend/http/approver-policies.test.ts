import { onBothDatabases } from '../databases';
import { relation } from '../fixtures';
import { emailOf, type Name, nobody, type Office, onEntity, openOffice, policy } from '../office';

const rule = (property: unknown, operator: string, value: unknown) => ({ property, operator, value });
const users = (...rules: object[]) => ({ combinator: 'and', rules: [rule('$blueprint', '=', '_user'), ...rules] });

onBothDatabases((served) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(served());
  });

  async function changed(path: string, body: object): Promise<void> {
    const { status, text } = await served().call('PATCH', path, body);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
  }

  const inCore = (...names: Name[]) => changed('/v1/teams/core', { users: names.map(emailOf) });

  /** A run on `pay` by req that waits for approvers of a policy. */
  async function waiting(approve: object, requiredApproval: unknown): Promise<{ run: string; action: string }> {
    const permissions = { execute: { roles: ['Member'] }, approve: { ...nobody, policy: approve } };
    const action = await office.action({ trigger: onEntity(), requiredApproval }, permissions);
    return { action, run: await office.start('req', action, { properties: {}, entity: 'pay' }) };
  }

  /** What becomes of a vote: its status, and the run's where the vote counts. */
  async function vote(name: Name, run: string): Promise<string> {
    const { status, body } = await office.vote(name, run, 'APPROVE');
    return status === 201 ? `${status} ${body.run.status}` : String(status);
  }

  const peers = {
    queries: { peers: users(rule('$team', 'containsAny', '{{ .entity.team }}')) },
    conditions: ['.trigger.user.email as $req | [.results.peers.entities[].identifier | select(. != $req)] | unique'],
  };

  test('D-29, A-22: all colleagues of the owning team, as it is at each vote, never the requester', async () => {
    await inCore('req', 'mia', 'a1');
    const { run } = await waiting(peers, { type: 'ALL' });
    expect(await vote('req', run)).toBe('403');
    expect(await vote('out', run)).toBe('403');
    expect(await vote('mia', run)).toBe('201 WAITING_FOR_APPROVAL');
    await inCore('req', 'mia', 'bob');
    expect(await vote('a1', run)).toBe('403');
    expect(await vote('bob', run)).toBe('201 IN_PROGRESS');
  });

  test('A-25: a team that nobody but the requester is in completes nothing', async () => {
    await inCore('req', 'mia');
    const { run } = await waiting(peers, { type: 'ALL' });
    await inCore('req');
    expect(await vote('mia', run)).toBe('403');
    expect(await vote('tok', run)).toBe('201 WAITING_FOR_APPROVAL');
  });

  test('D-30, P-37: a policy that is changed while a run waits decides from then on', async () => {
    const { run, action } = await waiting(policy(`["${emailOf('a1')}"]`), true);
    expect(await vote('a2', run)).toBe('403');
    await changed(`/v1/actions/${action}/permissions`, { approve: { policy: policy(`["${emailOf('a2')}"]`) } });
    expect(await vote('a1', run)).toBe('403');
    expect(await vote('a2', run)).toBe('201 IN_PROGRESS');
  });

  test('D-27, P-34: the direct manager approves, unless disabled; without one nobody does', async () => {
    const { relations } = (await served().call('GET', '/v1/blueprints/_user')).body.blueprint;
    await changed('/v1/blueprints/_user', { relations: { ...relations, manager: relation('_user') } });
    const manager = {
      queries: { requester: users(rule('$identifier', '=', '{{ .trigger.user.email }}')) },
      conditions: ['[.results.requester.entities[0].relations.manager | select(. != null)]'],
    };
    const { run } = await waiting(manager, true);
    expect([await vote('a1', run), await vote('adm', run)]).toEqual(['403', '403']);
    await changed(`/v1/blueprints/_user/entities/${emailOf('req')}`, { relations: { manager: emailOf('adm2') } });
    await office.change('adm2', { status: 'Disabled' });
    const listed = () => served().call('GET', `/v1/actions/runs/${run}/approvers?include_pending_approvers=true`);
    expect((await listed()).body.approvers).toEqual([]);
    await office.change('adm2', { status: 'Active' });
    expect((await listed()).body.approvers).toEqual([
      { userId: await office.id('adm2'), state: 'PENDING', description: null },
    ]);
    expect(await vote('adm2', run)).toBe('201 IN_PROGRESS');
  });

  test('D-14: in an approve policy the acting user is the one who would approve', async () => {
    await inCore('req', 'mia', 'a1');
    const mine = {
      queries: { mine: users(rule('$identifier', '=', { context: 'user', property: '$identifier' })) },
      conditions: ['[.results.mine.entities[] | select(.team | index("core") != null) | .identifier]'],
    };
    const { run } = await waiting(mine, true);
    expect([await vote('bob', run), await vote('mia', run)]).toEqual(['403', '201 IN_PROGRESS']);
  });

  test('D-7: the moment of the request and its inputs stay those of the request', async () => {
    const when = policy(`if (.trigger.at | length) == 24 and .inputs == {} then ["${emailOf('a2')}"] else [] end`);
    const { run } = await waiting(when, true);
    expect(await vote('a2', run)).toBe('201 IN_PROGRESS');
  });
});
