import type { BackendOptions } from '../../../src/backend';
import { emailOf, nobody, type Office, onEntity, openOffice, policy } from '../office';
import { type Served, serving } from '../serving';

/** Runs a test with a switch of spec 06 off, as it is decided, and on. */
function eachWay(
  name: string,
  key: keyof NonNullable<BackendOptions['switches']>,
  expected: { readonly off: unknown; readonly on: unknown },
  find: (office: Office, served: Served) => Promise<unknown>,
): void {
  test.each([
    ['off', expected.off],
    ['on', expected.on],
  ])(`${name}: ${key} is %s`, async (state, result) => {
    const served = await serving({ switches: { [key]: state === 'on' } });
    try {
      expect(await find(await openOffice(served), served)).toEqual(result);
    } finally {
      await served.close();
    }
  });
}

eachWay(
  'G-50: a listed requester decides on their own run',
  'forbidSelfApproval',
  { off: [201, 201], on: [403, 201] },
  async (office) => {
    const approve = { ...nobody, users: [emailOf('req'), emailOf('a1')] };
    const action = await office.action({ requiredApproval: { type: 'ALL' } }, { approve });
    const run = await office.start('req', action);
    return [(await office.vote('req', run, 'APPROVE')).status, (await office.vote('a1', run, 'APPROVE')).status];
  },
);

eachWay(
  'G-9: who may see neither the action nor the entity sees the run',
  'openRunsIgnoreCatalog',
  { off: [404, 404], on: [200, 404] },
  async (office, served) => {
    await served.call('PATCH', '/v1/blueprints/svc/permissions', {
      entities: { read: { roles: ['Admin'], users: [emailOf('req')] } },
    });
    const only = { execute: { ...nobody, users: [emailOf('req')] } };
    const body = { properties: {}, entity: 'pay' };
    const open = await office.start('req', await office.action({ trigger: onEntity() }, only), body);
    const closed = await office.start(
      'req',
      await office.action({ trigger: onEntity(), allowAnyoneToViewRuns: false }, only),
      body,
    );
    return [(await office.read('out', open)).status, (await office.read('out', closed)).status];
  },
);

eachWay(
  'G-3: a policy lets somebody in who does not see the action',
  'policyIgnoresVisibility',
  { off: [404, 404, 404], on: [202, 404, 404] },
  async (office) => {
    const yes = await office.action({}, { execute: { roles: ['Admin'], policy: policy('true') } });
    const no = await office.action({}, { execute: { roles: ['Admin'], policy: policy('false') } });
    const draft = await office.action({ publish: false }, { execute: { roles: ['Admin'], policy: policy('true') } });
    const found = [];
    for (const action of [yes, no, draft]) found.push((await office.ask('mia', action)).status);
    return found;
  },
);

eachWay(
  'G-4: an Admin is let by a policy that says no',
  'adminBypassesPolicy',
  { off: [403, 403, 403], on: [202, 403, 403] },
  async (office) => {
    const action = await office.action({}, { execute: { roles: ['Member'], policy: policy('false') } });
    const found = [];
    for (const name of ['adm', 'mia', 'tok'] as const) found.push((await office.ask(name, action)).status);
    return found;
  },
);

eachWay(
  'G-26: a condition that reads a failed query',
  'literalIgnoreFailedQueries',
  { off: 403, on: 202 },
  async (office) => {
    const queries = {
      rota: { combinator: 'and', rules: [{ property: '$blueprint', operator: '=', value: 'no_such_blueprint' }] },
    };
    const execute = { policy: { queries, conditions: ['(.results.rota.entities | length) == 0'] } };
    return (await office.ask('mia', await office.action({}, { execute }))).status;
  },
);
