/** One step into a document: an object's key or a list's index (from 0). */
export type Step = string | number;

/** Whether a finding refuses a document. */
export type Severity = 'error' | 'warning';

/**
 * Every code a finding may carry, with its severity, which is fixed per code.
 *
 * An error refuses the document; a warning says what will happen and lets it pass.
 * Source: spec.
 */
export const severities = {
  'list.unsorted': 'error',
  'list.repeated': 'error',
  'document.shape': 'error',
  'policy.not-json': 'error',
  'policy.shape': 'error',
  'policy.condition-not-compiling': 'warning',
  'policy.unknown-query': 'warning',
  'policy.constant-approve': 'warning',
  'grants.execute-empty': 'warning',
  'grants.approve-empty': 'warning',
  'grants.policy-shadows-lists': 'warning',
  'grants.replaces-existing': 'warning',
  'identifier.invalid': 'error',
} as const satisfies Record<string, Severity>;

/** Every code a finding may carry: see `severities`. */
export type FindingCode = keyof typeof severities;

/** Something about a document that is wrong (error) or will surprise (warning). */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where it is, from the document's root. */
  readonly path: readonly Step[];
  /** One clause, without a capital or a full stop, saying what would be right or what will happen. */
  readonly message: string;
  /** Of a list out of order or with repeats: the whole list as it should be, when every entry is known. */
  readonly sorted?: readonly string[];
}

/** Makes a finding; the severity follows from the code. */
export function finding(
  code: FindingCode,
  path: readonly Step[],
  message: string,
  sorted?: readonly string[],
): Finding {
  const found = { code, severity: severities[code], path, message };
  return sorted === undefined ? found : { ...found, sorted };
}

/** A document is refused with at most this many findings. */
const maxFindings = 20;

/** The first findings of a document that has many faults; the last one then says that there are more, with `code` at `at`. */
export function firstOf(findings: readonly Finding[], code: FindingCode, at: readonly Step[]): Finding[] {
  if (findings.length <= maxFindings) return [...findings];
  return [...findings.slice(0, maxFindings - 1), finding(code, at, 'has more faults than are listed here')];
}

/** `permissions.execute.roles[1]`; a key that is not a plain name is quoted: `queries["my query"]`. Empty for the root. */
export function pathText(path: readonly Step[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[$A-Za-z_][$\w-]*$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
