/**
 * Compiles jq conditions, each text once in the life of the process.
 *
 * @returns what the compiler has against a condition; undefined for one that compiles.
 * Source: spec.
 */
export async function compileErrors(
  conditions: readonly string[],
  signal: AbortSignal,
): Promise<(condition: string) => string | undefined> {
  const fresh = conditions.filter((condition) => !compiled.has(condition));
  if (fresh.length > 0) {
    const { compile } = loadJq();
    for (const condition of fresh) compiled.set(condition, compile(condition));
  }
  const errors = new Map<string, string | undefined>();
  for (const condition of conditions) errors.set(condition, await compiled.get(condition));
  signal.throwIfAborted();
  return (condition) => errors.get(condition);
}

const compiled = new Map<string, Promise<string | undefined>>();

/** jq's code, a file of its own in the bundle: only a changed policy needs it. */
function loadJq(): typeof import('../jq') {
  return require('../jq');
}
