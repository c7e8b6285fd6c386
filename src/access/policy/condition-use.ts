import { isMark, stepAt, type Token, tokensOf } from '../../contract';
import type { PolicyContext } from './context';
import { readsRoot } from './root-use';

/** What a condition reads of its input, as far as its text tells. In doubt it reads more. */
export interface ConditionUse {
  /** The queries it reads by name. */
  readonly queries: ReadonlySet<string>;
  /** It may read any query: it reads `results` as a whole, or looks for things where they cannot be foreseen. */
  readonly readsAll: boolean;
  /** It reads who would execute or approve. */
  readonly user: boolean;
  /** It reads who made the request. */
  readonly requester: boolean;
  /** It may read any part of its input. */
  readonly readsRoot: boolean;
  /** It gives its whole input a name. */
  readonly namesRoot: boolean;
}

/** Functions that find what they read by looking, wherever they stand. Source: spec D-33. */
const searching = new Set([
  ...['getpath', 'paths', 'leaf_paths', 'path', 'pick', 'to_entries', 'with_entries', 'keys', 'keys_unsorted'],
  ...['walk', 'recurse', 'tostream', 'env', '$ENV', '$__loc__', '$__prog_args'],
]);

/**
 * Tells what a condition reads. It looks at the text, so it errs on the side of more.
 *
 * Source: spec D-33, D-34.
 */
export function conditionUse(condition: string): ConditionUse {
  const tokens = tokensOf(condition);
  const queries = new Set<string>();
  const root = readsRoot(tokens);
  let readsAll = root.reads;
  let user = false;
  let requester = false;
  for (const [i, token] of tokens.entries()) {
    if (isMark(token, '.') && isMark(tokens[i + 1], '.')) readsAll = true;
    if (token.kind === 'word' && searching.has(token.text)) readsAll = true;
    const name = nameAt(tokens, i);
    if (name === 'results') {
      const query = nextStep(tokens, i);
      if (query === undefined) readsAll = true;
      else queries.add(query);
    }
    const parents = namesBefore(tokens, i);
    if (name === 'user') {
      if (parents[0] === 'trigger' || (parents[0] === 'by' && parents[1] === 'trigger')) requester = true;
      else user = true;
    }
    if (name === 'trigger' && parents[0] !== 'action' && nextStep(tokens, i) !== 'at') requester = true;
  }
  return { queries, readsAll, user, requester, readsRoot: root.reads, namesRoot: root.names };
}

/**
 * Says whether a condition reads a user where the context has none: comparing nobody with nothing would be true. Of a
 * run that an organization token asked for, the approver is still somebody, whom a condition may read.
 *
 * Source: spec D-9, D-29, D-34.
 */
export function mentionsUser(use: ConditionUse, { user, trigger }: PolicyContext): boolean {
  const noRequester = (trigger.user ?? null) === null;
  if (user !== null && !noRequester) return false;
  return use.readsRoot || (user === null && use.user) || (noRequester && (use.requester || use.namesRoot));
}

/** What the token at `i` may name in a path: `.name`, `."name"`, `["name"]`, or the key of an object. */
function nameAt(tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i];
  if (token?.kind === 'field' || token?.kind === 'word') return token.text;
  if (token?.kind !== 'string') return undefined;
  const isIndex = isMark(tokens[i - 1], '[') && isMark(tokens[i + 1], ']');
  return isIndex || isMark(tokens[i - 1], '.') || isMark(tokens[i + 1], ':') ? token.text : undefined;
}

/** The step that follows the one at token `i`. */
function nextStep(tokens: readonly Token[], i: number): string | undefined {
  const isIndex = tokens[i]?.kind === 'string' && isMark(tokens[i + 1], ']');
  return stepAt(tokens, isIndex ? i + 2 : i + 1, true)?.name;
}

/** The steps of the same path before the one at token `i`, the nearest first, at most two. */
function namesBefore(tokens: readonly Token[], i: number): readonly string[] {
  const [parent, at] = nameBefore(tokens, i);
  if (parent === undefined) return [];
  const [grandparent] = nameBefore(tokens, at);
  return grandparent === undefined ? [parent] : [parent, grandparent];
}

function nameBefore(tokens: readonly Token[], i: number): readonly [string | undefined, number] {
  let start = i;
  if (tokens[i]?.kind === 'string' && isMark(tokens[start - 1], '[')) start--;
  if (tokens[i]?.kind === 'string' && isMark(tokens[start - 1], '.')) start--;
  if (tokens[i]?.kind !== 'field' && start === i) return [undefined, i];
  let end = start - 1;
  while (isMark(tokens[end], '?') || isMark(tokens[end], ']')) end--;
  return [nameAt(tokens, end), end];
}
