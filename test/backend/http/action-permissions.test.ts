import { onBothDatabases } from '../databases';
import { action, blueprint, user } from '../fixtures';

const policy = { queries: { q: { combinator: 'and', rules: [] } }, conditions: ['.results.q.entities | length > 0'] };
let actions = 0;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    served().call(method, path, body, headers);
  const patch = (name: string, body: unknown, headers?: Record<string, string>) =>
    call('PATCH', `/v1/actions/${name}/permissions`, body, headers);
  const stored = async (name: string) => (await call('GET', `/v1/actions/${name}/permissions`)).body.permissions;

  /** A new action, by name. */
  const born = async () => {
    const name = `action-${++actions}`;
    await call('POST', '/v1/actions', action(name));
    return name;
  };

  beforeAll(async () => {
    await call('POST', '/v1/blueprints', blueprint('svc'));
    await call('POST', '/v1/blueprints', blueprint('SVC'));
    await call('POST', '/v1/blueprints', blueprint('Cluster'));
    await call('POST', '/v1/teams', { name: 'My Team' });
    for (const email of ['Ana@example.com', 'ben@example.com'])
      await call('POST', '/v1/blueprints/_user/entities', user(email));
  });

  test('P-20, P-30: an action is born with everybody executing and Admins approving', async () => {
    expect(await stored(await born())).toEqual({
      execute: { users: [], roles: ['Admin', 'Member'], teams: [], ownedByTeam: false },
      approve: { users: [], roles: ['Admin'], teams: [] },
    });
  });

  test('P-6: what a request leaves out stays, a grant or a key of a grant', async () => {
    const name = await born();
    await patch(name, { execute: { users: ['ben@example.com'], ownedByTeam: true, policy } });
    await patch(name, { execute: { teams: ['my_team'] } });
    expect(await stored(name)).toEqual({
      execute: {
        users: ['ben@example.com'],
        roles: ['Admin', 'Member'],
        teams: ['my_team'],
        ownedByTeam: true,
        policy,
      },
      approve: { users: [], roles: ['Admin'], teams: [] },
    });
  });

  test('P-6: a null policy removes it, and only it', async () => {
    const name = await born();
    await patch(name, { execute: { policy }, approve: { policy } });
    await patch(name, { execute: { policy: null } });
    const { execute, approve } = await stored(name);
    expect([Object.hasOwn(execute, 'policy'), approve.policy]).toEqual([false, policy]);
  });

  test('P-7: a list replaces the stored one, and no Admin is put back', async () => {
    const name = await born();
    await patch(name, { execute: { roles: ['Member'] }, approve: { roles: [] } });
    const { execute, approve } = await stored(name);
    expect([execute.roles, approve.roles]).toEqual([['Member'], []]);
  });

  test('P-9, P-10: entries come back as they were written, in code-point order, each once', async () => {
    const name = await born();
    const roles = ['member', 'svc-moderator', 'ADMIN', 'Cluster-Moderator', 'member'];
    const { body } = await patch(name, {
      execute: { roles, users: ['BEN@example.com', 'Ana@Example.com'], teams: ['My Team'] },
    });
    expect(body.permissions.execute).toMatchObject({
      roles: ['ADMIN', 'Cluster-Moderator', 'member', 'svc-moderator'],
      users: ['Ana@Example.com', 'BEN@example.com'],
      teams: ['My Team'],
    });
    expect(await stored(name)).toEqual(body.permissions);
  });

  test('R-21: a policy comes back with every digit and in the order of its lists', async () => {
    const name = await born();
    const text = `{"queries":{"q":{"combinator":"or","rules":[{"property":"b","operator":"=","value":12345678901234567890.123},{"property":"a","operator":"=","value":1e400}]}},"conditions":["b","a"]}`;
    const { status } = await patch(name, `{"execute":{"policy":${text}}}`);
    const answer = await call('GET', `/v1/actions/${name}/permissions`);
    expect([status, answer.text.includes(text.slice(1, -1))]).toEqual([200, true]);
  });

  test('P-16: a policy with an unknown blueprint, an odd property or a condition that does not compile is stored', async () => {
    const name = await born();
    const odd = {
      queries: {
        executingUser: {
          combinator: 'and',
          rules: [
            { property: '$blueprint', operator: '=', value: 'user' },
            { property: '$owned_by_team', operator: '=', value: 'true' },
          ],
        },
      },
      conditions: ['true', 'not ( jq'],
    };
    expect((await patch(name, { approve: { policy: odd } })).body.permissions.approve.policy).toEqual(odd);
  });

  test.each<[string, { execute?: object; approve?: object }, string]>([
    ['a user that is not there', { execute: { users: ['who@example.com'] } }, 'Unknown user: who@example.com'],
    ['a team that is not there', { approve: { teams: ['nobodies'] } }, 'Unknown team: nobodies'],
    ['a role that is not there', { execute: { roles: ['Owner'] } }, 'Unknown role: Owner'],
    ['M-11: a Moderator of nothing', { execute: { roles: ['Moderator'] } }, 'Unknown role: Moderator'],
    [
      'a moderator of a blueprint that is not there',
      { execute: { roles: ['x-moderator'] } },
      'Unknown role: x-moderator',
    ],
    [
      'M-17: a moderator spelled so that two could be meant',
      { execute: { roles: ['sVc-moderator'] } },
      'Unknown role: sVc-moderator',
    ],
    ['a policy without conditions', { execute: { policy: { queries: {} } } }, 'conditions'],
    ['an unknown key', { execute: { everybody: true } }, 'everybody'],
    ['ownedByTeam under approve', { approve: { ownedByTeam: true } }, 'ownedByTeam'],
    ['a list that is null', { execute: { users: null } }, 'users'],
    ['an entry that is no text', { execute: { roles: ['Admin', 7] } }, 'roles[1]'],
  ])('P-11, P-13: %s is 422 and changes nothing', async (_, body, says) => {
    const name = await born();
    const before = await stored(name);
    const mixed = { ...body, execute: { ownedByTeam: true, ...body.execute } };
    const { status, body: answer } = await patch(name, mixed);
    expect([status, answer.ok, answer.error, answer.message]).toEqual([
      422,
      false,
      'invalid_request',
      expect.stringContaining(says),
    ]);
    expect(await stored(name)).toEqual(before);
  });

  test.each([
    ['out of order', ['Member', 'Admin'], '"Admin" must come before "Member"'],
    ['twice', ['Admin', 'Admin'], '"Admin" is listed twice'],
  ])(
    'R-12: in strict handling an entry %s is 422 with the sorted list, otherwise it is sorted',
    async (_, roles, says) => {
      const name = await born();
      const strict = await patch(name, { execute: { roles } }, { Prefer: 'handling=strict' });
      expect([strict.status, strict.body.message, strict.body.details[0].path, strict.body.details[0].sorted]).toEqual([
        422,
        says,
        ['execute', 'roles', 1],
        [...new Set(roles)].sort(),
      ]);
      expect((await patch(name, { execute: { roles } }, { Prefer: 'respond-async, handling=lenient' })).status).toBe(
        200,
      );
    },
  );

  test('P-12: a deleted team leaves the lists, and a namesake does not inherit', async () => {
    const name = await born();
    await call('POST', '/v1/teams', { name: 'fleeting' });
    await patch(name, { execute: { teams: ['fleeting', 'my_team'] }, approve: { teams: ['fleeting'] } });
    await call('DELETE', '/v1/teams/fleeting');
    await call('POST', '/v1/teams', { name: 'fleeting' });
    const { execute, approve } = await stored(name);
    expect([execute.teams, approve.teams]).toEqual([['my_team'], []]);
  });

  test('P-12, M-14: a deleted blueprint takes its moderator out of the lists; a renamed one renames it', async () => {
    const name = await born();
    await call('POST', '/v1/blueprints', blueprint('gone'));
    await call('POST', '/v1/blueprints', blueprint('before'));
    await patch(name, { execute: { roles: ['gone-moderator', 'Before-Moderator'] } });
    await call('DELETE', '/v1/blueprints/gone');
    await call('PUT', '/v1/blueprints/before', blueprint('after'));
    expect((await stored(name)).execute.roles).toEqual(['after-moderator']);
  });

  test('05, 3: permissions survive a renamed action and go with a deleted one', async () => {
    const name = await born();
    await patch(name, { execute: { roles: [] } });
    await call('PUT', `/v1/actions/${name}`, action(`${name}-renamed`));
    expect((await stored(`${name}-renamed`)).execute.roles).toEqual([]);
    await call('DELETE', `/v1/actions/${name}-renamed`);
    await call('POST', '/v1/actions', action(`${name}-renamed`));
    expect((await stored(`${name}-renamed`)).execute.roles).toEqual(['Admin', 'Member']);
  });

  test('H-6: an action that is not there is 404 before its body is looked at', async () => {
    const { status, body } = await patch('nowhere', { execute: 7 });
    expect([status, body.error]).toEqual([404, 'not_found']);
  });

  test('P-13: of forty changes at once each is whole', async () => {
    const name = await born();
    const pairs = [['Admin'], ['Admin', 'Member'], ['Member'], []];
    const bodies = Array.from({ length: 40 }, (_, i) => pairs[i % pairs.length]);
    const answers = await Promise.all(bodies.map((roles) => patch(name, { execute: { roles }, approve: { roles } })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { execute, approve } = await stored(name);
    expect(execute.roles).toEqual(approve.roles);
  });
});
