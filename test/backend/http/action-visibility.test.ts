import { onBothDatabases } from '../databases';
import { action } from '../fixtures';
import { ask, emails, type Kind, makePeople, statuses } from '../people';

let names = 0;
const fresh = () => `action-${++names}`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const member = (method: string, path: string, body?: unknown) => ask(served(), 'Member', method, path, body);
  const at = (name: string) => `/v1/actions/${name}`;
  const onEntity = {
    type: 'self-service',
    operation: 'DAY-2',
    blueprintIdentifier: 'svc',
    userInputs: { properties: {} },
  };
  const automation = { type: 'automation', event: { type: 'ANY_ENTITY_CHANGE', blueprintIdentifier: 'svc' } };

  /** A new action, by name, with these permissions. */
  const born = async (permissions: object = {}, more: object = {}) => {
    const name = fresh();
    expect((await call('POST', '/v1/actions', action(name, more))).status).toBe(201);
    expect((await call('PATCH', `${at(name)}/permissions`, permissions)).status).toBe(200);
    return name;
  };
  const hidden = { execute: { roles: ['Admin'] } };
  const nobody = { users: [], roles: [], teams: [] };
  const lists = async (kind: Kind, name: string) =>
    (await ask(served(), kind, 'GET', '/v1/actions')).body.actions.some(
      ({ identifier }: { identifier: string }) => identifier === name,
    );

  beforeAll(async () => {
    await makePeople(served());
    await call('POST', '/v1/teams', { name: 'core', users: [emails.Member] });
  });

  // Columns: organization, Admin, moderator of svc, Member of team core, service account without a team.
  test.each<[string, object, object, string]>([
    ['P-20: as it is born', {}, {}, 'yyyyy'],
    ['vector 2: Admins alone', hidden, {}, 'yynnn'],
    ['vector 3: moderators of svc', { execute: { roles: ['svc-moderator'] } }, {}, 'yyynn'],
    ['vector 4: owners', { execute: { ...nobody, ownedByTeam: true } }, { trigger: onEntity }, 'yynyn'],
    ['P-23: owners of what is only made', { execute: { ...nobody, ownedByTeam: true } }, {}, 'yynnn'],
    ['P-22: a user', { execute: { ...nobody, users: [emails.Member.toUpperCase()] } }, {}, 'yynyn'],
    ['P-22: a team', { execute: { ...nobody, teams: ['core'] } }, {}, 'yynyn'],
    ['P-25b: an approver', { execute: nobody, approve: { users: [emails.Member] } }, {}, 'yynyn'],
    [
      'P-35: an approver in a list beside a policy',
      { execute: nobody, approve: { users: [emails.Member], policy: { queries: {}, conditions: ['[]'] } } },
      {},
      'yynnn',
    ],
    [
      'P-24: lists beside a policy',
      { execute: { roles: ['Member'], policy: { queries: {}, conditions: ['false'] } } },
      {},
      'yyyyy',
    ],
    ['G-81: unpublished', {}, { publish: false }, 'yynnn'],
    ['G-82: an automation', {}, { trigger: automation }, 'yynnn'],
  ])('P-22: who sees an action, one by one and in the list: %s', async (_, permissions, more, who) => {
    const name = await born(permissions, more);
    const expected = [...who].map((each) => (each === 'y' ? 200 : 404));
    expect(await statuses(served(), 'GET', at(name))).toEqual([...expected, 401]);
    expect(await statuses(served(), 'GET', `${at(name)}/permissions`)).toEqual([...expected, 401]);
    for (const [i, kind] of (['organization', 'Admin', 'moderator', 'Member', 'service account'] as const).entries()) {
      expect([kind, await lists(kind, name)]).toEqual([kind, expected[i] === 200]);
    }
  });

  test('G-40: an action that is hidden is 404 in the words of one that never was', async () => {
    const name = await born(hidden);
    for (const [method, more] of [
      ['GET', ''],
      ['GET', '/permissions'],
      ['PATCH', '/permissions'],
    ] as const) {
      const body = method === 'PATCH' ? {} : undefined;
      const [there, never] = [
        await member(method, at(name) + more, body),
        await member(method, at('never') + more, body),
      ];
      const { error, message } = never.body;
      expect([there.status, there.body.error, there.body.message]).toEqual([
        404,
        error,
        message.replace('never', name),
      ]);
    }
  });

  test('P-22: filters find nothing that is hidden', async () => {
    const [seen, unseen] = [await born(), await born(hidden)];
    const { body } = await member('GET', `/v1/actions?action_identifier=${seen}&action_identifier=${unseen}`);
    expect(body.actions.map(({ identifier }: { identifier: string }) => identifier)).toEqual([seen]);
    expect((await member('GET', `/v1/actions?published=false`)).body.actions).toEqual([]);
  });

  test('P-22: what one sees changes with the very next request', async () => {
    const name = await born();
    await call('PATCH', `${at(name)}/permissions`, hidden);
    expect((await member('GET', at(name))).status).toBe(404);
    await call('PATCH', `${at(name)}/permissions`, { execute: { teams: ['core'] } });
    expect((await member('GET', at(name))).status).toBe(200);
  });

  test('P-22: of sixty actions everybody gets their own', async () => {
    const made = await Promise.all(Array.from({ length: 60 }, (_, i) => born(i % 3 === 0 ? hidden : {})));
    const { body } = await member('GET', '/v1/actions');
    const seen = new Set(body.actions.map(({ identifier }: { identifier: string }) => identifier));
    expect([...made.filter((name) => seen.has(name))].length).toBe(40);
  });

  test('P-15: permissions are changed by Admins and organization tokens: 403 for who sees the action, else 404', async () => {
    const [open, closed] = [await born(), await born(hidden)];
    const change = { execute: { roles: ['Member'] } };
    expect(await statuses(served(), 'PATCH', `${at(open)}/permissions`, change)).toEqual([
      200, 200, 403, 403, 403, 401,
    ]);
    expect(await statuses(served(), 'PATCH', `${at(closed)}/permissions`, {})).toEqual([200, 200, 404, 404, 404, 401]);
    const { body } = await member('PATCH', `${at(open)}/permissions`, change);
    expect(body).toMatchObject({
      ok: false,
      error: 'forbidden',
      message: 'only an Admin may change the permissions of an action',
    });
  });

  test('H-6: 404 and 403 come before the body is looked at, 422 after', async () => {
    const [open, closed] = [await born(), await born(hidden)];
    const wrong = { execute: 7 };
    expect((await member('PATCH', `${at(closed)}/permissions`, wrong)).status).toBe(404);
    expect((await member('PATCH', `${at(open)}/permissions`, wrong)).status).toBe(403);
    expect((await call('PATCH', `${at(open)}/permissions`, wrong)).status).toBe(422);
    expect((await member('PUT', at(open), wrong)).status).toBe(403);
    expect((await call('PUT', at('never'), wrong)).status).toBe(404);
  });

  test('P-69: actions are made, changed and deleted by Admins and organization tokens, and others learn nothing', async () => {
    const denied = [403, 403, 403, 401];
    const name = fresh();
    expect(await statuses(served(), 'POST', '/v1/actions', action(name))).toEqual([201, 422, ...denied]);
    expect(await statuses(served(), 'PUT', at(name), action(name))).toEqual([200, 200, ...denied]);
    expect(await statuses(served(), 'PUT', at('never'), action(name))).toEqual([404, 404, ...denied]);
    expect(await statuses(served(), 'DELETE', at('never'))).toEqual([404, 404, ...denied]);
    expect(await statuses(served(), 'DELETE', at(name))).toEqual([200, 404, ...denied]);
  });

  test('R-31: both names of the flag with one value are taken, with two refused, and each comes back as it was written', async () => {
    const flags = async (more: object) => {
      const name = fresh();
      const { status, body } = await call('POST', '/v1/actions', action(name, more));
      const { isViewRunAccess, allowAnyoneToViewRuns } = body.action ?? {};
      return [status, isViewRunAccess, allowAnyoneToViewRuns];
    };
    expect(await flags({ isViewRunAccess: false, allowAnyoneToViewRuns: true })).toEqual([422, undefined, undefined]);
    expect(await flags({ isViewRunAccess: true, allowAnyoneToViewRuns: true })).toEqual([201, true, true]);
    expect(await flags({ isViewRunAccess: false })).toEqual([201, false, false]);
    expect(await flags({ allowAnyoneToViewRuns: false })).toEqual([201, undefined, false]);
    expect(await flags({})).toEqual([201, undefined, undefined]);
    const name = await born();
    const both = action(name, { isViewRunAccess: true, allowAnyoneToViewRuns: false });
    expect((await call('PUT', at(name), both)).status).toBe(422);
  });

  describe('the audit log', () => {
    const log = async (name: string) => (await call('GET', `/v1/audit-log?identifier=${name}`)).body.audits;

    test('A-81: knows when an action is made, changed and deleted, and what it was before and after', async () => {
      const name = fresh();
      await call('POST', '/v1/actions', action(name, { title: 'a' }));
      await ask(served(), 'Admin', 'PUT', at(name), action(name, { title: 'b' }));
      await call('DELETE', at(name));
      const [deleted, changed, made] = await log(name);
      expect([made.action, made.diff.before, made.diff.after.title]).toEqual(['CREATE', null, 'a']);
      expect([changed.action, changed.diff.before.title, changed.diff.after.title]).toEqual(['UPDATE', 'a', 'b']);
      expect([deleted.action, deleted.diff.before.title, deleted.diff.after]).toEqual(['DELETE', 'b', null]);
      const { users } = (await call('GET', '/v1/users')).body;
      const admin = users.find(({ email }: { email: string }) => email === emails.Admin);
      expect(changed.trigger).toMatchObject({ by: { orgId: 'org_1', userId: admin.id }, origin: 'API' });
    });

    test('P-14, A-81: knows how permissions changed, and a refused change leaves no trace of success', async () => {
      const name = await born();
      await call('PATCH', `${at(name)}/permissions`, { execute: { teams: ['core'] } });
      await call('PATCH', `${at(name)}/permissions`, { execute: { teams: ['nobodies'] } });
      await member('PATCH', `${at(name)}/permissions`, { execute: { teams: [] } });
      const [refused, last, first, made, ...more] = await log(name);
      expect([refused.status, refused.diff]).toEqual(['FAILURE', { before: null, after: null }]);
      expect([last.status, first.status]).toEqual(['SUCCESS', 'SUCCESS']);
      expect([last.diff.before.permissions.execute.teams, last.diff.after.permissions.execute.teams]).toEqual([
        [],
        ['core'],
      ]);
      expect([first.action, made.action, more]).toEqual(['UPDATE', 'CREATE', []]);
    });

    test('P-16: warns of a condition that does not compile, and keeps it', async () => {
      const name = await born();
      const policy = { queries: {}, conditions: ['true', 'not ( jq'] };
      const { status } = await call('PATCH', `${at(name)}/permissions`, { approve: { policy } });
      const [{ additionalData }] = await log(name);
      expect([status, additionalData.warnings]).toEqual([
        200,
        [expect.stringContaining('approve.policy.conditions[1] does not compile')],
      ]);
      await call('PATCH', `${at(name)}/permissions`, { execute: { policy: { queries: {}, conditions: ['true'] } } });
      expect((await log(name))[0].additionalData).toEqual({});
    });
  });
});
