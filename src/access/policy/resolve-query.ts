import { isList, isObject, type Json } from '../../contract';
import type { Asking, JqAnswer } from '../asking';
import type { PolicyContext } from './context';
import { myTeams } from './query';
import { hasTemplate, scanTemplate } from './template';

/** What templates gave, by program. */
export type Templates = ReadonlyMap<string, JqAnswer>;

/** A value without templates, or why there is none. */
type Resolved =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly kind: 'failed' | 'stopped'; readonly problem: string };

/** Has the programs of all templates in some queries evaluated over a context, each once. */
export function* askTemplates(queries: readonly Json[], context: PolicyContext): Asking<Templates> {
  const programs = [...new Set(queries.flatMap((query) => programsIn(query)))];
  if (programs.length === 0) return new Map();
  const asked = programs.map((program) => ({ kind: 'jq' as const, program, inputs: [context] }));
  const { jq } = yield { jq: asked, entities: [] };
  return new Map(
    programs.flatMap((program, i): [string, JqAnswer][] => {
      const [answer] = jq[i] ?? [];
      return answer ? [[program, answer]] : [];
    }),
  );
}

function programsIn(query: Json): readonly string[] {
  return rulesOf(query).flatMap((rule) => {
    if (isGroup(rule)) return programsIn(rule);
    return isObject(rule) ? textsIn(rule.value).flatMap(programsOf) : [];
  });
}

function programsOf(text: string): readonly string[] {
  return scanTemplate(text).flatMap((part) => (part.kind === 'jq' ? [part.program] : []));
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

const rulesOf = (query: Json): readonly Json[] => (isObject(query) && isList(query.rules) ? query.rules : []);

const isGroup = (rule: Json): boolean => isObject(rule) && isList(rule.rules);

/**
 * Puts what templates gave in their place, in the values of a query's rules.
 *
 * A text that is one template takes the type of what it gave; a mixed one becomes a text. Null, an object, an error, no
 * or several outputs make the whole query fail, so that nothing turns into the text "null" or into no text at all. What
 * a template gave is data: it is not read for templates again, and is never the words that stand for one's own teams.
 *
 * Source: spec D-16, D-22, D-24, G-90.
 */
export function resolveQuery(query: Json, templates: Templates): Resolved {
  try {
    return { ok: true, value: withRules(query, templates) };
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error;
    return { ok: false, kind: error.kind, problem: `has a template that ${error.message}` };
  }
}

class Unresolved extends Error {
  constructor(
    message: string,
    readonly kind: 'failed' | 'stopped' = 'failed',
  ) {
    super(message);
  }
}

function withRules(query: Json, templates: Templates): Json {
  if (!isObject(query)) return query;
  const rules = rulesOf(query).map((rule): Json => {
    if (isGroup(rule)) return withRules(rule, templates);
    if (!isObject(rule) || rule.value === undefined) return rule;
    const value = withValues(rule.value, templates, false);
    return { ...rule, value: rule.property === '$team' ? withoutWords(rule.value, value) : value };
  });
  return { ...query, rules };
}

function withValues(value: Json, templates: Templates, isInside: boolean): Json {
  if (typeof value === 'string') return hasTemplate(value) ? resolved(value, templates, isInside) : value;
  if (isList(value)) return value.map((entry) => withValues(entry, templates, true));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withValues(each, templates, true)]));
}

function resolved(text: string, templates: Templates, isInside: boolean): Json {
  const parts = scanTemplate(text);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'jq') {
    const value = outputOf(only.program, templates);
    if (isScalar(value)) return value;
    if (isInside) throw new Unresolved('gives a list or an object where one value is due');
    if (isList(value) && value.every(isScalar)) return value;
    throw new Unresolved(isList(value) ? 'gives a list of other than plain values' : 'gives an object');
  }
  return parts.map((part) => concatenated(part, templates)).join('');
}

function concatenated(part: ReturnType<typeof scanTemplate>[number], templates: Templates): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'unclosed') throw new Unresolved('does not end');
  const value = outputOf(part.program, templates);
  if (!isScalar(value)) throw new Unresolved('gives a list or an object inside a text');
  return String(value);
}

function outputOf(program: string, templates: Templates): Json {
  const answer = templates.get(program);
  if (!answer?.ok) {
    throw new Unresolved('cannot be evaluated', answer?.cause === 'limit' ? 'stopped' : 'failed');
  }
  const [output, ...others] = answer.outputs;
  if (output === undefined) throw new Unresolved('gives nothing');
  if (others.length > 0) throw new Unresolved('gives several outputs');
  if (output === null) throw new Unresolved('gives null');
  return output;
}

/** A text, a number or true or false; null is none of them. */
const isScalar = (value: Json): boolean => value !== null && !isList(value) && !isObject(value);

/** Refuses that a template gives the words for the acting person's teams: only the policy's author may write them. */
function withoutWords(written: Json, value: Json): Json {
  const count = (json: Json) => [json].flat().filter((entry) => entry === myTeams).length;
  if (count(value) > count(written)) throw new Unresolved(`gives the words "${myTeams}"`);
  return value;
}
