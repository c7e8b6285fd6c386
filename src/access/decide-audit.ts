import type { Caller } from './caller';
import { decideRoute, type Scope } from './decide-route';
import { allowed, type Decision, denied } from './decision';
import { decideByRank } from './full-rights';

/** What of a question to the audit log decides whether it may be asked. */
export interface AuditQuestion {
  readonly identifier?: string | undefined;
  readonly entity?: string | undefined;
  readonly runId?: string | undefined;
  /** Whether entities that are gone are asked for. */
  readonly includesDeleted: boolean;
}

/**
 * Decides whether a caller may ask the audit log this. Who is no Admin must ask for something in particular, and never
 * for what is deleted. What they are then shown is for `decideAudited` and the objects themselves to say.
 *
 * Source: spec P-70.
 */
export function decideAuditQuestion(caller: Caller, question: AuditQuestion): Decision {
  const settled = decideByRank(caller);
  if (settled) return settled;
  if (question.includesDeleted) return denied('role', 'only an Admin may ask the audit log for deleted entities');
  const { identifier, entity, runId } = question;
  if (identifier !== undefined || entity !== undefined || runId !== undefined) {
    return allowed('role', 'something in particular is asked for');
  }
  return denied('role', 'only an Admin may read the audit log without naming an identifier, entity or run_id');
}

/** What may be read of a kind of thing, where that does not depend on the single one. */
const scopes: Readonly<Record<string, Scope>> = {
  blueprint: 'read:blueprints',
  integration: 'read:integrations',
  organization: 'read:organization',
  scorecard: 'read:scorecards',
  secret: 'read:secrets',
  team: 'read:teams',
  user: 'read:users',
  webhook: 'read:integrations',
  workflow: 'read:workflows',
};

/** Things that are read or hidden one by one. */
const single = ['action', 'entity', 'page', 'run'];

/**
 * Decides whether a caller may see audit entries of a kind of thing: those that may read the thing.
 *
 * @returns undefined where it is for the single thing to say.
 * Source: spec P-70, P-50a.
 */
export function decideAudited(caller: Caller, resourceType: string): Decision | undefined {
  const settled = decideByRank(caller);
  if (settled || single.includes(resourceType)) return settled;
  return decideRoute(caller, scopes[resourceType] ?? 'read:apps');
}
