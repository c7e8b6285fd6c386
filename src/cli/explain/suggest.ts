import {
  type ActionFacts,
  decideExecution,
  type ExecutionDecision,
  type Member,
  type Person,
  rolePrincipal,
} from '../../access';
import { type JsonObject, sortUnique } from '../../contract';
import { answerAsks } from './answer';
import { teamMember } from './grants';
import { executionQuestion } from './question';
import { personsOf, type Situation } from './situation';

/** One request that would change an answer. */
export interface Edit {
  /** In words, beginning with the verb. */
  readonly words: string;
  readonly request: { readonly method: 'PATCH' | 'PUT'; readonly path: string; readonly body: JsonObject };
}

/** A change that turns a "no" into a "yes". */
export interface Suggestion {
  readonly edits: readonly Edit[];
  /** Who could execute afterwards and cannot now, by e-mail address. */
  readonly admits: readonly string[];
}

/** An edit together with what it makes of the facts. */
interface Candidate {
  readonly edit: Edit;
  readonly apply: (facts: ActionFacts, person: Person) => { readonly facts: ActionFacts; readonly person: Person };
}

/** More edits than this at once are not looked for: there are that many kinds of obstacle. */
const mostEdits = 3;

/**
 * Finds the smallest change after which a person may execute: fewest requests, then fewest other people let in, each
 * tried by deciding again. What only a policy or the wish itself stands against is not for a change of rights to mend.
 *
 * @returns undefined when no change of lists, teams, status or publication makes it a yes.
 */
export async function suggestExecution(situation: Situation, person: Person): Promise<Suggestion | undefined> {
  const candidates = candidatesFor(situation, person);
  for (let size = 1; size <= mostEdits; size++) {
    const found: { readonly suggestion: Suggestion; readonly order: number }[] = [];
    for (const [order, chosen] of combinations(candidates, size).entries()) {
      const changed = applied(chosen, situation.facts, person);
      if (!(await decides(situation, changed.person, changed.facts)).allowed) continue;
      const admits = await admitted(situation, changed.facts, changed.person);
      found.push({ suggestion: { edits: chosen.map(({ edit }) => edit), admits }, order });
    }
    const best = found.sort((a, b) => a.suggestion.admits.length - b.suggestion.admits.length || a.order - b.order)[0];
    if (best) return best.suggestion;
  }
  return undefined;
}

/** Decides whether a person may execute, with these facts. */
export async function decides(
  situation: Situation,
  person: Person,
  facts: ActionFacts = situation.facts,
): Promise<ExecutionDecision> {
  const question = await executionQuestion(situation, person, facts);
  return answerAsks(situation.catalog, situation.wish, decideExecution(question));
}

function applied(chosen: readonly Candidate[], facts: ActionFacts, person: Person) {
  return chosen.reduce((so, { apply }) => apply(so.facts, so.person), { facts, person });
}

/** Who may execute with the changed facts and may not with the facts as they are. */
async function admitted(situation: Situation, facts: ActionFacts, changed: Person): Promise<readonly string[]> {
  const emails: string[] = [];
  for (const person of personsOf(situation)) {
    const after = person.id === changed.id ? changed : person;
    if (!(await decides(situation, after, facts)).allowed) continue;
    if (!(await decides(situation, person)).allowed) emails.push(person.email);
  }
  return sortUnique(emails);
}

/** Every single edit that could help, the one that gives away least first. */
function candidatesFor({ facts, definition, directory }: Situation, person: Person): readonly Candidate[] {
  const { email } = person;
  const action = facts.identifier;
  const permissions = `/v1/actions/${encodeURIComponent(action)}/permissions`;
  const { execute } = facts;
  const values = (members: readonly Member[], more: string) => sortUnique([...members.map(({ value }) => value), more]);
  const listed = (key: 'users' | 'teams' | 'roles', member: Member): Candidate => ({
    edit: {
      words: `add ${member.value} to execute.${key} of "${action}"`,
      request: { method: 'PATCH', path: permissions, body: { execute: { [key]: values(execute[key], member.value) } } },
    },
    apply: (now, who) => ({
      facts: { ...now, execute: { ...now.execute, [key]: [...now.execute[key], member] } },
      person: who,
    }),
  });
  const joined = (team: Member): Candidate[] => {
    const known = directory.teams.find(({ identifier }) => identifier === team.principal);
    const members = directory.users.filter(
      ({ teams }) => known && [known.name, known.identifier].some((name) => teams.includes(name)),
    );
    if (!known || person.teams.includes(team.principal)) return [];
    const users = sortUnique([...members.map((user) => user.email), email]);
    return [
      {
        edit: {
          words: `add ${email} to team ${known.name}`,
          request: { method: 'PATCH', path: `/v1/teams/${encodeURIComponent(known.name)}`, body: { users } },
        },
        apply: (now, who) => ({ facts: now, person: { ...who, teams: [...who.teams, team.principal] } }),
      },
    ];
  };
  const active: Candidate = {
    edit: {
      words: `make ${email} active`,
      request: {
        method: 'PATCH',
        path: `/v1/blueprints/_user/entities/${encodeURIComponent(email)}`,
        body: { properties: { status: 'Active' } },
      },
    },
    apply: (now, who) => ({ facts: now, person: { ...who, status: 'ACTIVE' } }),
  };
  const published: Candidate = {
    edit: {
      words: `publish "${action}"`,
      request: {
        method: 'PUT',
        path: `/v1/actions/${encodeURIComponent(action)}`,
        body: { ...writable(definition), publish: true },
      },
    },
    apply: (now, who) => ({ facts: { ...now, published: true }, person: who }),
  };
  const owned: Candidate = {
    edit: {
      words: `let the owning teams execute "${action}" (execute.ownedByTeam)`,
      request: { method: 'PATCH', path: permissions, body: { execute: { ownedByTeam: true } } },
    },
    apply: (now, who) => ({ facts: { ...now, execute: { ...now.execute, ownedByTeam: true } }, person: who }),
  };
  return [
    ...(person.status === 'ACTIVE' ? [] : [active]),
    ...(facts.published ? [] : [published]),
    listed('users', { value: email, principal: person.id }),
    ...execute.teams.flatMap(joined),
    ...person.teams.flatMap((team) => teamMember(team, directory) ?? []).map((team) => listed('teams', team)),
    ...(execute.ownedByTeam ? [] : [owned]),
    listed('roles', { value: 'Member', principal: rolePrincipal('Member') }),
  ];
}

/** What of an action a request may carry: the server adds the rest. */
function writable(definition: JsonObject): JsonObject {
  const added = ['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'];
  return Object.fromEntries(Object.entries(definition).filter(([key]) => !added.includes(key)));
}

/** Every way to take `size` of some things, in their order. */
export function combinations<T>(things: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return things.flatMap((thing, i) => combinations(things.slice(i + 1), size - 1).map((rest) => [thing, ...rest]));
}
