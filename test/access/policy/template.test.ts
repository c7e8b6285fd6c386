import { askExecutePolicy, defaultSwitches, faultText, scanTemplate, type TemplatePart } from '../../../src/access';
import type { Json, JsonObject } from '../../../src/contract';
import { contextOf, decide, facts, of, ofBlueprint, person, policyText, query } from './deciding';

const text = (value: string): TemplatePart => ({ kind: 'text', text: value });
const jq = (program: string): TemplatePart => ({ kind: 'jq', program });

describe('D-16: a text is cut into what is plain and what is a template:', () => {
  test.each<[string, readonly TemplatePart[]]>([
    ['', []],
    ['plain } text {', [text('plain } text {')]],
    ['{{ .a }}', [jq(' .a ')]],
    ['{{}}', [jq('')]],
    ['a {{ .b }} c', [text('a '), jq(' .b '), text(' c')]],
    ['{{.a}}{{.b}}', [jq('.a'), jq('.b')]],
    ['{{ "}}" }}', [jq(' "}}" ')]],
    ['{{ "\\"}}" }}', [jq(' "\\"}}" ')]],
    ['{{ {a: {b: 1}}.a }}', [jq(' {a: {b: 1}}.a ')]],
    ['{{ "x\\({a: {b: "}}"}} | tojson)" }}!', [jq(' "x\\({a: {b: "}}"}} | tojson)" '), text('!')]],
    ['{{ [.a[0]] | {(.[0]): {}} }}', [jq(' [.a[0]] | {(.[0]): {}} ')]],
    ['{{ .a', [{ kind: 'unclosed', text: '{{ .a' }]],
    ['x {{ .a }', [text('x '), { kind: 'unclosed', text: '{{ .a }' }]],
    ['{{ "}} ', [{ kind: 'unclosed', text: '{{ "}} ' }]],
    ['}} {{ .a }}', [text('}} '), jq(' .a ')]],
  ])('%s', (template, parts) => {
    expect(scanTemplate(template)).toEqual(parts);
  });

  test('a hundred thousand braces take no time', () => {
    const start = performance.now();
    expect(scanTemplate('{{'.repeat(100_000))).toHaveLength(1);
    expect(scanTemplate('{{}}'.repeat(50_000))).toHaveLength(50_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

const ana = person('ana@acme.test', { teams: ['pay', 'core'] });
const blueprints = {
  service: {
    schema: {
      properties: {
        tier: { type: 'string' },
        cost: { type: 'number' },
        live: { type: 'boolean' },
        tags: { type: 'array' },
        since: { type: 'string', format: 'date-time' },
      },
    },
  },
  _user: {},
  _team: {},
};
const catalog = {
  blueprints,
  entities: [
    of(
      'service',
      'pay',
      { tier: 'gold', cost: 12, live: true, tags: ['a', 'b'], since: '2025-03-04T09:00:00Z' },
      { team: ['pay'] },
    ),
    of('service', 'web', { tier: '12', cost: 3, live: false, tags: ['c'] }, { team: ['web'] }),
    of('_user', 'ana@acme.test', {}, { team: ['pay', 'core'] }),
    of('_team', 'pay'),
    of('_team', 'core'),
  ],
};

const inputs: JsonObject = {
  name: 'pay',
  number: 12,
  yes: true,
  list: ['pay', 'x'],
  numbers: [12],
  none: null,
  object: { context: 'user', property: '$identifier' },
  mixed: ['pay', null],
  words: 'My Teams',
  team: 'web',
  braces: '{{ .inputs.name }}',
  from: '2025-03-04T00:00:00Z',
};

/** What a query finds, by identifiers; or why it fails, as the author is told. */
async function found(property: string, operator: string, value: Json, more: readonly Json[] = []): Promise<string> {
  const queries = { q: query(ofBlueprint('service'), { property, operator, value }, ...more) };
  const conditions = ['pay,web', 'pay', 'web', ''].map(
    (names) => `([.results.q.entities[].identifier] | join(",")) == ${JSON.stringify(names)}`,
  );
  const asking = askExecutePolicy(
    policyText(queries, ...conditions),
    contextOf(facts(ana), inputs),
    ana,
    defaultSwitches,
  );
  const { allowed, reason, trace } = await decide(asking, catalog);
  const [fault] = trace;
  if (fault) return faultText(fault);
  const which = Number(/condition (\d)/.exec(reason)?.[1]);
  return allowed ? (['pay,web', 'pay', 'web', 'nothing'][which - 1] ?? reason) : reason;
}

describe('D-16: a text that is one template takes the type of what it gives:', () => {
  test.each<[string, string, Json, string]>([
    ['cost', '=', '{{ .inputs.number }}', 'pay'],
    ['tier', '=', '{{ .inputs.number }}', 'nothing'],
    ['tier', '=', '{{ .inputs.number | tostring }}', 'web'],
    ['live', '=', '{{ .inputs.yes }}', 'pay'],
    ['$identifier', 'in', '{{ .inputs.list }}', 'pay'],
    ['$identifier', 'in', ['{{ .inputs.name }}', 'web'], 'pay,web'],
    ['$team', 'containsAny', '{{ .user.teamsIdentifiers }}', 'pay'],
    ['since', 'between', { from: '{{ .inputs.from }}', to: '{{ .trigger.at }}' }, 'pay'],
    ['tier', 'in', '{{ [] }}', 'nothing'],
  ])('%s %s %j: %s', async (property, operator, value, expected) => {
    expect(await found(property, operator, value)).toBe(expected);
  });
});

describe('D-16: in a longer text, values are joined:', () => {
  test.each<[Json, string]>([
    ['p{{ "a" }}{{ "y" }}', 'pay'],
    ['{{ "1" }}{{ 2 }}', 'nothing'],
    ['x{{ .inputs.none }}', 'query "q" has a template that gives null'],
    ['x{{ .inputs.list }}', 'query "q" has a template that gives a list or an object inside a text'],
  ])('%j: %s', async (value, expected) => {
    expect(await found('$identifier', '=', value)).toBe(expected);
  });

  test('numbers and booleans are written as JSON writes them', async () => {
    expect(await found('tier', '=', '{{ 1 }}{{ 2 }}')).toBe('web');
  });
});

describe('D-16: a template that gives no value makes the query fail:', () => {
  test.each<[Json, string]>([
    ['{{ .inputs.none }}', 'gives null'],
    ['{{ .inputs.missing }}', 'gives null'],
    ['{{ .inputs.name.deeper }}', 'cannot be evaluated'],
    ['{{ .inputs. }}', 'cannot be evaluated'],
    ['{{ }}', 'cannot be evaluated'],
    ['{{ . }}', 'gives an object'],
    ['{{ .inputs.object }}', 'gives an object'],
    ['{{ empty }}', 'gives nothing'],
    ['{{ 1, 2 }}', 'gives several outputs'],
    ['{{ .inputs.mixed }}', 'gives a list of other than plain values'],
    [['{{ .inputs.list }}'], 'gives a list or an object where one value is due'],
    ['{{ .inputs.name', 'does not end'],
    ['pay {{', 'does not end'],
    ['{{ .results.q }}', 'gives null'],
    ['{{ env.HOME }}', 'cannot be evaluated'],
    ['{{ $ENV.PATH }}', 'cannot be evaluated'],
    ['{{ input }}', 'cannot be evaluated'],
    ['{{ def f: f; f }}', 'cannot be evaluated'],
  ])('%j %s', async (value, problem) => {
    expect(await found('$identifier', '=', value)).toBe(`query "q" has a template that ${problem}`);
  });

  test.each(['!=', 'doesNotContains', 'doesNotBeginsWith'])('also for %s', async (operator) => {
    expect(await found('$identifier', operator, '{{ .inputs.none }}')).toBe('query "q" has a template that gives null');
  });

  test('also deep inside groups', async () => {
    const rules = [{ property: 'tier', operator: '=', value: '{{ .inputs.none }}' }];
    const group = { combinator: 'or', rules: [{ combinator: 'and', rules }, query()] };
    expect(await found('$identifier', '=', 'pay', [group])).toBe('query "q" has a template that gives null');
  });
});

describe('D-24: helpers of the portal are no jq:', () => {
  test.each(['getUserTeams()', 'getUserEmail()', 'getUserFullName()', 'blueprint'])('{{%s}}', async (helper) => {
    expect(await found('$identifier', '=', `{{${helper}}}`)).toBe('query "q" has a template that cannot be evaluated');
  });
});

describe('D-16: what a template gives is data:', () => {
  test('braces in it are no template', async () => {
    expect(await found('$identifier', '=', '{{ .inputs.braces }}')).toBe('nothing');
  });

  test('an object in it is no value of the user', async () => {
    expect(await found('$identifier', '!=', '{{ .inputs.object }}')).toBe(
      'query "q" has a template that gives an object',
    );
  });

  test('D-22: the words for one’s own teams are the author’s to write', async () => {
    expect(await found('$team', 'in', ['My Teams'])).toBe('pay');
    const problem = 'query "q" has a template that gives the words "My Teams"';
    expect(await found('$team', 'in', ['{{ .inputs.words }}'])).toBe(problem);
    expect(await found('$team', 'in', '{{ [.inputs.words] }}')).toBe(problem);
    expect(await found('$team', 'in', ['My Teams', '{{ .inputs.words }}'])).toBe(problem);
    expect(await found('$team', 'in', ['My Teams', '{{ .inputs.team }}'])).toBe('pay,web');
    expect(await found('tier', '=', '{{ .inputs.words }}')).toBe('nothing');
  });

  test('a template outside of values stands for itself, so its rule is false', async () => {
    expect(await found('{{ .inputs.name }}', '!=', 'x')).toBe('nothing');
  });
});
