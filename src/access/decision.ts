/** What settled a decision: the kind of the fact that was looked at last. */
export type Ground = 'token' | 'status' | 'role' | 'user' | 'team' | 'owner' | 'policy' | 'action' | 'run' | 'nothing';

/** The answer to "may they?", with its reason in words that can be shown. Source: spec. */
export interface Decision {
  readonly allowed: boolean;
  readonly by: Ground;
  readonly reason: string;
}

/** Yes, because of `reason`. */
export function allowed(by: Ground, reason: string): Decision {
  return { allowed: true, by, reason };
}

/** No, because of `reason`. */
export function denied(by: Ground, reason: string): Decision {
  return { allowed: false, by, reason };
}
