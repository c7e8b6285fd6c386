import { onBothDatabases } from '../databases';
import { user } from '../fixtures';
import { emailOf, nobody, type Office, openOffice, policy } from '../office';

const crowd = Array.from({ length: 50 }, (_, i) => `approver-${i}@acme.test`);

onBothDatabases((served) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(served());
    for (const email of crowd) {
      await served().call('POST', '/v1/blueprints/_user/entities', user(email));
      await served().as(email).token;
    }
  }, 60_000);

  const hook = { invocationMethod: { type: 'WEBHOOK', url: 'https://sink.example.test' } };
  const vote = (email: string, run: string, status = 'APPROVE') =>
    served().as(email).call('PATCH', `/v1/actions/runs/${run}/approval`, { status });
  const calls = async (run: string) => (await office.sent(run)).filter(({ kind }) => kind === 'invocation').length;
  const waiting = async (requirement: unknown, approve: object = { ...nobody, users: crowd }) =>
    office.start('req', await office.action({ requiredApproval: requirement, ...hook }, { approve }));
  const read = async (run: string) => (await office.read('tok', run)).body.run;

  test('R-54, A-3, G-97: vector 19, of fifty approvers at once one starts the run, once', async () => {
    const run = await waiting(true);
    const answers = await Promise.all(crowd.map((email) => vote(email, run)));
    const codes = answers.map(({ status, body }) => (status === 201 ? body.run.status : body.error)).sort();
    expect(codes).toEqual(['IN_PROGRESS', ...Array(49).fill('run_not_waiting_for_approval')]);
    expect([await calls(run), (await read(run)).status]).toEqual([1, 'IN_PROGRESS']);
    const { approvers } = (await served().call('GET', `/v1/actions/runs/${run}/approvers`)).body;
    expect(approvers).toHaveLength(1);
  });

  test('R-54, A-21: of fifty who must all approve at once the last one starts the run', async () => {
    const run = await waiting({ type: 'ALL' });
    const answers = await Promise.all(crowd.map((email) => vote(email, run)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect(answers.filter(({ body }) => body.run.status === 'IN_PROGRESS')).toHaveLength(1);
    expect(await calls(run)).toBe(1);
  });

  test('A-16: of twenty approvals of one person one counts', async () => {
    const run = await waiting({ type: 'ALL' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => vote(crowd[0] ?? '', run)));
    expect(answers.map(({ status, body }) => body.error ?? status).sort()).toEqual(
      [201, ...Array(19).fill('already_approved')].sort(),
    );
  });

  test('A-18: approval, decline and cancel at once end in one of them', async () => {
    for (let round = 0; round < 5; round++) {
      const run = await waiting(true);
      const answers = await Promise.all([
        vote(crowd[1] ?? '', run),
        vote(crowd[2] ?? '', run, 'DECLINE'),
        office.patch('req', run, { status: 'FAILURE' }),
      ]);
      const { status } = await read(run);
      const won = answers.filter(({ body }) => body.ok).map(({ body }) => body.run.status);
      // A run that was approved first may still be said to have failed; nothing else follows anything.
      expect([['IN_PROGRESS'], ['DECLINED'], ['FAILURE'], ['IN_PROGRESS', 'FAILURE']]).toContainEqual(won);
      expect(status).toBe(won.at(-1));
      expect(await calls(run)).toBe(won.includes('IN_PROGRESS') ? 1 : 0);
    }
  });

  test('P-37, G-52: an approver who is taken off the list is refused from that moment on, whatever goes on beside', async () => {
    const action = await office.action(
      { requiredApproval: { type: 'ALL' }, ...hook },
      { approve: { ...nobody, users: crowd } },
    );
    const run = await office.start('req', action);
    const rest = crowd.slice(1);
    const change = served().call('PATCH', `/v1/actions/${action}/permissions`, { approve: { users: rest } });
    const votes = rest.map((email) => vote(email, run));
    expect((await change).status).toBe(200);
    expect((await vote(crowd[0] ?? '', run)).status).not.toBe(201);
    expect((await Promise.all(votes)).map(({ status }) => status)).toEqual(Array(49).fill(201));
  });

  test('P-37: while facts change all the time a vote by policy still comes through, decided on facts that hold', async () => {
    const action = await office.action({ requiredApproval: true }, { approve: { policy: policy(`["${crowd[0]}"]`) } });
    const run = await office.start('req', action);
    let busy = true;
    const noise = (async () => {
      for (let i = 0; busy; i++) {
        await served().call('POST', '/v1/blueprints/svc/entities?upsert=true', { identifier: 'noise', title: `${i}` });
      }
    })();
    const { status } = await vote(crowd[0] ?? '', run);
    busy = false;
    await noise;
    expect(status).toBe(201);
  });

  test('P-37: while facts change all the time a request by policy still comes through', async () => {
    const action = await office.action(
      {},
      { execute: { roles: ['Member'], policy: policy(`.user.email == "${emailOf('bob')}"`) } },
    );
    let busy = true;
    const noise = (async () => {
      for (let i = 0; busy; i++) {
        await served().call('POST', '/v1/blueprints/svc/entities?upsert=true', { identifier: 'noise', title: `${i}` });
      }
    })();
    const answers = [await office.ask('bob', action), await office.ask('mia', action)];
    busy = false;
    await noise;
    expect(answers.map(({ status }) => status)).toEqual([202, 403]);
  });

  test('A-0d, A-43: both databases list runs alike', async () => {
    const action = await office.action();
    const ids = [];
    for (let i = 0; i < 5; i++) ids.push(await office.start('req', action));
    const { body } = await office.as('req').call('GET', `/v1/actions/runs?action=${action}&limit=3`);
    expect(body.runs.map(({ id }: { id: string }) => id)).toEqual(ids.reverse().slice(0, 3));
  });
});
