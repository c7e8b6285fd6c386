/** The answer to "may they?", with its reason in words that can be shown. */
export interface Decision {
  readonly allowed: boolean;
  readonly reason: string;
}

/** Yes, because of `reason`. */
export function allowed(reason: string): Decision {
  return { allowed: true, reason };
}

/** No, because of `reason`. */
export function denied(reason: string): Decision {
  return { allowed: false, reason };
}
