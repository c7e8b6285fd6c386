/**
 * The names a jq program calls: functions and keywords outside of strings and comments (but inside of what a string
 * interpolates), variables with their `$`. Fields (`.inputs`, `{inputs}`) and keys (`{inputs: 1}`) are no names.
 *
 * Total: text that is no program gives some names. Source: jq manual 1.7, "Basic filters", "Object Construction".
 */
export function calledNames(program: string): string[] {
  const names: string[] = [];
  /** Open brackets; `"` for a string whose interpolation is being read. */
  const open: string[] = [];
  let before = '';
  let at = 0;

  const skipString = (): void => {
    stringPart.lastIndex = at;
    stringPart.test(program);
    at = stringPart.lastIndex;
    if (program.startsWith('\\(', at)) open.push('"');
    at += program.startsWith('\\(', at) ? 2 : 1;
  };

  while (at < program.length) {
    token.lastIndex = at;
    const [text = '', name, mark = ''] = token.exec(program) ?? [];
    at += Math.max(1, text.length);
    if (name !== undefined) {
      const isKey = open.at(-1) === '{' && (before === '{' || before === ',');
      if (!isKey || name.startsWith('$')) names.push(name);
    }
    if (mark === '"') skipString();
    else if (closing.has(mark)) {
      if (open.pop() === '"') skipString();
    } else if ('([{'.includes(mark) && mark !== '') open.push(mark);
    if (!/^(\s|#)/.test(text)) before = mark === '' ? text : mark;
  }
  return names;
}

const token = /\s+|#[^\n]*|\.\s*[A-Za-z_]\w*|([$@]?[A-Za-z_]\w*(?:::\w+)*)|([\s\S])/y;
const stringPart = /[^"\\]*(?:\\[^(][^"\\]*)*/y;
const closing = new Set([')', ']', '}']);
