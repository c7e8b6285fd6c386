import { toNumber } from './exact-number';
import { type Json, JsonError, maxDepth } from './json';

/** Reads one JSON text, number by number. Slower than JSON.parse by an order of magnitude, but it loses nothing. */
export class JsonScanner {
  private at = 0;

  constructor(private readonly text: string) {}

  /** @throws {JsonError} when the text is not exactly one JSON value. */
  read(): Json {
    const value = this.value(0);
    this.skipSpace();
    if (this.at < this.text.length) this.fail('unexpected text after the value');
    return value;
  }

  private value(depth: number): Json {
    this.skipSpace();
    const start = this.text[this.at];
    if (start === undefined) return this.fail('the text ends too early');
    if (start === '{' || start === '[') {
      if (depth === maxDepth) return this.fail(`nested deeper than ${maxDepth} levels`);
      return start === '{' ? this.object(depth + 1) : this.list(depth + 1);
    }
    if (start === '"') return this.string();
    if (start === '-' || isDigit(start)) return this.number();
    return this.word();
  }

  private object(depth: number): Json {
    const entries: Record<string, Json> = {};
    this.at++;
    if (this.take('}')) return entries;
    do {
      this.skipSpace();
      if (this.text[this.at] !== '"') return this.fail('a key in double quotes is missing');
      const key = this.string();
      if (!this.take(':')) return this.fail('a colon is missing');
      put(entries, key, this.value(depth));
    } while (this.take(','));
    return this.take('}') ? entries : this.fail('a comma or a closing brace is missing');
  }

  private list(depth: number): Json {
    const entries: Json[] = [];
    this.at++;
    if (this.take(']')) return entries;
    do entries.push(this.value(depth));
    while (this.take(','));
    return this.take(']') ? entries : this.fail('a comma or a closing bracket is missing');
  }

  private string(): string {
    const start = this.at;
    let end = start + 1;
    for (; this.text[end] !== '"'; end++) {
      if (end >= this.text.length) return this.fail('a string is not closed');
      if (this.text.charCodeAt(end) < 0x20) return this.fail('a line break or control character in a string', end);
      if (this.text[end] === '\\') end++;
    }
    this.at = end + 1;
    try {
      return JSON.parse(this.text.slice(start, end + 1)) as string; // between two quotes: a string, or not JSON
    } catch {
      return this.fail('a wrong escape in a string', start);
    }
  }

  private number(): Json {
    const start = this.at;
    if (this.text[this.at] === '-') this.at++;
    if (this.text[this.at] === '0') this.at++;
    else this.digits();
    if (this.text[this.at] === '.') {
      this.at++;
      this.digits();
    }
    if (this.text[this.at] === 'e' || this.text[this.at] === 'E') {
      this.at++;
      if (this.text[this.at] === '+' || this.text[this.at] === '-') this.at++;
      this.digits();
    }
    return toNumber(this.text.slice(start, this.at));
  }

  private digits(): void {
    if (!isDigit(this.text[this.at])) this.fail('a digit is missing');
    while (isDigit(this.text[this.at])) this.at++;
  }

  private word(): Json {
    for (const [word, value] of words) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.fail(`unexpected ${JSON.stringify(this.text[this.at])}`);
  }

  private take(mark: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? '?')) this.at++;
  }

  private fail(problem: string, at = this.at): never {
    throw new JsonError(problem, this.text, at);
  }
}

const words = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

function isDigit(mark: string | undefined): boolean {
  return mark !== undefined && mark >= '0' && mark <= '9';
}

/** Sets a key as JSON.parse does: `__proto__` is a key like any other. */
function put(entries: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') entries[key] = value;
  else Object.defineProperty(entries, key, { value, enumerable: true, configurable: true, writable: true });
}
