import {
  type ActionFacts,
  type Grant,
  type Member,
  moderatorPrincipal,
  type OwnedEntity,
  type Person,
  rolePrincipal,
} from '../../src/access';
import { randomNumbers } from '../random';

/** An organization, as decisions see it, and questions about it. */
export interface Organization {
  readonly people: readonly Person[];
  readonly actions: readonly ActionFacts[];
  readonly entities: readonly OwnedEntity[];
  readonly questions: readonly Question[];
}

/** May this person execute this action on this entity? Each by its index in the organization's list. */
export interface Question {
  readonly person: number;
  readonly action: number;
  readonly entity: number;
}

/** What stands at an index. @throws {Error} where nothing does: a mistake of the bench. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing stands at ${index}`);
  return found;
}

const [userCount, teamCount, actionCount, entityCount, blueprintCount] = [1000, 200, 1000, 2000, 20];

/**
 * 1,000 users in 200 teams and 1,000 actions without policies; always the same one. Of the users 2 % are Admins, 5 %
 * moderators and 5 % not active; of the actions half leave execution to the owners of the entity.
 *
 * @param questionCount how many questions, about a fifth of which are answered with yes.
 */
export function makeOrganization(questionCount: number): Organization {
  const { below, chance, some } = randomNumbers(20_261_122);
  const member = (value: string, principal = value): Member => ({ value, principal });
  const teams = Array.from({ length: teamCount }, (_, i) => member(`team-${i}`));
  const moderators = Array.from({ length: blueprintCount }, (_, i) =>
    member(`Service-${i}-moderator`, moderatorPrincipal(`blueprint-${i}`)),
  );
  const [admins, members] = [member('Admin', rolePrincipal('Admin')), member('Member', rolePrincipal('Member'))];

  const roleOf = () => {
    const draw = below(100);
    return draw < 2 ? admins : draw < 7 ? (moderators[below(blueprintCount)] ?? members) : members;
  };
  const people = Array.from({ length: userCount }, (_, i): Person => {
    const memberOf = some(teams, 1 + below(5)).map(({ principal }) => principal);
    const status = chance(0.05) ? 'DISABLED' : 'ACTIVE';
    return { id: `user-${i}`, email: `user-${i}@acme.test`, status, roles: [roleOf().principal], teams: memberOf };
  });
  const users = people.map(({ id, email }) => member(email, id));

  const grant = (): Grant => ({
    users: some(users, below(4)),
    roles: chance(0.15) ? [members] : chance(0.2) ? some(moderators, 1) : [],
    teams: some(teams, below(4)),
    ownedByTeam: chance(0.5),
    policy: undefined,
  });
  const actions = Array.from({ length: actionCount }, (_, i): ActionFacts => {
    const [execute, approve] = [grant(), grant()];
    const operation = chance(0.75) ? 'DAY-2' : 'CREATE';
    return { identifier: `action-${i}`, published: true, trigger: 'self-service', operation, execute, approve };
  });
  const entities = Array.from({ length: entityCount }, (): OwnedEntity => ({ owners: some(teams, 1 + below(3)) }));

  const questions = Array.from({ length: questionCount }, (): Question => {
    const [person, action, entity] = [below(userCount), below(actionCount), below(entityCount)];
    return { person, action, entity };
  });
  return { people, actions, entities, questions };
}
