import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** A rule of the specification. */
interface Rule {
  readonly id: string;
  readonly strength: string;
  readonly says: string;
  /** The rule that says the same, of a reading. */
  readonly statedBy?: string;
}

/** The titles of tests about one rule, in one file. */
interface Mention {
  readonly file: string;
  readonly count: number;
}

const rules: readonly Rule[] = JSON.parse(readFileSync(join(root, 'docs/rules.json'), 'utf8')).rules;

/** Every test file, by its path in the project. */
function testFiles(folder = join(root, 'test')): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return testFiles(path);
      const isTest = name.endsWith('.ts');
      return isTest ? [{ file: relative(root, path), text: readFileSync(path, 'utf8') }] : [];
    });
}

/**
 * Texts in a test file that begin with the ids of rules, as titles do, and rows of tables that become titles; a worked
 * example may follow: "D-33: E1, ...".
 */
const title = /['"`]((?:[A-Z]-\d+[a-z]?(?:\s*[,/+&]\s*|\s+and\s+|\s+)?)+)(?:: E(\d+)\b|[:'"`])/g;

const known = new Set(rules.map(({ id }) => id));

/** "D-35c" is the third case of D-35. */
const ruleOf = (id: string): string => (known.has(id) ? id : id.replace(/[a-z]$/, ''));

/** Where each rule is tested, by the titles of tests. A rule is known by its id, such as "A-21". */
export function findMentions(): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const { file, text } of testFiles()) {
    const counts = new Map<string, number>();
    for (const [, start = '', example] of text.matchAll(title)) {
      const ids = [...(start.match(/[A-Z]-\d+[a-z]?/g) ?? []), ...(example ? [`E-${example}`] : [])];
      for (const id of ids.map(ruleOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, count] of counts) found.set(id, [...(found.get(id) ?? []), { file, count }]);
  }
  return found;
}

const families: readonly (readonly [letter: string, name: string])[] = [
  ['R', 'Rulings'],
  ['M', 'Model'],
  ['P', 'Permissions'],
  ['A', 'Runs and approvals'],
  ['D', 'Policies'],
  ['E', 'Worked examples of policies'],
  ['H', 'HTTP'],
  ['G', 'Readings of what is contradictory or silent'],
];

/** Deliberate deviations, with the switch that takes the literal reading, where there is one. Source: spec 06. */
const deviations: readonly (readonly [id: string, literal: string, ours: string, setting: string | undefined])[] = [
  ['G-3', 'a policy alone decides who executes', 'seeing the action is required too', 'policyIgnoresVisibility'],
  ['G-4', 'Admins always execute', 'not against a policy', 'adminBypassesPolicy'],
  ['G-9', 'everybody sees all runs', 'as far as they may read the catalog and see the action', 'openRunsIgnoreCatalog'],
  [
    'G-12',
    'a moderator may do anything with the blueprint',
    'but not change its permissions',
    'moderatorsManagePermissions',
  ],
  ['G-17', 'a mixed SCIM update is applied in part', '409, nothing is applied', undefined],
  ['G-26', 'a failed query is ignored', 'conditions that read it are false', 'literalIgnoreFailedQueries'],
  ['G-28', 'the team-leader example needs a relation', 'the relation is supplied', undefined],
];

/** Readings with a switch that are no deviation. */
const readings: typeof deviations = [
  ['G-8', 'a narrower granular block binds', 'the global block overrides it', 'granularDenyWins'],
  ['G-20', 'related means one hop', 'up to 15 hops', 'relatedToDepth'],
  ['G-50', 'nobody approves their own run', 'allowed unless a policy excludes it', 'forbidSelfApproval'],
];

/** The part of the page that follows from the files alone: rules with their tests, deviations with theirs. */
export function staticPart(): string {
  const mentions = findMentions();
  const isTested = ({ id, statedBy = '' }: Rule) => mentions.has(id) || mentions.has(statedBy);
  const tested = rules.filter(isTested);
  const untested = rules.filter((rule) => !isTested(rule));
  const strengths = [...new Set(rules.map(({ strength }) => strength))].map((strength) => {
    const all = rules.filter((rule) => rule.strength === strength);
    return `${strength} ${all.filter(isTested).length} of ${all.length}`;
  });
  return [
    `Rules with a test that is named after them: **${tested.length} of ${rules.length}**.`,
    '',
    `By how a rule is known: ${strengths.join(', ')}.`,
    '',
    '## Without a test of their own',
    '',
    untested.length === 0 ? 'None.' : untested.map(({ id, says }) => `- ${id}: ${says}`).join('\n'),
    '',
    '## Deviations and switches',
    '',
    'Where the product departs from the letter of the documents on purpose, and where it can be told to read them the',
    'other way. A switch is tested both ways by the files that turn it.',
    '',
    '| Rule | Literal reading | Ours | Switch | Turned in | Tests |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...deviations, ...readings].map(([id, literal, ours, setting]) => {
      const turned = setting === undefined ? '' : turnedIn(setting);
      return `| ${id} | ${literal} | ${ours} | ${setting ? `\`${setting}\`` : 'none'} | ${turned} | ${shown(mentions.get(id))} |`;
    }),
    '',
    '## Rules',
    ...families.flatMap(([letter, name]) => [
      '',
      `### ${name}`,
      '',
      '| Rule | Known by | Says | Tests |',
      '| --- | --- | --- | --- |',
      ...rules
        .filter(({ id }) => id.startsWith(`${letter}-`))
        .map(({ id, strength, says, statedBy }) => {
          const own = mentions.get(id);
          const tests = own === undefined && mentions.has(statedBy ?? '') ? `as ${statedBy}` : shown(own);
          return `| ${id} | ${strength} | ${says} | ${tests} |`;
        }),
    ]),
    '',
  ].join('\n');
}

function shown(mentions: readonly Mention[] | undefined): string {
  if (mentions === undefined) return '**none**';
  return mentions.map(({ file, count }) => `${file.replace(/^test\//, '')} ×${count}`).join(', ');
}

/** The files of tests that turn a switch. */
function turnedIn(setting: string): string {
  const turn = new RegExp(`\\b${setting}\\b(?!: false)`);
  const files = testFiles().filter(({ file, text }) => !/^test\/(model|trust)\//.test(file) && turn.test(text));
  return files.map(({ file }) => file.replace(/^test\//, '')).join(', ') || '**none**';
}

/** One line of what `test/backend/recording.ts` notes. */
interface Noted {
  readonly route: string;
  readonly caller: string;
  readonly status: number;
  readonly conforms: boolean;
}

/** One test of a run, as test/parity-reporter.js writes it. */
interface Ran {
  readonly status: string;
  readonly rules: readonly string[];
}

interface Route {
  readonly route: string;
  readonly class: string;
  readonly who: string;
}

const callers = ['organization', 'Admin', 'moderator', 'Member', 'service account', 'none'];

/** The part of the page that a run of the tests gives: what ran, and what each kind of caller met on each route. */
export function recordedPart(noted: readonly Noted[], ran: readonly Ran[]): string {
  const routes: readonly Route[] = JSON.parse(readFileSync(join(root, 'docs/routes.json'), 'utf8')).routes;
  const counted = new Map<string, number>();
  const add = (key: string) => counted.set(key, (counted.get(key) ?? 0) + 1);
  for (const { route, caller, status, conforms } of noted) {
    add(`${route} ${isDenial(status) ? 'denied' : 'allowed'} ${caller}`);
    add(`${route} ${conforms ? 'conforming' : 'broken'}`);
  }
  const count = (key: string): number => counted.get(key) ?? 0;
  const rows = routes.map(({ route, class: kind, who }) => {
    const cells = callers.map((caller) =>
      cell(count(`${route} allowed ${caller}`), count(`${route} denied ${caller}`)),
    );
    const shapes = `${count(`${route} conforming`)}${count(`${route} broken`) > 0 ? `, ${count(`${route} broken`)} not` : ''}`;
    return `| ${route} | ${kind} | ${who} | ${cells.join(' | ')} | ${shapes} |`;
  });
  const served = routes.filter(({ class: kind }) => kind !== 'AI' && kind !== 'OTHER');
  const exercised = served.filter(({ route }) => count(`${route} conforming`) > 0);
  const both = served.filter(({ route }) => {
    const allows = callers.some((caller) => count(`${route} allowed ${caller}`) > 0);
    return allows && callers.some((caller) => count(`${route} denied ${caller}`) > 0);
  });
  const denials = noted.filter(({ status }) => isDenial(status)).length;
  const passed = ran.filter(({ status }) => status === 'passed');
  const of = new Set(passed.flatMap(({ rules: ids }) => ids));
  const failed = ran.filter(({ status }) => status === 'failed').length;
  return [
    `Tests named after a rule: **${passed.length} passed**, ${failed} failed, about ${of.size} rules.`,
    '',
    `Routes of class CORE or PROV that were used: **${exercised.length} of ${served.length}**; met by somebody who may and`,
    `somebody who may not: **${both.length}**. Answers looked at: ${noted.length}, of which ${denials} denials;`,
    `${noted.filter(({ conforms }) => !conforms).length} had another shape than documented.`,
    '',
    '## Routes',
    '',
    'For each kind of caller: answers that let them in / that did not (401, 403, 404). "none" holds no token.',
    '',
    `| Route | Class | Who | ${callers.join(' | ')} | Conforming |`,
    `|${' --- |'.repeat(4 + callers.length)}`,
    ...rows,
    '',
  ].join('\n');
}

const isDenial = (status: number): boolean => [401, 403, 404].includes(status);

const cell = (allowed: number, denied: number): string => (allowed + denied === 0 ? '-' : `${allowed} / ${denied}`);

const marks = { start: '<!-- recorded by npm run parity -->', end: '<!-- end of what is recorded -->' };

/** The whole page. @param recorded  See recordedPart. */
export function parityPage(recorded: string): string {
  return [
    '# Parity with Port',
    '',
    'Which rule of the specification is checked by which test, what each kind of caller met on each route, and where the',
    'product departs from the documents on purpose. Written by `npm run parity`; `npm run parity -- --static` renews only',
    'what follows from the files. A test fails when that part is not up to date.',
    '',
    marks.start,
    '',
    recorded,
    marks.end,
    '',
    staticPart(),
  ].join('\n');
}

/** Splits a page into what was recorded and what follows from the files; both empty where it is no such page. */
export function splitPage(page: string): { readonly recorded: string; readonly rest: string } {
  const [, after = ''] = page.split(`${marks.start}\n\n`);
  const [recorded = '', rest = ''] = after.split(`${marks.end}\n\n`);
  return { recorded, rest };
}
