/** A piece of a jq program. A `field` is `.name`, its text the name; the text of a `string` is what it says. */
export interface Token {
  readonly kind: 'field' | 'word' | 'string' | 'number' | 'mark';
  readonly text: string;
}

const code = [
  ['space', /(?:\s+|#[^\n]*)/y],
  ['field', /\.([A-Za-z_]\w*)/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /[$@]?[A-Za-z_]\w*(?:::\w+)*/y],
  ['mark', /[\s\S]/y],
] as const;

/** The part of a string up to its end, or up to a `\(` where code begins. */
const stringPart = /[^"\\]*(?:\\[^(][^"\\]*)*/y;

/**
 * Cuts a jq program into tokens; comments and white space are dropped. Total: text that is no program gives some tokens.
 *
 * What a string interpolates is tokens of its own between the marks `(` and `)`; such a string itself gives no token.
 * Source: jq manual 1.7, "String interpolation" and "Comments".
 */
export function tokensOf(program: string): Token[] {
  const tokens: Token[] = [];
  /** For each interpolation being read: how many parentheses are open in it. */
  const open: number[] = [];
  let at = 0;

  const readString = (isContinued: boolean): void => {
    stringPart.lastIndex = at;
    const text = stringPart.exec(program)?.[0] ?? '';
    at += text.length;
    if (program.startsWith('\\(', at)) {
      open.push(0);
      tokens.push({ kind: 'mark', text: '(' });
      at += 2;
      return;
    }
    at++;
    if (!isContinued) tokens.push({ kind: 'string', text: unescaped(text) });
  };

  while (at < program.length) {
    const { kind, text, end } = nextToken(program, at);
    at = end;
    if (kind === 'mark' && text === '"') {
      readString(false);
      continue;
    }
    if (kind !== 'space') tokens.push({ kind, text });
    if (kind !== 'mark' || open.length === 0) continue;
    const depth = (open.pop() ?? 0) + (text === '(' ? 1 : text === ')' ? -1 : 0);
    if (depth >= 0) open.push(depth);
    else readString(true);
  }
  return tokens;
}

function nextToken(program: string, at: number): { kind: Token['kind'] | 'space'; text: string; end: number } {
  for (const [kind, pattern] of code) {
    pattern.lastIndex = at;
    const match = pattern.exec(program);
    if (match) return { kind, text: match[1] ?? match[0], end: pattern.lastIndex };
  }
  return { kind: 'mark', text: '', end: program.length };
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string; // between two quotes JSON.parse gives a string
  } catch {
    return text;
  }
}
