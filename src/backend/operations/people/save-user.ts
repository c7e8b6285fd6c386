import { type Caller, emailKey } from '../../../access';
import { checkIdentifier } from '../../../contract';
import type { Team, Transaction, User } from '../../store';
import { record } from '../audit/record';
import { type Context, madeBy } from '../context';
import { newVersion } from '../credentials/credential-secret';
import { invalid, taken } from '../refusal';
import { refuseWrongAccount, refuseWrongChange } from './check-user';
import { mirrorUsers } from './mirror-users';
import { showUser } from './read-user';
import { mirrorTeam, refuseForeignTeam } from './save-team';

/** What is said of a user; the rest follows. */
export type UserDraft = Omit<User, 'id' | 'emailKey' | 'lastLoginAt' | 'createdAt' | 'updatedAt'>;

/** What else is said of a new user. */
interface UserBirth {
  /** Of the `_user` entity; by default a fresh id. */
  readonly entityId?: string;
  /** The teams that the user is in from the start, by id. */
  readonly teamIds?: readonly string[];
}

/**
 * Makes a user together with the `_user` entity, and records it.
 *
 * @throws {Refusal} invalid for an e-mail address that is none or taken, in any case, and for a service account that is
 * not as those are; denied for a status that the caller may not give.
 * Source: spec M-19, M-20, M-22, M-26, M-40.
 */
export async function insertUser(
  context: Context,
  caller: Caller,
  tx: Transaction,
  draft: UserDraft,
  { entityId, teamIds = [] }: UserBirth = {},
): Promise<User> {
  const email = draft.email.trim();
  const [problem] = checkIdentifier('user', email, ['email']);
  if (problem) throw invalid(`e-mail address ${problem.message}`, problem.path);
  const key = emailKey(email);
  if ((await tx.users.findByKeys([key])).length > 0) throw taken(`user "${email}"`, ['email']);
  refuseWrongAccount(caller, { ...draft, email });
  const { createdAt, updatedAt } = madeBy(context, caller);
  const id = context.newId();
  const user: User = { ...draft, id, email, emailKey: key, lastLoginAt: undefined, createdAt, updatedAt };
  await tx.users.insert(user);
  await mirrorUsers(context, caller, tx, [id], entityId);
  await setTeams(context, caller, tx, user, teamIds);
  const after = await showUser(tx, user);
  await record(context, caller, tx, { resourceType: 'user', identifier: email, action: 'CREATE', after });
  return user;
}

/**
 * Changes a user together with the `_user` entity, and records it. The tokens of somebody who is disabled are over for
 * good; once the user is active again, the same client id and secret buy new ones.
 *
 * @param teamIds  The teams that the user is in from now on; undefined leaves them.
 * @throws {Refusal} invalid for the last Admin, for a team of an identity provider; denied for a status that the caller
 * may not give; conflict for what an identity provider keeps.
 * Source: spec M-22, M-24, M-28, M-31, M-35, M-67.
 */
export async function updateUser(
  context: Context,
  caller: Caller,
  tx: Transaction,
  former: User,
  draft: UserDraft,
  teamIds?: readonly string[],
): Promise<User> {
  const before = await showUser(tx, former);
  const user: User = { ...former, ...draft, updatedAt: context.now().toISOString() };
  await refuseWrongChange(tx, caller, former, user);
  await tx.users.update(user);
  if (user.status === 'DISABLED' && former.status !== 'DISABLED') await tx.credentials.endTokens(user.id, newVersion());
  await mirrorUsers(context, caller, tx, [user.id]);
  if (teamIds) await setTeams(context, caller, tx, user, teamIds);
  const after = await showUser(tx, user);
  await record(context, caller, tx, { resourceType: 'user', identifier: user.email, action: 'UPDATE', before, after });
  return user;
}

/**
 * Puts a user into exactly these teams, by id.
 *
 * @throws {Refusal} invalid when a team that the user would enter or leave is an identity provider's (spec M-35).
 */
async function setTeams(
  context: Context,
  caller: Caller,
  tx: Transaction,
  user: User,
  teamIds: readonly string[],
): Promise<void> {
  const now = new Set((await tx.teams.memberships([user.id])).map(({ teamId }) => teamId));
  const next = new Set(teamIds);
  const changed = [...new Set([...now, ...next])].filter((id) => now.has(id) !== next.has(id));
  for (const team of await tx.teams.findByIds(changed)) {
    refuseForeignTeam(team);
    const others = team.members.filter(({ userId }) => userId !== user.id);
    const members = next.has(team.id) ? [...others, { userId: user.id, email: user.email }] : others;
    const changedTeam: Team = { ...team, members, updatedAt: context.now().toISOString() };
    await tx.teams.update(changedTeam);
    await mirrorTeam(context, caller, tx, changedTeam);
  }
  if (changed.length > 0) await mirrorUsers(context, caller, tx, [user.id]);
}
