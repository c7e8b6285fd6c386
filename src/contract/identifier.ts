import { type Finding, finding, type Step } from './finding';

/** What has an identifier, or a name that serves as one. */
export type Named = 'action' | 'blueprint' | 'entity' | 'team' | 'user';

interface Naming {
  readonly pattern: RegExp;
  readonly allowed: string;
  /** In code points. */
  readonly maxLength?: number;
}

const name = {
  pattern: /^[^;#/\\?\s][^;#/\\?]*[^;#/\\?\s]$/u,
  allowed: 'at least two characters, without ; # / \\ ? and no white space at either end',
};

const namings: Readonly<Record<Named, Naming>> = {
  action: { pattern: /^(?!\.{1,2}$)[\p{L}0-9@_.+:=-]+$/u, allowed: 'letters, digits and @ _ . + : = -' },
  blueprint: {
    pattern: /^(?!\.{1,2}$)[\p{L}0-9@_.+:\\/-]+$/u,
    allowed: 'letters, digits and @ _ . + : \\ / -',
    maxLength: 100,
  },
  entity: {
    pattern: /^(?!\.{1,2}$)[\p{L}0-9@_.+:\\/=-]+$/u,
    allowed: 'letters, digits and @ _ . + : \\ / = -',
    maxLength: 1000,
  },
  team: name,
  user: name,
};

/**
 * Checks what a thing may be called: an identifier of an action, blueprint or entity, a team's name, a user's e-mail.
 *
 * Letters are those of any script.
 * Source: spec M-19, M-33, M-47; the patterns of the published API.
 */
export function checkIdentifier(kind: Named, text: string, at: readonly Step[]): Finding[] {
  const { pattern, allowed, maxLength } = namings[kind];
  const length = maxLength === undefined ? 0 : [...text].length;
  if (maxLength !== undefined && length > maxLength) {
    return [finding('identifier.invalid', at, `must have at most ${maxLength} characters, not ${length}`)];
  }
  if (pattern.test(text)) return [];
  const dots = text === '.' || text === '..' ? ', but neither "." nor ".."' : '';
  return [finding('identifier.invalid', at, `must be ${allowed}${dots}`)];
}
