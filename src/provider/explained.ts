import type { Path } from '../cty';
import type { Diagnostic } from '../plugin';

/** A failure that a resource has already put into the user's words, with the way out. Thrown, it is shown as it is. */
export class Explained extends Error {
  override readonly name = 'Explained';
  readonly diagnostic: Diagnostic;

  constructor(summary: string, detail: string, options: { readonly path?: Path; readonly cause?: unknown } = {}) {
    const { path, cause } = options;
    super(`${summary}: ${detail}`, { cause });
    this.diagnostic = { severity: 'error', summary, detail, ...(path && { path }) };
  }
}

/** Waits for a write; what it throws is thrown as `explain` puts it. */
export async function explained<T>(write: Promise<T>, explain: (error: unknown) => Promise<unknown>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw await explain(error);
  }
}
