import type { Plain } from './world';

/** What a condition sees: spec D-7, as plain JSON. */
export interface Sight {
  readonly inputs: Readonly<Record<string, Plain>>;
  readonly user: Seen | null;
  readonly trigger: { readonly at: string; readonly user: Seen | null };
  readonly entity: Thing | null;
  readonly results: Readonly<Record<string, { readonly entities: readonly Thing[] }>>;
}

/** A user as conditions see it. */
export interface Seen {
  readonly email: string;
  readonly team: readonly string[];
  readonly properties: Readonly<Record<string, Plain>>;
}

/** An entity as conditions see it. */
export interface Thing {
  readonly identifier: string;
  readonly team: readonly string[];
  readonly properties: Readonly<Record<string, Plain>>;
}

/** A condition three times: its jq, what it reads, and what it gives (its outputs), by hand. */
export interface Condition {
  readonly jq: string;
  readonly reads: readonly string[];
  readonly mentions: readonly ('user' | 'requester')[];
  readonly outputs: (sight: Sight) => readonly Plain[] | 'error';
}

const found = (sight: Sight, name: string): readonly Thing[] => sight.results[name]?.entities ?? [];

/** The conditions of the second opinion, by name. Every result is strict: see spec 04 sections 4.1 and 4.2. */
export const conditions: Readonly<Record<string, Condition>> = {
  yes: { jq: 'true', reads: [], mentions: [], outputs: () => [true] },
  no: { jq: 'false', reads: [], mentions: [], outputs: () => [false] },
  truthy: { jq: '1', reads: [], mentions: [], outputs: () => [1] },
  nothing: { jq: 'empty', reads: [], mentions: [], outputs: () => [] },
  twice: { jq: 'true, true', reads: [], mentions: [], outputs: () => [true, true] },
  broken: { jq: 'true and', reads: [], mentions: [], outputs: () => 'error' },
  throws: { jq: 'error("no")', reads: [], mentions: [], outputs: () => 'error' },
  isProduction: {
    jq: '.inputs.env == "production"',
    reads: [],
    mentions: [],
    outputs: ({ inputs }) => [inputs.env === 'production'],
  },
  noneFound: {
    jq: '(.results.some.entities | length) == 0',
    reads: ['some'],
    mentions: [],
    outputs: (sight) => [found(sight, 'some').length === 0],
  },
  anyFound: {
    jq: '.results.some.entities | length > 0',
    reads: ['some'],
    mentions: [],
    outputs: (sight) => [found(sight, 'some').length > 0],
  },
  fewFound: {
    jq: '(.results["other"].entities | length) < 3',
    reads: ['other'],
    mentions: [],
    outputs: (sight) => [found(sight, 'other').length < 3],
  },
  inTeamCore: {
    jq: '(.user.team // []) | index("core") != null',
    reads: [],
    mentions: ['user'],
    outputs: ({ user }) => [user?.team.includes('core') === true],
  },
  onCall: {
    jq: '.user.properties.on_call == true',
    reads: [],
    mentions: ['user'],
    outputs: ({ user }) => [user?.properties.on_call === true],
  },
  sameRegion: {
    jq: '.entity.properties.region == .trigger.user.properties.region',
    reads: [],
    mentions: ['requester'],
    outputs: ({ entity, trigger }) => [
      (entity?.properties.region ?? null) === (trigger.user?.properties.region ?? null),
    ],
  },
  notCritical: {
    jq: '.entity.properties.region != "eu"',
    reads: [],
    mentions: [],
    outputs: ({ entity }) => [(entity?.properties.region ?? null) !== 'eu'],
  },
  peers: {
    jq: '[.results.some.entities[].identifier]',
    reads: ['some'],
    mentions: [],
    outputs: (sight) => [found(sight, 'some').map(({ identifier }) => identifier)],
  },
  peersButRequester: {
    jq: '.trigger.user.email as $r | [.results.some.entities[].identifier | select(. != $r)]',
    reads: ['some'],
    mentions: ['requester'],
    outputs: (sight) => [
      found(sight, 'some')
        .map(({ identifier }) => identifier)
        .filter((identifier) => identifier !== (sight.trigger.user?.email ?? null)),
    ],
  },
  whoeverAsks: {
    jq: '[.user.email]',
    reads: [],
    mentions: ['user'],
    outputs: ({ user }) => [[user?.email ?? null]],
  },
  rubbish: {
    jq: '["BOB@acme.test", 7, null, "ghost@acme.test"]',
    reads: [],
    mentions: [],
    outputs: () => [['BOB@acme.test', 7, null, 'ghost@acme.test']],
  },
  bareText: { jq: '"bob@acme.test"', reads: [], mentions: [], outputs: () => ['bob@acme.test'] },
  twoLists: {
    jq: '["bob@acme.test"], ["mia@acme.test"]',
    reads: [],
    mentions: [],
    outputs: () => [['bob@acme.test'], ['mia@acme.test']],
  },
};

/** The condition of that name. */
export function conditionOf(name: string): Condition {
  const condition = conditions[name];
  if (!condition) throw new Error(`the model has no condition ${name}`);
  return condition;
}
