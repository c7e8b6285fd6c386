import { createContext, Script } from 'node:vm';

/** How long the patterns of one document may still think, all together; each text that is matched takes from it. */
export interface Patience {
  /** In milliseconds. */
  left: number;
}

/**
 * What the patterns of one entity, or of the inputs of one run, are given: whoever defines a hundred slow patterns, or
 * sends ten thousand texts to one, holds others up no longer than with one.
 */
export function patience(): Patience {
  return { left: 50 };
}

const sandbox = createContext(Object.create(null));
const script = new Script('new RegExp(pattern, "u").test(text)');

/**
 * Says whether a text matches a blueprint's pattern. A pattern that is no regular expression, or that thinks for
 * longer than is left, matches nothing: the limit is kept by the virtual machine, so such a pattern cannot hold up
 * other requests for longer than that.
 */
export function matchesPattern(pattern: string, text: string, patience: Patience): boolean {
  if (patience.left <= 0) return false;
  Object.assign(sandbox, { pattern, text });
  const start = performance.now();
  try {
    return script.runInContext(sandbox, { timeout: Math.ceil(patience.left) }) === true;
  } catch {
    return false;
  } finally {
    patience.left -= performance.now() - start;
  }
}
