import { DefaultTokenResolver, Fn, Lazy, StringConcat, Token, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type ListWithHoles, sortUnique } from '../contract';

/** A text that Terraform takes as it is: what would begin a template no longer does. */
export const literal = (text: string): string => text.replace(/([$%])(?=\{)/g, '$1$1');

/** What a value is once references and values that are produced late have been put in; expressions are text, `${...}`. */
export const resolved = (value: unknown, scope: IConstruct): unknown =>
  Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false });

const hasExpression = (text: string): boolean => /(^|[^$%])([$%]{2})*[$%]\{/.test(text);

/** A text as Terraform will read it; `undefined` where that is known only later. */
export function knownText(value: unknown, scope: IConstruct): string | undefined {
  const text = resolved(value, scope);
  if (typeof text !== 'string' || hasExpression(text)) return undefined;
  return text.replace(/([$%])\1(?=\{)/g, '$1');
}

/** A list with a hole for each entry that is known only later; `undefined` where the whole list is. */
export function knownList(list: readonly string[], scope: IConstruct): ListWithHoles | undefined {
  const entries = resolved(list, scope);
  return Array.isArray(entries) ? entries.map((entry) => knownText(entry, scope)) : undefined;
}

/**
 * Texts in the order that Port wants, each once. What is known is sorted here; with a reference among them, Terraform
 * sorts once it knows the value.
 *
 * @param texts each a text to be taken as it is, or a token.
 * @param more  a list that is a token as a whole.
 * Source: spec R-11, R-12.
 */
export function inOrder(texts: readonly string[], scope: IConstruct, more?: readonly string[]): readonly string[] {
  const known = sortUnique(texts.filter(isKnown));
  const tokens = byExpression(
    texts.filter((text) => !isKnown(text)),
    scope,
  );
  if (tokens.length === 0 && more === undefined) return known.map(literal);
  const named = [...known.map(quoted), ...tokens];
  return Fn.sort(Fn.distinct(more === undefined ? named : Fn.concat([more, named]))) as string[]; // cdktf says any
}

const isKnown = (text: string): boolean => !Token.isUnresolved(text);

/** The tokens, each expression once, in an order that does not depend on who was named first. */
function byExpression(tokens: readonly string[], scope: IConstruct): readonly string[] {
  const byText = new Map(tokens.map((token) => [String(resolved(token, scope)), token]));
  return sortUnique([...byText.keys()]).flatMap((text) => byText.get(text) ?? []);
}

/** A text as it stands in an expression: cdktf escapes quotes and `${`, but not `%{`. */
export const quoted = (text: string): string => Fn.rawString(text.replace(/%(?=\{)/g, '%%'));

/**
 * A reference to an attribute of a construct's own resource, read when it is first needed: reading it fixes the address
 * of the resource, which its owner may still want to change.
 */
export function whenNeeded(read: () => string): string {
  let reference: string | undefined;
  return Lazy.stringValue({
    produce: () => {
      reference ??= read();
      return reference;
    },
  });
}
