import { conditionQueries, constantOf } from './condition';
import { type Finding, finding, firstOf, type Step } from './finding';
import type { Policy } from './generated/types';
import { namesOf } from './grants';
import { type Json, JsonError } from './json';
import { parseJson } from './parse-json';
import { query } from './query-shape';
import { list, map, object, where } from './shape';
import { checkText } from './unsafe-text';

/** Which of an action's two policies: the one of `execute` gives true or false, that of `approve` e-mail addresses. */
export type PolicyKind = 'execute' | 'approve';

/** What the check of a policy goes by besides the policy. */
export interface PolicyCheck {
  readonly kind: PolicyKind;
  /** The compiler's complaint about a condition; `undefined` where there is none or nobody has compiled it yet. */
  readonly compileError?: (condition: string) => string | undefined;
}

const shape = object({
  required: {
    queries: map(query),
    conditions: list(
      where('a jq program', (value) => typeof value === 'string' && value !== ''),
      1,
    ),
  },
});

/** A policy that was read, or what keeps it from being one. Numbers beyond a double are `ExactNumber` in it. */
export interface PolicyReading {
  readonly policy?: Policy;
  readonly findings: readonly Finding[];
}

/**
 * Reads a policy from its JSON text, or takes one that was read before, and checks its shape.
 *
 * @param at where the policy sits in its document; findings point inside the policy.
 * Source: spec R-20, D-1; schemas/policy.schema.json.
 */
export function readPolicy(source: string | object, at: readonly Step[]): PolicyReading {
  let value: Json;
  try {
    value = typeof source === 'string' ? parseJson(source) : (source as Json); // an object is a JSON one: its type says so
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { findings: [finding('policy.not-json', at, `must be JSON text: ${error.message}`)] };
  }
  const unsafe = checkText(value, at);
  const faults = unsafe.length > 0 ? unsafe : shape(value, at);
  if (faults.length > 0) {
    const found = faults.map(({ path, message }) => finding('policy.shape', path, message));
    return { findings: firstOf(found, 'policy.shape', at) };
  }
  return { policy: value as unknown as Policy, findings: [] }; // the shape was checked just above
}

/**
 * Checks a policy as text or as an object: readable, well shaped, and conditions that can do what they should.
 *
 * @returns errors for what cannot be read, otherwise warnings saying what the conditions will do.
 * Source: spec R-20.
 */
export function checkPolicy(source: string | object, at: readonly Step[], check: PolicyCheck): Finding[] {
  const { policy, findings } = readPolicy(source, at);
  if (!policy) return [...findings];
  return policy.conditions.flatMap((condition, i) =>
    checkCondition(condition, policy, [...at, 'conditions', i], check),
  );
}

function checkCondition(condition: string, policy: Policy, at: readonly Step[], check: PolicyCheck): Finding[] {
  const { kind, compileError } = check;
  const effect = effectOf(kind, policy.conditions.length === 1);
  const error = compileError?.(condition);
  if (error !== undefined)
    return [finding('policy.condition-not-compiling', at, `does not compile, so ${effect}: ${error}`)];
  const constant = kind === 'approve' ? constantOf(condition) : undefined;
  if (constant !== undefined) {
    const message = `gives ${constant}, not a list of e-mail addresses, so ${effect}`;
    return [finding('policy.constant-approve', at, message)];
  }
  const names = Object.keys(policy.queries);
  const declared = `there ${names.length === 0 ? 'is none' : `is only ${namesOf(names)}`}`;
  return conditionQueries(condition)
    .filter((name) => !names.includes(name))
    .map((name) => finding('policy.unknown-query', at, `reads query ${JSON.stringify(name)}, but ${declared}`));
}

/** What a condition that can never hold means for the people. Source: spec sections 4.1 and 4.2, P-24, P-34. */
function effectOf(kind: PolicyKind, alone: boolean): string {
  const deed = kind === 'approve' ? 'approve' : 'execute';
  return alone ? `nobody can ${deed}` : `it lets nobody ${deed}`;
}
