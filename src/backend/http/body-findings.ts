import { type Fault, type Finding, finding, type Step } from '../../contract';

/** What a generated validator says of one fault; `known` are the keys an object may have. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly known?: Readonly<Record<string, unknown>>;
  /** Set when the fault is in a key of the object at `instancePath`, not in a value. */
  readonly propertyName?: string;
}

/** Longest part of a client's own text that a finding repeats, in UTF-16 units. */
const maxEcho = 60;

/**
 * Says in words what is wrong with `body`, and where: each finding names the place, the key at fault and what would be
 * right. No value is ever repeated, since it may be a secret or a megabyte long.
 *
 * Source: spec 05, 1.3 (422) and the envelope's `details`.
 */
export function toFindings(errors: readonly ShapeError[], body: unknown): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const error of errors) {
    const say = wording[error.keyword];
    if (say === undefined) continue;
    const { at = [], message } = say(error);
    const path = [
      ...stepsOf(error.instancePath, body),
      ...(error.propertyName === undefined ? [] : [error.propertyName]),
      ...at,
    ];
    const text = error.propertyName === undefined ? message : `the name ${message}`;
    const key = JSON.stringify([path, text]);
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push(toShapeFinding({ path: path.map(clip), message: text }));
  }
  return findings;
}

/** A fault as a finding: in an action's policy with the code that a plan gives it. */
export function toShapeFinding({ path, message }: Fault): Finding {
  const [grant, policy] = path;
  const isInPolicy = (grant === 'execute' || grant === 'approve') && policy === 'policy';
  return finding(isInPolicy ? 'policy.shape' : 'document.shape', path, message);
}

/** A JSON pointer as steps; a number is an index only where the document really has a list. */
function stepsOf(pointer: string, body: unknown): Step[] {
  let place = body;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(place) ? Number(name) : name;
      place = typeof place === 'object' && place !== null ? Reflect.get(place, step) : undefined;
      return step;
    });
}

const clip = (step: Step): Step =>
  typeof step === 'string' && step.length > maxEcho ? `${step.slice(0, maxEcho)}…` : step;

interface Words {
  /** The rest of the way from the error's place to what is at fault. */
  readonly at?: readonly Step[];
  readonly message: string;
}

const text = (value: unknown): string => String(value);

const wording: Readonly<Record<string, (error: ShapeError) => Words>> = {
  type: ({ params }) => ({
    message: `must be ${either([params.type].flat().map((type) => typeWords[text(type)] ?? text(type)))}`,
  }),
  required: ({ params }) => ({ at: [text(params.missingProperty)], message: 'is required' }),
  dependencies: ({ params }) => ({
    at: [text(params.missingProperty)],
    message: `is required beside ${quote(params.property)}`,
  }),
  additionalProperties: ({ params, known }) => ({
    at: [text(params.additionalProperty)],
    message: known === undefined ? 'is not a known key' : `is not a known key; known are ${list(Object.keys(known))}`,
  }),
  'false schema': () => ({ message: 'is not allowed here' }),
  enum: ({ params }) => ({ message: `must be ${either([params.allowedValues].flat().map(quote))}` }),
  pattern: ({ params }) => ({
    message: `must ${patternWords[text(params.pattern)] ?? `match ${text(params.pattern)}`}`,
  }),
  format: ({ params }) => ({ message: `must be ${formatWords[text(params.format)] ?? text(params.format)}` }),
  minLength: ({ params }) => ({ message: `must have at least ${count(params.limit, 'character')}` }),
  maxLength: ({ params }) => ({ message: `must have at most ${count(params.limit, 'character')}` }),
  minItems: ({ params }) => ({ message: `must have at least ${count(params.limit, 'entry', 'entries')}` }),
  maxItems: ({ params }) => ({ message: `must have at most ${count(params.limit, 'entry', 'entries')}` }),
  minimum: ({ params }) => ({ message: `must be at least ${text(params.limit)}` }),
  maximum: ({ params }) => ({ message: `must be at most ${text(params.limit)}` }),
  anyOf: () => ({ message: 'has none of the forms that are allowed here' }),
  uniqueItems: () => ({ message: 'must not repeat an entry' }),
};

const typeWords: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const formatWords: Readonly<Record<string, string>> = {
  'date-time': 'a date and time such as "2025-01-31T10:00:00Z"',
  uri: 'a URL such as "https://example.com/hook"',
  url: 'a URL such as "https://example.com/login"',
};

const letters = (signs: string) => `be made of letters, digits and ${signs}`;
const noDots = ', and be neither "." nor ".."';

/** The patterns of the documented schemas, in words. Source: spec M-19, M-33, M-47. */
const patternWords: Readonly<Record<string, string>> = {
  '^(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/-]+$': letters('@ _ . + : \\ / -') + noDots,
  '^(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/=-]+$': letters('@ _ . + : \\ / = -') + noDots,
  '^(?!\\.{1,2}$)[\\p{L}0-9@_.+:=-]+$': letters('@ _ . + : = -') + noDots,
  '^[A-Za-z0-9@_=\\\\-]+$': letters('@ _ = \\ -'),
  '^[^;#/\\?\\s][^;#/\\?]*[^;#/\\?\\s]$':
    'have two characters or more, none of ; # / ?, and no white space at its ends',
  '^(?:[A-Za-z0-9@_=$-]+\\.)+[^.]+$': 'be a path of relations that ends in a property, with dots between',
  '^[^\\s].*[^\\s]$': 'have two characters or more and no white space at its ends',
  '\\{\\{': 'be a {{ template }}',
};

const quote = (value: unknown): string => JSON.stringify(value) ?? '';
const count = (limit: unknown, one: string, many = `${one}s`): string => `${text(limit)} ${limit === 1 ? one : many}`;
const list = (names: readonly string[]): string => names.map(quote).join(', ');

function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
