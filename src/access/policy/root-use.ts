import { continuesPath, isMark, type Token } from '../../contract';

/** How a program uses its input other than by naming a field of it. */
export interface RootUse {
  /** It may read any part: `.[]`, `keys`, `.[$name]`, `tojson`, and so on. */
  readonly reads: boolean;
  /** It names the input, as in `. as $root`, and reads it only by `$root.field`. */
  readonly names: boolean;
}

/** What stands inside one pair of brackets, or between `if` and `end`, or after `def name:`. */
interface Frame {
  readonly kind: 'group' | 'object' | 'if' | 'def' | 'pair' | 'fold';
  /** Whether the input of its beginning may be the program's own. */
  readonly start: boolean;
  /** Whether the input of what comes next may be. */
  root: boolean;
  /** A name was bound since the last pipe: the next one passes the input on. */
  binds: boolean;
  /** `reduce` and `foreach` that still wait for their `as`. */
  folds: number;
  /** The next `(` holds what a fold does. */
  awaitsFold: boolean;
  /** There is an `else`; an `if` without one may give its input. */
  hasElse: boolean;
  /** Arguments so far, less one. */
  separators: number;
}

/** Words that read nothing of their input. */
const harmless = new Set([
  ...['true', 'false', 'null', 'not', 'and', 'or', 'empty', 'now', 'error', 'then', 'elif', 'else', 'end', 'if'],
  ...['as', 'def', 'reduce', 'foreach', 'try', 'catch', 'label', 'break'],
]);

/** Functions that only hand their input on to their arguments. */
const handing = new Set(['any', 'all', 'first', 'last', 'limit', 'isempty', 'range', 'error']);

/**
 * Looks for uses of a program's whole input. It follows pipes and brackets, not meaning, and where it cannot follow it
 * says that the input is read: a definition of one's own, an assignment, any function that is not known to be harmless.
 *
 * Source: spec D-33, D-34; jq manual 1.7.
 */
export function readsRoot(tokens: readonly Token[]): RootUse {
  return new RootScan(tokens).run();
}

class RootScan {
  private readonly frames: Frame[] = [newFrame('group', true)];
  private readonly aliases = new Set<string>();
  private readonly defined: ReadonlySet<string>;
  private reads = false;
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {
    this.defined = new Set(tokens.flatMap(({ text }, i) => (isWord(tokens[i - 1], 'def') ? [text] : [])));
  }

  run(): RootUse {
    for (; this.at < this.tokens.length && !this.reads; this.at++) {
      const token = this.tokens[this.at];
      if (token?.kind === 'word') this.word(token.text);
      else if (token?.kind === 'mark') this.mark(token.text);
    }
    return { reads: this.reads, names: this.aliases.size > 0 };
  }

  private get frame(): Frame {
    return this.frames.at(-1) ?? newFrame('group', true);
  }

  private next(distance = 1): Token | undefined {
    return this.tokens[this.at + distance];
  }

  private word(text: string): void {
    const { frame } = this;
    if (text.startsWith('$')) this.variable(text);
    else if (this.isKey()) return;
    else if (text === 'def') this.definition();
    else if (text === 'if') this.open('if', frame.root);
    else if (['then', 'elif', 'else'].includes(text)) this.branch(text);
    else if (text === 'end') this.close();
    else if (text === 'reduce' || text === 'foreach') frame.folds++;
    else if (text === 'label') frame.binds = true;
    else if (text === 'as') this.binding(frame);
    else if (frame.root) this.called(text);
  }

  /** A key of an object, `{ name: ... }`; without a value it is read like `.name`. */
  private isKey(): boolean {
    const before = this.tokens[this.at - 1];
    return this.frame.kind === 'object' && (isMark(before, '{') || isMark(before, ','));
  }

  private called(name: string): void {
    if (harmless.has(name) && !this.defined.has(name)) return;
    if (!handing.has(name) || this.defined.has(name) || !isMark(this.next(), '(')) {
      this.reads = true;
      return;
    }
    this.at++;
    this.open(name === 'any' || name === 'all' ? 'pair' : 'group', true);
  }

  private variable(name: string): void {
    if (this.aliases.has(name) && !isStep(this.next(), this.next(2), this.next(3))) this.reads = true;
  }

  /** Goes to the body, whose input is its caller's: a call with the whole input counts as reading it. */
  private definition(): void {
    while (this.at < this.tokens.length && !isMark(this.tokens[this.at], ':')) this.at++;
    this.open('def', false);
  }

  private binding(frame: Frame): void {
    if (frame.folds > 0) {
      frame.folds--;
      frame.awaitsFold = true;
    } else frame.binds = true;
    if (this.next()?.kind === 'word') this.at++;
  }

  private mark(text: string): void {
    const { frame } = this;
    if (text === '.') this.dot();
    else if (text === '(' && frame.awaitsFold) {
      frame.awaitsFold = false;
      this.open('fold', frame.root);
    } else if (text === '(' || text === '[') this.open('group', frame.root);
    else if (text === '{') this.open('object', frame.root);
    else if (text === ')' || text === ']' || text === '}') this.close();
    else if (text === ';') this.separator();
    else if (text === ',' && frame.kind === 'object') frame.root = frame.start;
    else if (text === '|' && !isMark(this.next(), '=')) this.pipe();
    else if (text === '=' && frame.root && this.isAssignment()) this.reads = true;
  }

  private dot(): void {
    if (!this.frame.root || continuesPath(this.tokens[this.at - 1])) return;
    if (isStep({ kind: 'mark', text: '.' }, this.next(), this.next(2), this.next(3))) return;
    const name = this.next(2);
    const isNamed = isWord(this.next(), 'as') && name?.kind === 'word' && this.frame.folds === 0;
    if (isNamed) this.aliases.add(name.text);
    else this.reads = true;
  }

  private pipe(): void {
    const { frame } = this;
    if (!frame.binds) frame.root = false;
    frame.binds = false;
  }

  private separator(): void {
    const { frame } = this;
    if (frame.kind === 'def') {
      this.close();
      return;
    }
    frame.separators++;
    frame.root = frame.kind === 'group' ? frame.start : false;
    frame.binds = false;
  }

  private branch(word: string): void {
    const { frame } = this;
    frame.root = frame.start;
    frame.binds = false;
    if (word === 'else') frame.hasElse = true;
  }

  private isAssignment(): boolean {
    const before = this.tokens[this.at - 1];
    const compares = ['=', '!', '<', '>'].some((mark) => isMark(before, mark));
    return !compares && !isMark(this.next(), '=');
  }

  private open(kind: Frame['kind'], start: boolean): void {
    this.frames.push(newFrame(kind, start));
  }

  private close(): void {
    const closed = this.frames.length > 1 ? this.frames.pop() : undefined;
    if (closed?.kind === 'pair' && closed.separators === 0) this.reads = true;
    if (closed?.kind === 'if' && closed.start && !closed.hasElse) this.reads = true;
  }
}

function newFrame(kind: Frame['kind'], start: boolean): Frame {
  return { kind, start, root: start, binds: false, folds: 0, awaitsFold: false, hasElse: false, separators: 0 };
}

function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === 'word' && token.text === text;
}

/** Says whether some tokens begin with a step that names one field: `.name`, `."name"`, `["name"]` or `.["name"]`. */
function isStep(first?: Token, second?: Token, third?: Token, fourth?: Token): boolean {
  if (first?.kind === 'field') return true;
  const isDot = isMark(first, '.');
  if (isDot && second?.kind === 'string') return true;
  const [open, name, close] = isDot ? [second, third, fourth] : [first, second, third];
  return isMark(open, '[') && name?.kind === 'string' && isMark(close, ']');
}
