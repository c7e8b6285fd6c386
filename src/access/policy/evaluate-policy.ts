import { type Json, type JsonObject, type Policy, readPolicy } from '../../contract';
import type { Asking, JqAnswer } from '../asking';
import type { Person } from '../caller';
import type { Switches } from '../switches';
import { conditionUse, mentionsUser } from './condition-use';
import { type PolicyContext, toPolicyEntity } from './context';
import { conditionPart, type PolicyFault, queryPart } from './fault';
import { askTemplates, resolveQuery } from './resolve-query';

/** What each condition of a policy gave, in order; undefined for one that was skipped, failed or gave no one output. */
export interface PolicyResult {
  readonly outputs: readonly (Json | undefined)[];
  /** What its author should know. */
  readonly trace: readonly PolicyFault[];
}

/** What a policy is evaluated by. */
export interface PolicyQuestion {
  /** JSON text, as it was written. */
  readonly text: string;
  readonly context: PolicyContext;
  /** Whose `user` and `userTeams` the queries read. */
  readonly acting: Person | undefined;
  readonly switches: Pick<Switches, 'literalIgnoreFailedQueries'>;
}

/**
 * Evaluates a policy: templates, then queries, then conditions.
 *
 * Closed where in doubt: a condition that reads a failed query, or that mentions a user where there is none, is skipped;
 * see D-33 and D-34 for the guards that jq would open otherwise.
 *
 * Source: spec 04 sections 4 and 5; G-26.
 */
export function* evaluatePolicy({ text, context, acting, switches }: PolicyQuestion): Asking<PolicyResult> {
  const { policy } = readPolicy(text, []);
  if (!policy) {
    return { outputs: [], trace: [{ kind: 'failed', part: 'the policy', problem: 'cannot be read' }] };
  }
  const trace: PolicyFault[] = [];
  const results = yield* askQueries(policy, context, acting, trace);
  const failed = Object.keys(policy.queries).filter((name) => !Object.hasOwn(results, name));
  const ignored = switches.literalIgnoreFailedQueries ? [] : failed;
  const reasons = policy.conditions.map((condition) => skipReason(condition, ignored, context));
  const input: JsonObject = { ...context, results };
  const asked = policy.conditions.flatMap((program, i) =>
    reasons[i] === undefined ? [{ kind: 'jq' as const, program, inputs: [input] }] : [],
  );
  const answers = asked.length === 0 ? [] : (yield { jq: asked, entities: [] }).jq.slice();
  const outputs = reasons.map((reason, i) => {
    const part = conditionPart(i);
    if (reason !== undefined) {
      trace.push({ kind: 'skipped', part, problem: reason });
      return undefined;
    }
    const [answer] = answers.shift() ?? [];
    const { output, problem } = onlyOutput(answer);
    if (problem !== undefined) trace.push({ kind: kindOf(answer), part, problem });
    return output;
  });
  return { outputs, trace };
}

/** What the queries found, by name, in the shape of `.results`; one that failed is not there. */
function* askQueries(
  { queries }: Policy,
  context: PolicyContext,
  acting: Person | undefined,
  trace: PolicyFault[],
): Asking<JsonObject> {
  const named = Object.entries(queries as unknown as JsonObject); // JSON, whose shape readPolicy has checked
  const templates = yield* askTemplates(
    named.map(([, query]) => query),
    context,
  );
  const ready: { readonly name: string; readonly query: Json }[] = [];
  for (const [name, query] of named) {
    const resolved = resolveQuery(query, templates);
    if (resolved.ok) ready.push({ name, query: resolved.value });
    else trace.push({ kind: resolved.kind, part: queryPart(name), problem: resolved.problem });
  }
  if (ready.length === 0) return {};
  const asked = ready.map(({ query }) => ({ kind: 'entities' as const, query, acting }));
  const { entities } = yield { jq: [], entities: asked };
  const found = ready.flatMap(({ name }, i): [string, Json][] => {
    const answer = entities[i];
    const part = queryPart(name);
    if (!answer?.ok) {
      trace.push({ kind: 'failed', part, problem: 'cannot be evaluated' });
      return [];
    }
    if (answer.truncated) trace.push({ kind: 'truncated', part, problem: 'found more entities than a query gives' });
    return [[name, { entities: answer.entities.map(toPolicyEntity) }]];
  });
  return Object.fromEntries(found);
}

/** Why a condition is not to be evaluated; undefined where nothing speaks against it. */
function skipReason(condition: string, failed: readonly string[], context: PolicyContext): string | undefined {
  const use = conditionUse(condition);
  if (mentionsUser(use, context)) return 'was skipped: it mentions a user, and nobody in particular asks';
  if (failed.length === 0) return undefined;
  if (use.readsAll) return 'was skipped: a query failed, and it may read it';
  const [name] = failed.filter((each) => use.queries.has(each));
  return name === undefined ? undefined : `was skipped: it reads ${queryPart(name)}, which failed`;
}

function onlyOutput(answer: JqAnswer | undefined): { readonly output?: Json; readonly problem?: string } {
  if (!answer?.ok) return { problem: problemOf(answer?.cause) };
  const [output, ...others] = answer.outputs;
  if (output === undefined) return { problem: 'gave no output' };
  return others.length > 0 ? { problem: 'gave several outputs' } : { output };
}

function kindOf(answer: JqAnswer | undefined): 'failed' | 'stopped' {
  return answer?.ok === false && answer.cause === 'limit' ? 'stopped' : 'failed';
}

/** What went wrong with a program, without jq's own words: those may quote data. */
function problemOf(cause: 'program' | 'limit' | 'raised' | undefined): string {
  if (cause === 'program') return 'does not compile or uses what it may not';
  return cause === 'limit' ? 'hit the limit of time, memory or output' : 'ended with an error';
}
