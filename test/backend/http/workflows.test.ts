import { onBothDatabases } from '../databases';
import { emails, makePeople, statuses } from '../people';

const path = '/v1/workflows';
let names = 0;
const fresh = () => `flow-${++names}`;
const body = (identifier: string, more: object = {}) => ({ identifier, nodes: [], connections: [], ...more });
const trigger = (permissions: object) => ({ identifier: 't', config: { type: 'SELF_SERVE', permissions } });

onBothDatabases((served) => {
  const call = (method: string, at: string, sent?: unknown) => served().call(method, at, sent);

  beforeAll(() => makePeople(served()));

  test('G-95: a workflow comes back as it was written, and is never executed', async () => {
    const policy = { queries: {}, conditions: ['not ( jq'] };
    const sent = body(fresh(), {
      title: 'Flow',
      category: null,
      allowAnyoneToViewRuns: true,
      nodes: [
        trigger({ users: [emails.Member], roles: ['member', 'svc-moderator'], teams: [], policy }),
        { identifier: 'i', config: { responders: { users: null, usersQuery: { combinator: 'and', rules: [] } } } },
      ],
      connections: [{ sourceIdentifier: 't', targetIdentifier: 'i' }],
    });
    const made = await call('POST', path, sent);
    expect([made.status, made.body.workflow]).toEqual([201, expect.objectContaining(sent)]);
    expect((await call('GET', `${path}/${sent.identifier}`)).body.workflow).toEqual(made.body.workflow);
    expect((await call('GET', '/v1/actions/runs')).body.runs).toEqual([]);
  });

  test('05, 7: PUT replaces a workflow, perhaps with another name', async () => {
    const [name, renamed] = [fresh(), fresh()];
    await call('POST', path, body(name, { title: 'Flow' }));
    const { workflow } = (await call('PUT', `${path}/${name}`, body(renamed))).body;
    expect([workflow.identifier, workflow.title, (await call('GET', `${path}/${name}`)).status]).toEqual([
      renamed,
      undefined,
      404,
    ]);
    await call('POST', path, body(name));
    expect((await call('PUT', `${path}/${name}`, body(renamed))).body.error).toBe('already_exists');
  });

  test.each<[string, object, string, unknown[]]>([
    [
      'a user that is not there',
      trigger({ users: [emails.Member, 'who@acme.test'] }),
      'Unknown user: who@acme.test',
      ['nodes', 0, 'config', 'permissions', 'users', 1],
    ],
    [
      'a role that is not there',
      trigger({ roles: ['Owner'] }),
      'Unknown role: Owner',
      ['nodes', 0, 'config', 'permissions', 'roles', 0],
    ],
    [
      'a responder that is not there',
      { a: [{ responders: { teams: ['x'] } }] },
      'Unknown team: x',
      ['nodes', 0, 'a', 0, 'responders', 'teams', 0],
    ],
    [
      'a list that is none',
      trigger({ teams: 'x' }),
      'must be a list of texts',
      ['nodes', 0, 'config', 'permissions', 'teams'],
    ],
    [
      'an entry that is no text',
      trigger({ roles: [7] }),
      'must be a text',
      ['nodes', 0, 'config', 'permissions', 'roles', 0],
    ],
  ])('P-11: %s is 422, with its place', async (_, node, message, at) => {
    const name = fresh();
    const answers = [await call('POST', path, body(name, { nodes: [node] }))];
    await call('POST', path, body(name));
    answers.push(await call('PUT', `${path}/${name}`, body(name, { nodes: [node] })));
    for (const answer of answers) {
      expect([answer.status, answer.body.message, answer.body.details[0].path]).toEqual([422, message, at]);
    }
    expect((await call('GET', `${path}/${name}`)).body.workflow.nodes).toEqual([]);
  });

  test('P-11: a megabyte of people is looked up in one go', async () => {
    const nodes = Array.from({ length: 9000 }, () => trigger({ users: [emails.Member], roles: ['Admin'] }));
    expect((await call('POST', path, body(fresh(), { nodes }))).status).toBe(201);
    const wrong = [...nodes, trigger({ users: ['who@acme.test'] })];
    expect((await call('POST', path, body(fresh(), { nodes: wrong }))).body.details[0].path[1]).toBe(9000);
  });

  test('P-69: workflows are for Admins and organization tokens', async () => {
    const name = fresh();
    const denied = [403, 403, 403, 401];
    expect(await statuses(served(), 'POST', path, body(name))).toEqual([201, 422, ...denied]);
    expect(await statuses(served(), 'GET', `${path}/${name}`)).toEqual([200, 200, ...denied]);
    expect(await statuses(served(), 'GET', `${path}/none`)).toEqual([404, 404, ...denied]);
    expect(await statuses(served(), 'PUT', `${path}/${name}`, body(name))).toEqual([200, 200, ...denied]);
    expect(await statuses(served(), 'PUT', `${path}/none`, { nodes: 7 })).toEqual([404, 404, ...denied]);
    expect(await statuses(served(), 'DELETE', `${path}/${name}`)).toEqual([200, 404, ...denied]);
  });

  test('05, 7: of ten that make the same workflow at once one does', async () => {
    const sent = body(fresh());
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', path, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(422)]);
  });
});
