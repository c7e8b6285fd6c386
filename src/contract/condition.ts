import { type Token, tokensOf } from './jq-tokens';

/**
 * The names of the queries a condition reads: `.results.NAME`, `.results["NAME"]`, `.["results"].NAME`, each once.
 *
 * Looks at the program's text, not at its meaning: strings and comments are left out (but not what a string
 * interpolates), and `results` counts only at the start of a path, so `.entity.results.x` names nothing.
 *
 * Source: spec R-20, D-4, D-33.
 */
export function conditionQueries(condition: string): string[] {
  const tokens = tokensOf(condition);
  const names = tokens.flatMap((_, i) => {
    if (continuesPath(tokens[i - 1])) return [];
    const start = stepAt(tokens, i, false);
    return start?.name === 'results' ? [stepAt(tokens, start.next, true)?.name] : [];
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The constant that a condition is, where it is nothing else and no list: `true`, `(false)`, `null`, `1`, `"x"`. */
export function constantOf(condition: string): string | undefined {
  const tokens = tokensOf(condition).filter((token) => !isMark(token, '(') && !isMark(token, ')'));
  const [only] = tokens;
  if (tokens.length !== 1 || only === undefined) return undefined;
  if (only.kind === 'string') return JSON.stringify(only.text);
  const isConstant = only.kind === 'number' || (only.kind === 'word' && ['true', 'false', 'null'].includes(only.text));
  return isConstant ? only.text : undefined;
}

/** Reads the step of a path that begins at token `i`, in any of its spellings; `inside` a path the dot may be missing. */
export function stepAt(
  tokens: readonly Token[],
  i: number,
  inside: boolean,
): { name: string; next: number } | undefined {
  const at = inside && isMark(tokens[i], '?') ? i + 1 : i;
  const token = tokens[at];
  if (token?.kind === 'field') return { name: token.text, next: at + 1 };
  const dot = isMark(token, '.') ? 1 : 0;
  if (dot === 0 && !inside) return undefined;
  const [first, second, third] = tokens.slice(at + dot, at + dot + 3);
  if (dot === 1 && first?.kind === 'string') return { name: first.text, next: at + 2 };
  const isIndex = isMark(first, '[') && second?.kind === 'string' && isMark(third, ']');
  return isIndex ? { name: second.text, next: at + dot + 3 } : undefined;
}

/** Says whether what follows this token goes on with a path; elsewhere a dot begins one at the program's input. */
export function continuesPath(before: Token | undefined): boolean {
  if (before === undefined) return false;
  if (before.kind === 'word') return before.text.startsWith('$');
  return before.kind !== 'mark' ? before.kind !== 'number' : [')', ']', '}', '?', '.'].includes(before.text);
}

/** Says whether a token is this mark. */
export function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}
