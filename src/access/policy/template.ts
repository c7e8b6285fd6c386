/** A stretch of a text with templates: text as it is, a jq program between `{{` and `}}`, or a `{{` that never ends. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'jq'; readonly program: string }
  | { readonly kind: 'unclosed'; readonly text: string };

/**
 * Cuts a text into what is plain and what is a template.
 *
 * A template ends at the first `}}` that is not inside a string or an object of its program, so
 * `{{ {a: {b: "}}"}} }}` is one template. A text without any `{{` is one plain part; an empty text has no part.
 *
 * Total: every text gives some parts. Source: spec D-16, A-70.
 */
export function scanTemplate(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('{{', at);
    const plain = text.slice(at, start < 0 ? undefined : start);
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    if (start < 0) break;
    const end = endOfProgram(text, start + 2);
    if (end === undefined) {
      parts.push({ kind: 'unclosed', text: text.slice(start) });
      break;
    }
    parts.push({ kind: 'jq', program: text.slice(start + 2, end) });
    at = end + 2;
  }
  return parts;
}

/** Says whether a text has a template in it, closed or not. */
export function hasTemplate(text: string): boolean {
  return text.includes('{{');
}

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** Where the `}}` is that ends the program beginning at `start`; undefined where there is none. */
function endOfProgram(text: string, start: number): number | undefined {
  /** What closes each bracket that is open, the innermost last; `"` for a string that is being read. */
  const open: string[] = [];
  for (let at = start; at < text.length; at++) {
    const mark = text[at] ?? '';
    const inner = open.at(-1);
    if (inner === '"') {
      if (mark === '"') open.pop();
      else if (mark === '\\') {
        at++;
        if (text[at] === '(') open.push(')');
      }
    } else if (open.length === 0 && mark === '}' && text[at + 1] === '}') return at;
    else if (mark === '"') open.push('"');
    else if (mark === inner) open.pop();
    else {
      const close = closing[mark];
      if (close !== undefined) open.push(close);
    }
  }
  return undefined;
}
