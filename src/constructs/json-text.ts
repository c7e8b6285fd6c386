import { Fn, Token } from 'cdktf';
import { printJson, type Step } from '../contract';
import { literal, quoted } from './literal';

/** JSON text for an attribute of Terraform's, and what of it is not known yet. */
export interface JsonText {
  /** The text as an attribute takes it: values known only later are expressions in it. */
  readonly text: string;
  /** The same value with a word in place of whatever is not known yet. */
  readonly document: unknown;
  /** Where the document has such a word. */
  readonly unknown: readonly (readonly Step[])[];
}

const later = 'known after apply';

/**
 * Writes a value as JSON text, keys in the order they have. `${`, `%{` and quotes in it are text; references are kept.
 *
 * @throws {TypeError} for what JSON cannot say, such as a function or NaN.
 */
export function toJsonText(value: unknown): JsonText {
  const unknown: (readonly Step[])[] = [];
  const walk = (one: unknown, at: readonly Step[]): { readonly text: string; readonly document: unknown } => {
    if (Token.isUnresolved(one)) {
      unknown.push(at);
      return { text: typeof one === 'string' ? `"${insideOf(one)}"` : Fn.jsonencode(one), document: later };
    }
    if (Array.isArray(one)) {
      const entries = one.map((entry, i) => walk(entry, [...at, i]));
      return {
        text: `[${entries.map(({ text }) => text).join(',')}]`,
        document: entries.map((entry) => entry.document),
      };
    }
    if (typeof one === 'object' && one !== null && Object.getPrototypeOf(one) === Object.prototype) {
      const entries = Object.entries(one).filter(([, entry]) => entry !== undefined);
      const walked = entries.map(([key, entry]) => [key, walk(entry, [...at, key])] as const);
      return {
        text: `{${walked.map(([key, { text }]) => `"${insideOf(key)}":${text}`).join(',')}}`,
        document: Object.fromEntries(walked.map(([key, { document }]) => [key, document])),
      };
    }
    return { text: literal(printJson(one)), document: one };
  };
  return { ...walk(value, []), unknown };
}

/** The inside of a JSON text whose parts are known or not: each part is escaped as JSON wants it. */
function insideOf(text: string): string {
  return text
    .split(/(\$\{TfToken\[[^\]]*\]\})/)
    .map((part) => (Token.isUnresolved(part) ? escapedLater(part) : literal(JSON.stringify(part).slice(1, -1))))
    .join('');
}

/** `jsonencode` of a text without the quotes around it. */
const escapedLater = (token: string): string =>
  Fn.trimsuffix(Fn.trimprefix(Fn.jsonencode(token), quoted('"')), quoted('"'));
