/** What a token says of its holder; times in seconds since 1970. */
export interface TokenClaims {
  readonly sub: string;
  /** Which version of the secret bought it. */
  readonly ver: string;
  readonly iat: number;
  readonly exp: number;
}

/** How long a token lives, in seconds. Source: spec M-61. */
export const tokenLifetime = 3 * 60 * 60;
