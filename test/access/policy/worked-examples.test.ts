import { askApprovers, askExecutePolicy, defaultSwitches, forApprover, type Person } from '../../../src/access';
import type { Json, JsonObject } from '../../../src/contract';
import {
  contextOf,
  decide,
  facts,
  of,
  ofBlueprint,
  person,
  policyText,
  query,
  type SmallCatalog,
  texts,
} from './deciding';

const ana = person('ana@acme.test');
const nothing: SmallCatalog = { blueprints: {}, entities: [] };

type Asked = Parameters<typeof contextOf>;

/** "allow" or "deny", for somebody who passes the visibility gate; nobody where there is no person. */
async function execute(policy: string, catalog: SmallCatalog, who: Person | undefined, ...rest: Rest): Promise<string> {
  const context = contextOf(who && facts(who), ...rest);
  const { allowed } = await decide(askExecutePolicy(policy, context, who, defaultSwitches), catalog);
  return allowed ? 'allow' : 'deny';
}
type Rest = Asked extends [unknown, ...infer R] ? R : never;

/** The approvers of a request, asked of nobody in particular or of one who would approve. */
async function approvers(
  policy: string,
  catalog: SmallCatalog,
  requester: Person | undefined,
  more: { readonly approver?: Person; readonly inputs?: JsonObject; readonly team?: string[] } = {},
): Promise<readonly string[]> {
  const target = more.team && of('service', 'pay', {}, { team: more.team });
  const asked = contextOf(requester && facts(requester), more.inputs, target && { entity: target });
  const context = forApprover(asked, more.approver && facts(more.approver));
  return (await decide(askApprovers(policy, context, more.approver, defaultSwitches), catalog)).emails;
}

const rule = (property: Json, operator: string, value: Json): JsonObject => ({ property, operator, value });

describe('D-33: E1, freeze windows block production only', () => {
  const dated = { type: 'string', format: 'date-time' };
  const window = of('freeze_window', 'easter', { starts_at: '2025-03-01T00:00:00Z', ends_at: '2025-03-10T00:00:00Z' });
  const policy = policyText(
    {
      freezes: query(
        ofBlueprint('freeze_window'),
        rule('starts_at', '<', '{{ .trigger.at }}'),
        rule('ends_at', '>', '{{ .trigger.at }}'),
      ),
    },
    '.inputs.environment != "production" or (.results.freezes.entities | length) == 0',
  );
  const blueprints = { freeze_window: { schema: { properties: { starts_at: dated, ends_at: dated } } } };
  test.each<[string, SmallCatalog, string, string]>([
    ['production, one active', { blueprints, entities: [window] }, 'production', 'deny'],
    ['staging, one active', { blueprints, entities: [window] }, 'staging', 'allow'],
    ['production, none active', { blueprints, entities: [] }, 'production', 'allow'],
    ['production, the query failed', nothing, 'production', 'deny'],
    ['staging, the query failed', nothing, 'staging', 'deny'],
  ])('%s', async (_, catalog, environment, expected) => {
    expect(await execute(policy, catalog, ana, { environment })).toBe(expected);
  });

  test('a second condition survives the failed query', async () => {
    const { queries, conditions } = JSON.parse(policy) as { queries: JsonObject; conditions: string[] };
    const both = policyText(queries, ...conditions, '.inputs.environment != "production"');
    expect(await execute(both, nothing, ana, { environment: 'staging' })).toBe('allow');
    expect(await execute(both, nothing, ana, { environment: 'production' })).toBe('deny');
  });
});

describe('D-34: E2, only the people on call', () => {
  const policy = policyText(
    { rota: query(ofBlueprint('oncall_rota'), rule({ path: ['service'] }, 'matchAny', '{{ .entity.identifier }}')) },
    '.user.email as $me | any(.results.rota.entities[]; .properties.primary == $me or .properties.secondary == $me)',
  );
  const blueprints = {
    oncall_rota: { ...texts('primary', 'secondary'), relations: { service: { target: 'service' } } },
    service: texts(),
  };
  const noa = person('noa@acme.test');
  const pay = of('service', 'pay');
  const rota = (properties: JsonObject) => ({
    blueprints,
    entities: [pay, of('oncall_rota', 'r1', properties, { relations: { service: 'pay' } })],
  });
  const full = rota({ primary: 'noa@acme.test', secondary: 'tal@acme.test' });
  test.each<[string, Person | undefined, SmallCatalog, string]>([
    ['the primary', noa, full, 'allow'],
    ['somebody else', person('eve@acme.test'), full, 'deny'],
    ['no rota', person('eve@acme.test'), { blueprints, entities: [pay] }, 'deny'],
    ['an organization token, with no secondary', undefined, rota({ primary: 'noa@acme.test' }), 'deny'],
  ])('%s', async (_, who, catalog, expected) => {
    expect(await execute(policy, catalog, who, {}, { entity: pay })).toBe(expected);
  });

  test('the rota of another service does not count', async () => {
    const other = of('oncall_rota', 'r2', { primary: 'noa@acme.test' }, { relations: { service: 'web' } });
    expect(await execute(policy, { blueprints, entities: [pay, other] }, noa, {}, { entity: pay })).toBe('deny');
  });
});

describe('D-27: E3, the direct manager approves', () => {
  const policy = policyText(
    { requester: query(ofBlueprint('_user'), rule('$identifier', '=', '{{ .trigger.user.email }}')) },
    '[.results.requester.entities[0].relations.manager | select(. != null)]',
  );
  const blueprints = { _user: { ...texts(), relations: { manager: { target: '_user' } } } };
  const user = (relations: Record<string, string | null>) => of('_user', 'ana@acme.test', {}, { relations });
  test.each<[string, SmallCatalog, string[]]>([
    ['a manager', { blueprints, entities: [user({ manager: 'boss@acme.test' })] }, ['boss@acme.test']],
    ['no manager', { blueprints, entities: [user({ manager: null })] }, []],
    ['the requester is gone', { blueprints, entities: [] }, []],
  ])('%s', async (_, catalog, expected) => {
    expect(await approvers(policy, catalog, ana)).toEqual(expected);
  });

  test('a request by an organization token has no manager', async () => {
    expect(await approvers(policy, { blueprints, entities: [user({ manager: 'b@c.d' })] }, undefined)).toEqual([]);
  });
});

describe('D-29: E4, colleagues of the owning team, never the requester', () => {
  const policy = policyText(
    { peers: query(ofBlueprint('_user'), rule('$team', 'containsAny', '{{ .entity.team }}')) },
    '.trigger.user.email as $req | [.results.peers.entities[].identifier | select(. != $req)] | unique',
  );
  const catalog = {
    blueprints: { _user: texts(), service: texts() },
    entities: ['ana', 'ben', 'cem', 'dan'].map((name) =>
      of('_user', `${name}@acme.test`, {}, { team: name === 'dan' ? ['web'] : ['pay'] }),
    ),
  };
  const others = ['ben@acme.test', 'cem@acme.test'];
  test('the whole set', async () => {
    expect(await approvers(policy, catalog, ana, { team: ['pay'] })).toEqual(others);
  });
  test('the requester, who would approve', async () => {
    expect(await approvers(policy, catalog, ana, { team: ['pay'], approver: ana })).toEqual(others);
  });
  test('an entity without a team has nobody', async () => {
    expect(await approvers(policy, catalog, ana, { team: [] })).toEqual([]);
  });
  test('a request by an organization token has nobody to compare with', async () => {
    expect(await approvers(policy, catalog, undefined, { team: ['pay'] })).toEqual([]);
  });
});

describe('D-5: E5, office hours, or SRE at any time', () => {
  const policy = policyText(
    {},
    '(.trigger.at | sub("\\\\.[0-9]+Z$"; "Z") | fromdateiso8601 | gmtime) as $t | ($t[6] >= 1 and $t[6] <= 5 and $t[3] >= 8 and $t[3] < 18)',
    '(.user.team // []) | index("sre") != null',
  );
  test.each([
    ['2025-03-04T10:30:00.000Z', ['payments'], 'allow'],
    ['2025-03-08T10:30:00.000Z', ['payments'], 'deny'],
    ['2025-03-08T10:30:00.000Z', ['sre'], 'allow'],
    ['2025-03-08T10:30:00.000Z', [], 'deny'],
  ])('%s, teams %j', async (at, teams, expected) => {
    expect(await execute(policy, nothing, person('ana@acme.test', { teams }), {}, { at })).toBe(expected);
  });

  test('a user without the key is no error', async () => {
    const { user: _, ...rest } = contextOf(facts(ana), {}, { at: '2025-03-08T10:30:00.000Z' });
    const asking = askExecutePolicy(policy, { ...rest, user: {} }, ana, defaultSwitches);
    expect(await decide(asking, nothing)).toMatchObject({ allowed: false, trace: [] });
  });
});

describe('D-16: E6, a quota of three sandboxes each', () => {
  const policy = policyText(
    { mine: query(ofBlueprint('sandbox'), rule('owner', '=', '{{ .user.email }}')) },
    '(.results.mine.entities | length) < 3',
  );
  const having = (count: number): SmallCatalog => ({
    blueprints: { sandbox: texts('owner') },
    entities: Array.from({ length: count }, (_, i) => of('sandbox', `s${i}`, { owner: 'ana@acme.test' })),
  });
  test.each<[string, Person | undefined, SmallCatalog, string]>([
    ['two', ana, having(2), 'allow'],
    ['three', ana, having(3), 'deny'],
    ['the query failed', ana, nothing, 'deny'],
    ['an organization token', undefined, having(0), 'deny'],
  ])('%s', async (_, who, catalog, expected) => {
    expect(await execute(policy, catalog, who)).toBe(expected);
  });
});

describe('D-16: E7, no duplicates', () => {
  const policy = policyText(
    { dup: query(ofBlueprint('service'), rule('$identifier', '=', '{{ .inputs.name }}')) },
    '.results.dup.entities | length == 0',
  );
  const catalog = { blueprints: { service: texts() }, entities: [of('service', 'pay')] };
  test.each<[string, JsonObject, string]>([
    ['a new name', { name: 'web' }, 'allow'],
    ['a name that exists', { name: 'pay' }, 'deny'],
    ['no name', {}, 'deny'],
    ['a name that reads like a template', { name: '{{ .user }}' }, 'allow'],
  ])('%s', async (_, inputs, expected) => {
    expect(await execute(policy, catalog, ana, inputs)).toBe(expected);
  });
});

test('D-35: E8, a boolean in an approve policy names nobody', async () => {
  expect(await approvers(policyText({}, 'true'), nothing, ana)).toEqual([]);
});

test('D-28: E9, a union, with duplicates and rubbish', async () => {
  const policy = policyText(
    {},
    '["x@acme.test", "x@acme.test"]',
    '["Y@acme.test", 7, null, "ghost@acme.test", ["z@acme.test"]]',
  );
  expect(await approvers(policy, nothing, ana)).toEqual(['ghost@acme.test', 'x@acme.test', 'y@acme.test']);
});

describe('D-27: E10, truthy is not true', () => {
  const queries = { q: query(ofBlueprint('service')) };
  const catalog = { blueprints: { service: texts() }, entities: [of('service', 'pay')] };
  test.each([
    ['.results.q.entities', 'deny'],
    ['.results.q.entities | length > 0', 'allow'],
  ])('%s', async (condition, expected) => {
    expect(await execute(policyText(queries, condition), catalog, ana)).toBe(expected);
  });
});

describe('D-35: E11, the team-leader example', () => {
  const queries = {
    executingUser: query(ofBlueprint('_user'), rule('$identifier', '=', '{{ .trigger.user.email }}')),
    approvingUsers: query(ofBlueprint('_user'), rule('port_role', '=', 'Moderator')),
  };
  const documented =
    '.results.executingUser.entities[0].relations.team as $executerTeam | [.results.approvingUsers.entities[] | select(.relations.team == $executerTeam) | .identifier]';
  const repaired =
    '((.results.executingUser.entities | first | .team) // []) as $t | [.results.approvingUsers.entities[] | select((.team // []) as $u | any($t[]; . as $x | $u | index($x) != null)) | .identifier]';
  const moderator = (name: string, team: string[]) =>
    of('_user', `${name}@acme.test`, { port_role: 'Moderator' }, { team });
  const catalog = {
    blueprints: { _user: texts('port_role') },
    entities: [
      of('_user', 'ana@acme.test', {}, { team: ['pay'] }),
      moderator('m1', ['pay', 'core']),
      moderator('m2', ['web']),
      moderator('m3', ['pay']),
    ],
  };
  test('D-10, G-28: as documented, whose teams are the same approves', async () => {
    expect(await approvers(policyText(queries, documented), catalog, ana)).toEqual(['m3@acme.test']);
  });
  test('repaired, whoever shares a team approves', async () => {
    expect(await approvers(policyText(queries, repaired), catalog, ana)).toEqual(['m1@acme.test', 'm3@acme.test']);
  });
  test('D-10: a relation "team" of the organization is left as it is: nobody has one, so every moderator approves', async () => {
    const own = {
      ...catalog,
      blueprints: { _user: { ...texts('port_role'), relations: { team: { target: '_team' } } } },
    };
    expect(await approvers(policyText(queries, documented), own, ana)).toHaveLength(3);
  });
});

describe('D-28: E12, approvers by cost', () => {
  const policy = policyText(
    {
      leads: query(ofBlueprint('_user'), rule('job', '=', 'lead')),
      finance: query(ofBlueprint('_user'), rule('job', '=', 'cfo')),
    },
    'if (.inputs.monthly_cost | type) == "number" and .inputs.monthly_cost <= 500 then [.results.leads.entities[].identifier] else [.results.finance.entities[].identifier] end',
  );
  const catalog = {
    blueprints: { _user: texts('job') },
    entities: [of('_user', 'lead@acme.test', { job: 'lead' }), of('_user', 'cfo@acme.test', { job: 'cfo' })],
  };
  test.each<[Json, string]>([
    [300, 'lead@acme.test'],
    [900, 'cfo@acme.test'],
    ['900', 'cfo@acme.test'],
    [null, 'cfo@acme.test'],
  ])('%j', async (monthly_cost, expected) => {
    expect(await approvers(policy, catalog, ana, { inputs: { monthly_cost } })).toEqual([expected]);
  });
});

describe('D-27: E13, outputs that look right and are not', () => {
  const queries = { q: query(ofBlueprint('check')) };
  const blueprints = { check: { schema: { properties: { ok: { type: 'boolean' } } } } };
  const both = { blueprints, entities: [of('check', 'a', { ok: true }), of('check', 'b', { ok: false })] };
  const none = { blueprints, entities: [] };
  test.each<[string, SmallCatalog, string, string]>([
    ['two outputs', both, '.results.q.entities[].properties.ok', 'deny'],
    ['no output', none, '.results.q.entities[].properties.ok', 'deny'],
    ['any', both, 'any(.results.q.entities[]; .properties.ok)', 'allow'],
    ['all', both, 'all(.results.q.entities[]; .properties.ok)', 'deny'],
    ['all of nothing', none, 'all(.results.q.entities[]; .properties.ok)', 'allow'],
  ])('%s', async (_, catalog, condition, expected) => {
    expect(await execute(policyText(queries, condition), catalog, ana)).toBe(expected);
  });
});

describe('D-4: E14, a feature flag', () => {
  const policy = policyText(
    { flag: query(ofBlueprint('feature_flag'), rule('$identifier', '=', 'allow_rollback')) },
    '.results.flag.entities | length == 1 and .[0].properties.enabled == true',
  );
  const blueprints = { feature_flag: { schema: { properties: { enabled: { type: 'boolean' } } } } };
  test.each<[string, JsonObject | undefined, string]>([
    ['missing', undefined, 'deny'],
    ['disabled', { enabled: false }, 'deny'],
    ['the text "true"', { enabled: 'true' }, 'deny'],
    ['enabled', { enabled: true }, 'allow'],
  ])('%s', async (_, properties, expected) => {
    const entities = properties ? [of('feature_flag', 'allow_rollback', properties)] : [];
    expect(await execute(policy, { blueprints, entities }, ana)).toBe(expected);
  });
});

describe("D-14: E15, inputs stay in the requester's own region", () => {
  const policy = policyText(
    {
      target: query(
        ofBlueprint('cluster'),
        rule('$identifier', '=', '{{ .inputs.cluster }}'),
        rule('region', 'in', { context: 'userTeams', property: 'region' }),
      ),
    },
    '.results.target.entities | length == 1',
  );
  const catalog = {
    blueprints: { cluster: texts('region'), _team: texts('region'), _user: texts() },
    entities: [
      of('cluster', 'c-eu', { region: 'eu' }),
      of('cluster', 'c-us', { region: 'us' }),
      of('_team', 'pay', { region: 'eu' }),
      of('_user', 'ana@acme.test', {}, { team: ['pay'] }),
      of('_user', 'bob@acme.test'),
    ],
  };
  test.each<[string, Person | undefined, string, string]>([
    ['in the region', ana, 'c-eu', 'allow'],
    ['elsewhere', ana, 'c-us', 'deny'],
    ['no teams', person('bob@acme.test'), 'c-eu', 'deny'],
    ['an organization token', undefined, 'c-eu', 'deny'],
  ])('%s', async (_, who, cluster, expected) => {
    expect(await execute(policy, catalog, who, { cluster })).toBe(expected);
  });
});

describe('D-8: E16, a guard on the target itself', () => {
  const policy = policyText({}, '.entity.properties.tier != "critical" or (.user.properties.certified == true)');
  const target = (tier: string) => ({ entity: of('service', 'pay', { tier }) });
  const certified = async (who: JsonObject | undefined, more: Parameters<typeof contextOf>[2]) => {
    const context = contextOf(who && facts(ana, { entity: of('_user', 'ana@acme.test', who) }), {}, more);
    const asking = askExecutePolicy(policy, context, who && ana, defaultSwitches);
    return (await decide(asking, nothing)).allowed ? 'allow' : 'deny';
  };
  test.each<[string, JsonObject | undefined, Parameters<typeof contextOf>[2], string]>([
    ['not critical', {}, target('low'), 'allow'],
    ['critical and certified', { certified: true }, target('critical'), 'allow'],
    ['critical, nothing said', {}, target('critical'), 'deny'],
    ['no entity at all', {}, {}, 'allow'],
    ['D-34: an organization token, although it is not critical', undefined, target('low'), 'deny'],
  ])('%s', async (_, who, more, expected) => {
    expect(await certified(who, more)).toBe(expected);
  });
});
