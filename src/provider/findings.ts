import { type Finding, type FindingCode, pathText, type Step } from '../contract';
import { Path } from '../cty';
import type { Diagnostics } from '../plugin';

/** The same finding in a Terraform user's words: a summary that never quotes their input, and the way out in HCL. */
export const wording: Record<FindingCode, { readonly summary: string; readonly fix: string }> = {
  'list.unsorted': { summary: 'List not sorted', fix: 'Sort the entries' },
  'list.repeated': { summary: 'List with a repeated entry', fix: 'Name each entry once' },
  'document.shape': { summary: 'Wrong shape', fix: 'See the reference of this resource.' },
  'policy.not-json': { summary: 'Policy is not JSON', fix: 'Write it with jsonencode({ ... }).' },
  'policy.shape': {
    summary: 'Policy has the wrong shape',
    fix: 'A policy is { queries = { NAME = { combinator = "and", rules = [...] } }, conditions = ["..."] }.',
  },
  'policy.condition-not-compiling': {
    summary: 'Policy condition does not compile',
    fix: 'Correct the jq program; Port stores it as it is and treats it as false.',
  },
  'policy.unknown-query': {
    summary: 'Policy condition reads a query that is not there',
    fix: 'Name the query under queries, or correct the condition; Port treats it as false.',
  },
  'policy.constant-approve': {
    summary: 'Nobody can approve',
    fix: 'A condition of an approve policy must give a list of e-mail addresses, such as [.results.NAME.entities[].identifier].',
  },
  'grants.execute-empty': {
    summary: 'Only Admins can execute',
    fix: 'Name roles, teams or users, set owned_by_team, or write a policy.',
  },
  'grants.approve-empty': {
    summary: 'Nobody can approve',
    fix: 'Name roles, teams or users, or write a policy, or no longer require approval on the action.',
  },
  'grants.policy-shadows-lists': {
    summary: 'The policy decides alone',
    fix: 'Put into the policy whoever should be able to, or remove the policy.',
  },
  'grants.replaces-existing': {
    summary: 'Existing grants will be taken away',
    fix: 'Write the entries into the list to keep them, or write the list as [] to show that this is meant.',
  },
  'identifier.invalid': { summary: 'Invalid identifier', fix: 'Choose another identifier.' },
};

/**
 * Adds a diagnostic for each finding, on the attribute at fault. What lies inside a text (a policy's queries) is named in
 * the detail, because a path of Terraform's ends at the text.
 *
 * Source: spec R-16 to R-18.
 */
export function report(findings: readonly Finding[], diagnostics: Diagnostics): void {
  for (const found of findings) {
    const { outside, inside } = splitAtText(found.path);
    const path = outside.reduce<Path>(
      (at, step) => (typeof step === 'number' ? at.index(step) : at.attribute(snakeCase(step))),
      Path.root,
    );
    const place = inside.length > 0 ? `At ${pathText(inside)}: ` : '';
    const detail = `${place}${sentenceOf(found)} ${fixOf(found)}`;
    diagnostics.add({ severity: found.severity, summary: wording[found.code].summary, detail, path });
  }
}

/**
 * A finding's message says something of its place, and a document's text names the place in front of it. Here the place
 * is named in a sentence of its own ("In PATH:"), so the message gets a subject; alone at the top, a capital too.
 */
function sentenceOf({ code, path, message }: Finding): string {
  const isWhole = code === 'list.unsorted' || code === 'list.repeated';
  const sentence = `${isWhole ? message : `the ${subjectOf(code, path, message)} ${message}`}.`;
  return path.length > 1 ? sentence : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

/** What a finding is about, in one word. */
function subjectOf(code: FindingCode, path: readonly Step[], message: string): string {
  const last = path.at(-1);
  if (code === 'identifier.invalid') return last === 'name' ? 'name' : 'identifier';
  if (last === 'policy') return 'policy';
  if (last === 'execute' || last === 'approve') return 'grant';
  if (/^is required|^must not be here/.test(message)) return 'key';
  if (typeof last === 'number') return path.at(-2) === 'conditions' ? 'condition' : 'entry';
  return code === 'grants.replaces-existing' ? 'list' : 'value';
}

/** The errors alone: what may be said at validate, where core would show a warning several times (spec R-17). */
export const errorsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'error');

function fixOf({ code, sorted }: Finding): string {
  if (code !== 'list.unsorted' && code !== 'list.repeated') return wording[code].fix;
  const list = sorted && `[${sorted.map(hclText).join(', ')}]`;
  return list && list.length <= maxPasted
    ? `Write ${list}, or sort([...]).`
    : `${wording[code].fix}: write sort([...]).`;
}

/** A longer list is not worth pasting, in characters. */
const maxPasted = 4000;

/** A text as it can be pasted into a file: HCL has fewer escapes than JSON, and templates in its texts. */
function hclText(text: string): string {
  return JSON.stringify(text)
    .replace(/\\[\\"bf]/g, (pair) => hclEscapes[pair] ?? pair)
    .replace(/([$%])(?=\{)/g, '$1$1');
}

const hclEscapes: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' };

function splitAtText(path: readonly Step[]): { outside: readonly Step[]; inside: readonly Step[] } {
  const end = path.indexOf('policy') + 1;
  return end === 0 ? { outside: path, inside: [] } : { outside: path.slice(0, end), inside: path.slice(end) };
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
