import { allowed, type Decision, denied } from './decision';

/**
 * Whoever a token was given to. Only an organization's own credentials buy tokens so far; what else a token may say
 * of its holder is text here, so that a kind this program does not know is refused and not mistaken.
 */
export interface Caller {
  readonly kind: string;
  /** The one organization the token is good for. */
  readonly org: string;
  /** Client id; what `createdBy` says of what the caller makes. */
  readonly id: string;
}

/** What a route does to what, as the API's scopes name it; routes without a scope of their own say `object`. */
export type Scope =
  | `${'create' | 'read' | 'update' | 'delete'}:${'actions' | 'blueprints' | 'entities' | 'organization' | 'pages' | 'teams' | 'users'}`
  | 'object';

/**
 * Decides whether a caller may use a route at all, before anything is looked up, and says why.
 *
 * An organization token may do everything (spec M-64). Nobody else is let in: the rights of people are not decided
 * here yet, and what is not decided is refused.
 *
 * Source: spec 02-permissions.md, section 5; P-69.
 */
export function decideRoute(caller: Caller, scope: Scope): Decision {
  if (caller.kind === 'organization') return allowed('organization token');
  return denied(`only an organization token may use a route of scope ${scope}`);
}
