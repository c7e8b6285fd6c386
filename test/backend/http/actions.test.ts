import { onBothDatabases } from '../databases';
import { action, blueprint } from '../fixtures';

const dayTwo = (more: object = {}) => ({
  type: 'self-service',
  operation: 'DAY-2',
  blueprintIdentifier: 'service',
  userInputs: { properties: {}, required: [] },
  ...more,
});

onBothDatabases((served) => {
  const call = (method: string, path: string, body?: unknown) => served().call(method, path, body);

  beforeAll(async () => {
    await call('POST', '/v1/blueprints', blueprint('service'));
  });

  test('a new action is answered with 201, as it was written, published, and found under its name', async () => {
    const written = action('a@b.c+d:e=f-g', { title: 'Ü', trigger: dayTwo(), description: 'x' });
    const { status, body } = await call('POST', '/v1/actions', written);
    expect([status, body.action]).toEqual([201, expect.objectContaining({ ...written, publish: true })]);
    expect((await call('GET', `/v1/actions/${encodeURIComponent(written.identifier)}`)).body.action).toEqual(
      body.action,
    );
  });

  test.each([true, false, { type: 'ALL' }])(
    'A-11: requiredApproval %j comes back as it was sent',
    async (requiredApproval) => {
      const name = `approved-${JSON.stringify(requiredApproval).length}`;
      const { body } = await call('POST', '/v1/actions', action(name, { requiredApproval }));
      expect(body.action.requiredApproval).toEqual(requiredApproval);
    },
  );

  test('M-51: what was not sent is not there, but publish', async () => {
    const { body } = await call('POST', '/v1/actions', action('bare'));
    const { id, createdAt, createdBy, updatedAt, updatedBy, ...shown } = body.action;
    expect(shown).toEqual({ ...action('bare'), publish: true });
    expect([createdBy, updatedBy, createdAt]).toEqual(['test-client', 'test-client', updatedAt]);
  });

  test('R-31: the former name of the run visibility flag is accepted, shown under both, and must not differ', async () => {
    const { body } = await call('POST', '/v1/actions', action('seen', { isViewRunAccess: false }));
    expect([body.action.isViewRunAccess, body.action.allowAnyoneToViewRuns]).toEqual([false, false]);
    const current = await call('POST', '/v1/actions', action('seen-2', { allowAnyoneToViewRuns: true }));
    expect(Object.hasOwn(current.body.action, 'isViewRunAccess')).toBe(false);
    const both = action('seen-3', { isViewRunAccess: false, allowAnyoneToViewRuns: true });
    expect((await call('POST', '/v1/actions', both)).status).toBe(422);
  });

  test.each([
    ['a name that is taken', action('twice'), 'already exists'],
    [
      'a blueprint that is not there',
      action('x', { trigger: dayTwo({ blueprintIdentifier: 'no' }) }),
      'Unknown blueprint: no',
    ],
    ['an unknown key', action('x', { unknown: 1 }), 'unknown'],
    ['an unknown backend', action('x', { invocationMethod: { type: 'SLACK' } }), 'invocationMethod'],
  ])('%s is 422', async (_, body, says) => {
    await call('POST', '/v1/actions', action('twice'));
    const answer = await call('POST', '/v1/actions', body);
    expect([answer.status, answer.body.message]).toEqual([422, expect.stringContaining(says)]);
  });

  test('PUT replaces: what is left out is gone, who made it stays', async () => {
    const made = await call('POST', '/v1/actions', action('replaced', { description: 'old', title: 'Old' }));
    const { body } = await call('PUT', '/v1/actions/replaced', action('replaced', { title: 'New', publish: false }));
    const { description, title, publish, createdAt } = body.action;
    expect([description, title, publish, createdAt]).toEqual([undefined, 'New', false, made.body.action.createdAt]);
  });

  test('PUT may rename, but not onto another action', async () => {
    for (const name of ['first', 'second']) await call('POST', '/v1/actions', action(name));
    expect((await call('PUT', '/v1/actions/first', action('second'))).status).toBe(422);
    expect((await call('PUT', '/v1/actions/first', action('third'))).status).toBe(200);
    expect((await call('GET', '/v1/actions/first')).status).toBe(404);
  });

  test('H-8, H-9: DELETE answers ok, then 404; so does everything on an action that is not there', async () => {
    await call('POST', '/v1/actions', action('fleeting'));
    expect((await call('DELETE', '/v1/actions/fleeting')).body).toEqual({ ok: true });
    const answers = await Promise.all([
      call('DELETE', '/v1/actions/fleeting'),
      call('GET', '/v1/actions/fleeting'),
      call('PUT', '/v1/actions/fleeting', {}),
      call('GET', '/v1/actions/fleeting/permissions'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test('H-11: the list is narrowed by repeated and by joined parameters', async () => {
    await call('POST', '/v1/actions', action('n1', { trigger: dayTwo(), publish: false }));
    await call('POST', '/v1/actions', action('n2', { trigger: dayTwo({ operation: 'DELETE' }) }));
    await call(
      'POST',
      '/v1/actions',
      action('n3', { trigger: { type: 'automation', event: { type: 'RUN_CREATED', actionIdentifier: 'n1' } } }),
    );
    const named = async (query: string) =>
      (await call('GET', `/v1/actions?action_identifier=n1,n2&action_identifier=n3${query}`)).body.actions
        .map(({ identifier }: { identifier: string }) => identifier)
        .join();
    const asked = [
      '',
      '&published=false',
      '&operation=DAY-2,DELETE',
      '&trigger_type=automation',
      '&trigger_event=RUN_CREATED',
      '&trigger_event_action_identifier=n1',
      '&blueprint_identifier=service&version=v2',
      '&published=0xc000012',
    ];
    expect(await Promise.all(asked.map(named))).toEqual(['n1,n2,n3', 'n1', 'n1,n2', 'n3', 'n3', 'n3', 'n1,n2', 'n1']);
  });

  test('of twenty that make the same action at once one is told it did', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('POST', '/v1/actions', action('wanted'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 422)]);
  });
});
