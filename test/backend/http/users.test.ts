import { onBothDatabases } from '../databases';
import { blueprint, user } from '../fixtures';

let names = 0;
const fresh = (prefix = 'mia') => `${prefix}${++names}@acme.test`;

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);
  const at = (email: string) => `/v1/users/${encodeURIComponent(email)}`;
  const entityAt = (email: string) => `/v1/blueprints/_user/entities/${encodeURIComponent(email)}`;
  const read = async (email: string) => (await call('GET', at(email))).body.user;
  const invite = (invitee: object, query = '') => call('POST', `/v1/users/invite${query}`, { invitee });
  const make = async (more: object = {}, email = fresh()) => {
    expect((await call('POST', '/v1/blueprints/_user/entities', user(email, more))).status).toBe(201);
    return email;
  };
  const makeTeam = async (members: readonly string[] = []) => {
    const name = `Crew ${++names}`;
    expect((await call('POST', '/v1/teams', { name, users: members })).status).toBe(200);
    return name;
  };

  test('M-18: a user is shown with everything the API documents, one alone also with the identifiers of teams', async () => {
    const email = await make();
    const team = await makeTeam([email]);
    const { teamsIdentifiers, ...one } = await read(email);
    const { users } = (await call('GET', '/v1/users')).body;
    expect(one).toEqual({
      id: expect.any(String),
      email,
      firstName: '',
      lastName: '',
      status: 'ACTIVE',
      type: 'Standard',
      providers: [],
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      orgs: [{ id: expect.any(String) }],
      orgMembers: [],
      teams: [team],
      roles: [{ name: 'Member' }],
      termsAccepted: false,
    });
    expect([teamsIdentifiers, users.find((each: { email: string }) => each.email === email)]).toEqual([
      [team.toLowerCase().replace(' ', '_')],
      one,
    ]);
  });

  test('M-18: fields select what is shown, also inside lists', async () => {
    const email = await make();
    const { body } = await call('GET', `${at(email)}?fields=email&fields=roles.name&fields=nothing`);
    expect(body.user).toEqual({ email, roles: [{ name: 'Member' }] });
  });

  test('M-23: an invitation makes a Member who is Invited, and sends a mail; without a word, one who is Staged', async () => {
    const [told, silent] = [fresh('told'), fresh('silent')];
    expect((await invite({ email: told })).body).toEqual({ ok: true });
    expect((await invite({ email: silent }, '?notify=false')).body).toEqual({ ok: true });
    const entity = (await call('GET', entityAt(told))).body.entity;
    expect([(await read(told)).status, entity.properties.status, (await read(told)).roles]).toEqual([
      'INVITED',
      'Invited',
      [{ name: 'Member' }],
    ]);
    expect((await read(silent)).status).toBe('STAGED');
    const { messages } = (await call('GET', '/__portcullis/outbox')).body;
    const mails = messages.flatMap(({ kind, message }: { kind: string; message: { to: string } }) =>
      kind === 'email' ? [message.to] : [],
    );
    expect([mails.includes(told), mails.includes(silent)]).toEqual([true, false]);
  });

  test('M-23: an invitation gives the roles and teams it names', async () => {
    const team = await makeTeam();
    const email = fresh();
    await invite({ email, roles: ['admin', 'MEMBER'], teams: [team] });
    const { roles, teams } = await read(email);
    expect([roles, teams]).toEqual([[{ name: 'Admin' }, { name: 'Member' }], [team]]);
  });

  test.each<[string, object, string]>([
    ['a role that is not', { roles: ['Owner'] }, 'invalid_request'],
    ['M-11: the role Moderator, of nothing', { roles: ['Moderator'] }, 'invalid_request'],
    ['a team that is not', { teams: ['nobodies'] }, 'unknown_team'],
  ])('M-23: an invitation with %s is 422 and invites nobody', async (_, more, code) => {
    const email = fresh();
    const { status, body } = await invite({ email, ...more });
    expect([status, body.error, (await call('GET', at(email))).status]).toEqual([422, code, 404]);
  });

  test('M-23: somebody who is there is not invited again, disabled or not', async () => {
    const there = await make();
    const disabled = await make({ status: 'Disabled' });
    const answers = [await invite({ email: there.toUpperCase() }), await invite({ email: disabled })];
    expect(answers.map(({ status, body }) => [status, body.error])).toEqual([
      [422, 'already_exists'],
      [422, 'already_exists'],
    ]);
    expect((await read(disabled)).status).toBe('DISABLED');
  });

  test.each([' a@b.test', 'a@b.test ', 'a;b@c.test', 'a#b@c.test', 'a/b@c.test', 'a\\b@c.test', 'a?b@c.test', 'a', ''])(
    'M-19: %j is no e-mail address to invite',
    async (email) => {
      expect((await invite({ email })).status).toBe(422);
    },
  );

  test('M-20: addresses are compared without regard to case and shown as they were first given', async () => {
    const email = `MiXeD${++names}@Acme.test`;
    await invite({ email });
    const answers = [await call('GET', at(email.toLowerCase())), await call('PATCH', at(email.toUpperCase()), {})];
    expect([answers[0]?.body.user.email, answers[1]?.body.email]).toEqual([email, email]);
    expect((await invite({ email: email.toLowerCase() })).status).toBe(422);
    const clash = await call('POST', '/v1/blueprints/_user/entities', user(email.toUpperCase()));
    expect(clash.status).toBe(422);
  });

  test('M-9: a change gives roles by name and answers the user flat; what it leaves out stays', async () => {
    await call('POST', '/v1/blueprints', blueprint('env'));
    const email = await make();
    const team = await makeTeam([email]);
    const { status, body } = await call('PATCH', at(email), { roles: ['env-moderator', 'Member'] });
    expect([status, body.ok, body.email, body.roles, body.teams]).toEqual([
      200,
      true,
      email,
      [{ name: 'Member' }, { name: 'env-moderator' }],
      [team],
    ]);
    expect((await call('PATCH', at(email), { roles: [] })).status).toBe(422);
    await call('PATCH', at(email), { teams: [] });
    expect([(await read(email)).roles.length, (await read(email)).teams]).toEqual([2, []]);
    await call('PATCH', at(email), { roles: ['Member'] });
    await call('DELETE', '/v1/blueprints/env');
  });

  test('M-8, M-40: roles and teams that the API gives are on the entity, and the other way round', async () => {
    await call('POST', '/v1/blueprints', blueprint('svc'));
    const email = await make();
    const team = await makeTeam();
    await call('PATCH', at(email), { roles: ['svc-moderator'], teams: [team] });
    const { entity } = (await call('GET', entityAt(email))).body;
    const identifier = team.toLowerCase().replace(' ', '_');
    const { entity: crew } = (await call('GET', `/v1/blueprints/_team/entities/${identifier}`)).body;
    expect([entity.properties, entity.team, crew.properties.size]).toEqual([
      { status: 'Active', port_role: 'Moderator', moderated_blueprints: ['svc'], port_type: 'Standard' },
      [identifier],
      1,
    ]);
    await call('PATCH', entityAt(email), { team: [], properties: { port_role: 'Admin' } });
    const { roles, teams } = await read(email);
    expect([roles, teams, (await call('GET', `/v1/teams/${team}`)).body.team.users]).toEqual([
      [{ name: 'Admin' }],
      [],
      [],
    ]);
    await call('PATCH', at(email), { roles: ['Member'] });
  });

  test('M-14, M-8: a moderator role follows its blueprint’s name, and goes with it, on the entity too', async () => {
    await call('POST', '/v1/blueprints', blueprint('old'));
    const email = await make({ port_role: 'Moderator', moderated_blueprints: ['old'] });
    const seen = async () => {
      const { entity } = (await call('GET', entityAt(email))).body;
      return [(await read(email)).roles, entity.properties.port_role, entity.properties.moderated_blueprints];
    };
    await call('PATCH', '/v1/blueprints/old', { identifier: 'new' });
    expect(await seen()).toEqual([[{ name: 'new-moderator' }], 'Moderator', ['new']]);
    await call('DELETE', '/v1/blueprints/new');
    expect(await seen()).toEqual([[], null, []]);
  });

  test('M-17: Admin and Member may be spelled in any case and are stored in one; moderators too where one is meant', async () => {
    await call('POST', '/v1/blueprints', blueprint('Cased'));
    const email = await make();
    const { body } = await call('PATCH', at(email), { roles: ['ADMIN', 'cased-MODERATOR'] });
    expect(body.roles).toEqual([{ name: 'Admin' }, { name: 'Cased-moderator' }]);
    await call('PATCH', at(email), { roles: ['member'] });
    await call('DELETE', '/v1/blueprints/Cased');
  });

  test('M-32a, M-40: a deleted user is gone as entity and from teams', async () => {
    const email = await make();
    const team = await makeTeam([email]);
    expect((await call('DELETE', at(email))).body).toEqual({ ok: true });
    const { users } = (await call('GET', `/v1/teams/${team}`)).body.team;
    const gone = [await call('GET', at(email)), await call('GET', entityAt(email)), await call('DELETE', at(email))];
    expect([users, gone.map(({ status }) => status)]).toEqual([[], [404, 404, 404]]);
  });

  test('M-24: of two Admins who demote each other at once one stays', async () => {
    const [a, b] = [await make({ port_role: 'Admin' }), await make({ port_role: 'Admin' })];
    for (const { email, roles } of (await call('GET', '/v1/users')).body.users) {
      const isOther = email !== a && email !== b && roles.some(({ name }: { name: string }) => name === 'Admin');
      if (isOther) expect((await call('DELETE', at(email))).status).toBe(200);
    }
    await Promise.all([served().as(a).token, served().as(b).token]);
    const answers = await Promise.all([
      served()
        .as(a)
        .call('PATCH', at(b), { roles: ['Member'] }),
      served()
        .as(b)
        .call('PATCH', at(a), { roles: ['Member'] }),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0] === 200 && [403, 422].includes(statuses[1] ?? 0)).toBe(true);
    const admins = [await read(a), await read(b)].filter(({ roles }) => roles[0].name === 'Admin');
    const [last] = admins;
    const refused = [
      await call('DELETE', at(last.email)),
      await call('PATCH', at(last.email), { roles: ['Member'] }),
      await call('PATCH', entityAt(last.email), { properties: { status: 'Disabled' } }),
      await call('PATCH', entityAt(last.email), { properties: { status: 'Staged' } }),
      await call('DELETE', entityAt(last.email)),
    ];
    expect([admins.length, refused.map(({ status }) => status)]).toEqual([1, [422, 422, 422, 422, 422]]);
  });
});
