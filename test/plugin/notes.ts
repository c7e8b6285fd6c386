import { bool, list, number, Path, string, type Value } from '../../src/cty';
import { type AnyResource, defineProvider, oneOf, resourcesOf, type Validator } from '../../src/plugin';

/** What the other end of the test provider holds, and how it behaves; every test has its own. */
export type Desk = {
  readonly notes: Map<string, StoredNote>;
  /** Changes what the next create or update answers. */
  answer?: (note: StoredNote) => unknown;
  /** Thrown by the next call. */
  failure?: unknown;
  /** Runs inside the next create, before it answers. */
  meanwhile?: (signal: AbortSignal) => Promise<void>;
  readonly log: string[];
};

export type StoredNote = { readonly [name: string]: Value };

export const newDesk = (): Desk => ({ notes: new Map(), log: [] });

/** What the provider explains; anything else that is thrown is a bug. */
export class DeskError extends Error {}

const providerSchema = {
  attributes: {
    desk: { type: string, optional: true, validators: [oneOf('left', 'right')] },
    strict: { type: bool, optional: true },
    secret: { type: string, optional: true, sensitive: true },
  },
} as const;

type Context = { readonly desk: Desk; readonly side: unknown };
const define = resourcesOf<Context, typeof providerSchema>();

const sameText = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();

/** Refuses the line "wrong", at its place. */
const noWrongLine: Validator = {
  description: 'holds no wrong line',
  check({ value, path, diagnostics }) {
    const at = Array.isArray(value) ? value.indexOf('wrong') : -1;
    if (at >= 0) diagnostics.error('Wrong', 'Wrong line.', path.index(at));
  },
};

const note = define({
  type: 'note',
  schema: {
    version: 2,
    attributes: {
      id: { type: string, computed: true, stable: true },
      title: { type: string, required: true, validators: [oneOf('a', 'b', 'c', 'loud')] },
      kind: { type: string, default: 'plain', forcesReplacement: true },
      body: { type: string, optional: true, sameMeaning: sameText },
      pin: { type: string, optional: true, sensitive: true },
      revision: { type: number, computed: true },
      lines: { type: list(string), optional: true, validators: [noWrongLine] },
      tags: {
        nesting: 'set',
        optional: true,
        attributes: { name: { type: string, required: true }, colour: { type: string, default: 'grey' } },
      },
    },
    blocks: { page: { nesting: 'list', attributes: { text: { type: string, optional: true } } } },
  } as const,

  validate(config, { diagnostics, providerConfig }) {
    if (config.title === 'loud' && providerConfig?.strict === true) {
      diagnostics.error('Too loud', 'Write it softly.', Path.root.attribute('title'));
    } else if (config.title === 'loud') {
      diagnostics.warning('Loud', 'This will be heard.', Path.root.attribute('title'));
    }
  },

  plan({ planned, prior, changes, privateState, requireReplacement, diagnostics, context }) {
    context.desk.log.push(`plan ${changes}`);
    privateState.set('planned', 'yes');
    if (prior && planned.body === 'elsewhere') requireReplacement(Path.root.attribute('body'));
    if (planned.body === 'warned') diagnostics.warning('Warned', 'By the plan.');
    return planned.body === 'adjusted' ? { ...planned, revision: 7 } : undefined;
  },

  planDestroy({ prior, diagnostics }) {
    diagnostics.warning('Copies stay', `Copies of ${String(prior.id)} are not removed.`);
  },

  async create(planned, { context: { desk }, privateState, signal, diagnostics }) {
    await desk.meanwhile?.(signal);
    if (desk.failure) throw desk.failure;
    const id = `note-${planned.title}`;
    const stored = { ...planned, id, revision: planned.revision ?? 1 };
    desk.notes.set(id, stored);
    privateState.set('etag', '1');
    if (planned.pin === 'half') diagnostics.error('Half done', 'It exists without its pin.');
    return desk.answer ? (desk.answer(stored) as typeof stored) : stored;
  },

  async read(state, { context: { desk }, imported, privateState }) {
    if (desk.failure) throw desk.failure;
    desk.log.push(`read ${imported ? 'imported' : 'stored'} ${privateState.get('etag') ?? 'without etag'}`);
    const stored = desk.notes.get(String(state.id));
    return stored && ({ ...state, ...stored } as typeof state);
  },

  async update(planned, { prior, context: { desk }, diagnostics, privateState }) {
    if (desk.failure) throw desk.failure;
    const stored = { ...planned, id: prior.id, revision: planned.revision ?? Number(prior.revision) + 1 };
    desk.log.push(`update of etag ${privateState.get('etag')}`);
    privateState.set('etag', String(stored.revision));
    if (planned.pin === 'half') diagnostics.error('Half done', 'Its pin is missing.');
    desk.notes.set(String(prior.id), stored);
    return desk.answer ? (desk.answer(stored) as typeof stored) : stored;
  },

  async delete(state, { context: { desk }, diagnostics }) {
    if (desk.failure) throw desk.failure;
    if (state.pin === 'stuck') diagnostics.error('Stuck', 'Unpin it first.');
    else desk.notes.delete(String(state.id));
  },

  import(id, { diagnostics }) {
    if (id.includes(' ')) diagnostics.error('No such id', 'An id holds no blank.');
    return { id };
  },

  upgrade: {
    0: ({ name, ...state }) => ({ ...state, title: name }),
    1: (state) => ({ ...state, lines: [state.lines] }),
  },
});

/** No update, no delete, no import, no validators. */
const stamp = define({
  type: 'stamp',
  schema: { attributes: { text: { type: string, optional: true }, at: { type: string, computed: true } } } as const,
  create: async (planned) => ({ ...planned, at: 'now' }),
  read: async (state) => state,
});

const shelf = {
  type: 'shelf',
  schema: {
    attributes: {
      name: { type: string, required: true, validators: [oneOf('upper', 'lower', 'broken')] },
      limit: { type: number, default: 10 },
      titles: { type: list(string), computed: true },
    },
  },
  async read({ name, limit }: { name: string; limit: number }, { context: { desk } }: { context: Context }) {
    return { name, limit, titles: name === 'broken' ? 'none' : [...desk.notes.keys()] };
  },
};

/** A provider over a desk, configured without talking to it. */
export const notesOn = (desk: Desk, more: readonly AnyResource[] = []) =>
  defineProvider({
    name: 'desk',
    version: '1.0.0',
    schema: providerSchema,
    resources: [note, stamp, ...more],
    // biome-ignore lint/suspicious/noExplicitAny: its answer is wrong on purpose where the shelf is broken.
    dataSources: [shelf as any],
    validate({ desk: side, strict }, { diagnostics }) {
      if (side === 'right' && strict === true) diagnostics.error('No', 'The right desk is never strict.');
    },
    configure: ({ desk: side }): Context => ({ desk, side }),
    explain: (error) =>
      error instanceof DeskError ? { severity: 'error', summary: 'Desk trouble', detail: error.message } : undefined,
    secrets: ({ secret }) => (typeof secret === 'string' ? [secret] : []),
  });
