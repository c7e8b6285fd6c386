const mask = '***';

/** What looks like a credential wherever it stands: an Authorization header's value, a bearer token, a JWT. */
const credentials: readonly (readonly [RegExp, string])[] = [
  [/(authorization["']?\s*[:=]\s*["']?)(?:(bearer|basic)\s+)?[^\s"',;}]+/gi, `$1${mask}`],
  [/\b(bearer|basic)\s+[\w+/=.~-]{8,}/gi, `$1 ${mask}`],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, mask],
];

/** Texts that must never be shown; masks them, and what looks like a credential, in any other text. */
export class SecretMask {
  readonly #secrets = new Set<string>();
  #longestFirst: readonly string[] = [];

  /** Adds secrets, each also as it looks in a URL, in JSON and in base64. Empty texts are not secrets. */
  add(secrets: readonly string[]): void {
    for (const secret of secrets) {
      if (secret === '') continue;
      const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
      const spellings = [secret, encodeURIComponent(toWellFormed(secret)), JSON.stringify(secret).slice(1, -1), base64];
      for (const spelling of spellings) this.#secrets.add(spelling);
    }
    this.#longestFirst = [...this.#secrets].sort((a, b) => b.length - a.length);
  }

  /** The text with every secret in it replaced by `***`. */
  hide(text: string): string {
    let hidden = text;
    for (const secret of this.#longestFirst) hidden = hidden.replaceAll(secret, mask);
    for (const [pattern, replacement] of credentials) hidden = hidden.replace(pattern, replacement);
    return hidden;
  }
}

/** Half a surrogate pair cannot be put into a URL. */
const toWellFormed = (text: string): string => Buffer.from(text).toString();
