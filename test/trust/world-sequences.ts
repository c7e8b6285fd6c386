import fc from 'fast-check';
import {
  type ActionSetup,
  type Approvers,
  type Command,
  type Definition,
  type Executors,
  type Names,
  type Person,
  people,
  type Sequence,
  type Step,
  type Who,
} from './world-commands';

/** Sequences of commands at random. */

const person = fc.constantFrom<Person[]>('bob', 'mia', 'sam', 'eve', 'guest');
const approver = fc.oneof(
  { weight: 6, arbitrary: person as fc.Arbitrary<Who> },
  { weight: 1, arbitrary: fc.constant<Who>('ada') },
  { weight: 1, arbitrary: fc.constant<Who>('tok') },
);
const some = fc.subarray<Person>([...people]);
/** Few enough that they may all come to approve. */
const few = fc.subarray<Person>([...people], { minLength: 1, maxLength: 3 });
const place = fc.nat(5);
const action = fc.nat(1);

const names: fc.Arbitrary<Names> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ users: few, roles: fc.constant([]), team: fc.constant(false) }) },
  { weight: 2, arbitrary: fc.record({ users: few, roles: fc.constant([]), team: fc.constant(true) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      users: some,
      roles: fc.constantFrom<Names['roles'][]>(['Admin'], ['Member'], ['Admin', 'Member']),
      team: fc.boolean(),
    }),
  },
);

const approvers: fc.Arbitrary<Approvers> = fc
  .tuple(
    names,
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<NonNullable<Approvers['policy']>[]>('peers', 'peersButRequester', 'whoeverAsks'),
      },
    ),
  )
  .map(([lists, policy]) => ({ ...lists, policy }));

const everybody: Executors = { users: [], roles: ['Admin', 'Member'], team: false, ownedByTeam: false };

const executors: fc.Arbitrary<Executors> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(everybody) },
  { weight: 1, arbitrary: fc.tuple(names, fc.boolean()).map(([lists, ownedByTeam]) => ({ ...lists, ownedByTeam })) },
);

const definition: fc.Arbitrary<Definition> = fc.record({
  requirement: fc.constantFrom<Definition['requirement'][]>('ALL', 'ALL', 'ANY', true, false),
  anyoneMayView: fc.constantFrom(undefined, true, false),
  backend: fc.constantFrom<Definition['backend'][]>('later', 'later', 'now', 'none'),
  published: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const ask: fc.Arbitrary<Command> = fc.record({
  do: fc.constant('ask' as const),
  who: fc.constantFrom<Who[]>('bob', 'mia', 'sam', 'eve', 'tok'),
  as: fc.constant(undefined),
  action,
});

/** In somebody's name, which only the organization may, and by somebody who may not be there. */
const strangeAsk: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant('ask' as const),
    who: fc.constantFrom<Who[]>('tok', 'tok', 'tok', 'bob'),
    as: person,
    action,
  }),
  fc.record({
    do: fc.constant('ask' as const),
    who: fc.constant<Who>('guest'),
    as: fc.constant(undefined),
    action,
  }),
);

const vote: fc.Arbitrary<Command> = fc.record({
  do: fc.constant('vote' as const),
  who: approver,
  awaited: fc.oneof(fc.constant(undefined), fc.nat(4)),
  run: place,
  approves: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const revoke: fc.Arbitrary<Command> = fc.record({
  do: fc.constant('revoke' as const),
  run: place,
  by: fc.constantFrom('lists' as const, 'status' as const),
});

/** What happens to runs. */
const reporting: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant('report' as const),
    who: approver,
    run: place,
    says: fc.constantFrom('FAILURE' as const, 'SUCCESS' as const, 'label' as const),
  }),
  fc.record({
    do: fc.constant('log' as const),
    who: approver,
    run: place,
    ends: fc.constantFrom(undefined, 'FAILURE' as const, 'SUCCESS' as const),
  }),
  fc.record({ do: fc.constant('look' as const), who: approver, run: place }),
);

/** What happens to rights and things. */
const changing: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('status' as const),
      person,
      to: fc.constantFrom('DISABLED' as const, 'ACTIVE' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('role' as const),
      person,
      to: fc.constantFrom('Admin' as const, 'Member' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('members' as const), people: some }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('approvers' as const),
      who: fc.constantFrom('tok' as const, 'eve' as const),
      action,
      grant: approvers,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('executors' as const), action, grant: executors }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), action, definition }) },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.record({ do: fc.constant('delete action' as const), action }),
      fc.record({ do: fc.constant('make action' as const), action }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'delete entity' as const,
        'make entity' as const,
        'delete team' as const,
        'make team' as const,
        'delete guest' as const,
      ),
    }),
  },
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'nothing' }) },
  { weight: 12, arbitrary: ask },
  { weight: 6, arbitrary: strangeAsk },
  { weight: 50, arbitrary: vote },
  { weight: 8, arbitrary: revoke },
  { weight: 14, arbitrary: reporting },
  { weight: 28, arbitrary: changing },
);

/** How often what kind of step is made. */
export interface Shares {
  readonly together: number;
  readonly restart: number;
  readonly crash: number;
}

function step({ together, restart, crash }: Shares): fc.Arbitrary<Step> {
  const during = fc.array(command, { minLength: 1, maxLength: 3, size: 'max' });
  return fc.oneof(
    {
      weight: 100 - together - restart - crash,
      arbitrary: command.map((one) => ({ how: 'alone' as const, commands: [one] })),
    },
    {
      weight: together,
      arbitrary: fc
        .array(command, { minLength: 2, maxLength: 4, size: 'max' })
        .map((commands) => ({ how: 'together' as const, commands })),
    },
    { weight: restart, arbitrary: during.map((commands) => ({ how: 'restart' as const, commands })) },
    { weight: crash, arbitrary: during.map((commands) => ({ how: 'crash' as const, commands })) },
  );
}

/** Sequences of 5 to 12 steps, the first of them a request. @param shares  Of a hundred steps. */
export function sequences(shares: Shares): fc.Arbitrary<Sequence> {
  const setup = fc.record({
    about: fc.constantFrom('nothing' as const, 'entity' as const),
    definition,
    approvers,
    executors,
  });
  const whole: fc.Arbitrary<Sequence> = fc.record({
    hasGuest: fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    members: some,
    actions: fc.oneof(
      { weight: 2, arbitrary: fc.tuple(setup) as fc.Arbitrary<ActionSetup[]> },
      { weight: 1, arbitrary: fc.tuple(setup, setup) as fc.Arbitrary<ActionSetup[]> },
    ),
    steps: fc
      .tuple(ask, fc.array(step(shares), { minLength: 4, maxLength: 11, size: 'max' }))
      .map(([first, rest]) => [{ how: 'alone' as const, commands: [first] }, ...rest]),
  });
  // Otherwise the first ones are small and mostly empty.
  return fc.noBias(whole).map(withoutStrangers);
}

/** The same sequence without a guest where it has none: nobody can be named who was never there. */
function withoutStrangers(sequence: Sequence): Sequence {
  if (sequence.hasGuest) return sequence;
  const here = (all: readonly Person[]) => all.filter((who) => who !== 'guest');
  return {
    ...sequence,
    members: here(sequence.members),
    actions: sequence.actions.map((setup) => ({
      ...setup,
      approvers: { ...setup.approvers, users: here(setup.approvers.users) },
      executors: { ...setup.executors, users: here(setup.executors.users) },
    })),
  };
}
