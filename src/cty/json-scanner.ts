import { DecodeError } from './codec-error';
import { Path } from './path';
import { isWellFormed } from './text';
import { deepest } from './type-json';

const blanks = /[ \t\n\r]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Reads JSON text one token at a time. Unlike `JSON.parse` it leaves numbers as their text, so that no digit is lost,
 * and it knows the place of every error.
 *
 * Every failure is a `DecodeError` with its offset in UTF-16 units, and `path`, which the caller keeps up.
 * Source: RFC 8259.
 */
export class JsonScanner {
  path: Path = Path.root;
  offset = 0;

  constructor(private readonly text: string) {}

  fail(problem: string, offset = this.offset): never {
    throw new DecodeError(offset, this.path, problem);
  }

  /** The first character of the next token, left where it is; empty at the end. */
  peek(): string {
    this.match(blanks);
    return this.text[this.offset] ?? '';
  }

  get atEnd(): boolean {
    return this.peek() === '';
  }

  /** Passes a word or mark if it comes next. */
  take(word: string): boolean {
    this.peek();
    if (!this.text.startsWith(word, this.offset)) return false;
    this.offset += word.length;
    return true;
  }

  need(word: string): void {
    if (!this.take(word)) this.fail(`${word} is required here`);
  }

  /** The text of a number, digit for digit. */
  readNumber(): string {
    this.peek();
    return this.match(numberToken) || this.fail('a number is required');
  }

  readString(): string {
    const wanted = 'a string is required';
    if (this.peek() !== '"') this.fail(wanted);
    const start = this.offset;
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    try {
      const text: unknown = JSON.parse(this.text.slice(start, end + 1));
      if (typeof text === 'string' && isWellFormed(text)) {
        this.offset = end + 1;
        return text;
      }
    } catch {
      return this.fail(wanted, start);
    }
    return this.fail('the text holds half a character', start);
  }

  /** Passes `[`, each element by `element`, and `]`. */
  readArray(wanted: string, element: (index: number) => void): void {
    if (!this.take('[')) this.fail(`${wanted} is required`);
    for (let index = 0; !this.take(']'); index++) {
      if (index > 0) this.need(',');
      element(index);
    }
  }

  /** Passes `{`, each key and its value by `entry`, and `}`; a key may occur once. */
  readObject(wanted: string, entry: (key: string, start: number) => void): void {
    if (!this.take('{')) this.fail(`${wanted} is required`);
    const seen = new Set<string>();
    while (!this.take('}')) {
      if (seen.size > 0) this.need(',');
      this.peek();
      const start = this.offset;
      const key = this.readString();
      if (seen.has(key)) this.fail(`the key ${JSON.stringify(key)} occurs twice`, start);
      seen.add(key);
      this.need(':');
      entry(key, start);
    }
  }

  /** Passes over the next value, whatever it is, and gives its text. */
  skip(depth = 0): string {
    if (depth > deepest) this.fail(`values nest deeper than ${deepest}`);
    const first = this.peek();
    const start = this.offset;
    if (first === '[') this.readArray('', () => this.skip(depth + 1));
    else if (first === '{') this.readObject('', () => this.skip(depth + 1));
    else if (first === '"') this.readString();
    else if (!this.take('null') && !this.take('true') && !this.take('false')) {
      if (!this.match(numberToken)) this.fail('a JSON value is required');
    }
    return this.text.slice(start, this.offset);
  }

  private match(token: RegExp): string {
    token.lastIndex = this.offset;
    const found = token.exec(this.text)?.[0] ?? '';
    this.offset += found.length;
    return found;
  }
}
