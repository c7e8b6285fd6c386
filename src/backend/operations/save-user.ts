import type { Caller } from '../../access';
import { checkIdentifier } from '../../contract';
import type { Team, Transaction, User } from '../store';
import { emailKey } from './bind-members';
import { type Context, madeBy } from './context';
import { newVersion } from './credential-secret';
import { mirrorUsers } from './mirror-users';
import { invalid, taken } from './refusal';
import { mirrorTeam, refuseForeignTeam } from './save-team';
import { refuseLastAdmin } from './user-roles';

/** What is said of a user; the rest follows. */
export type UserDraft = Omit<User, 'id' | 'emailKey' | 'lastLoginAt' | 'createdAt' | 'updatedAt'>;

/**
 * Makes a user together with the `_user` entity.
 *
 * @throws {Refusal} invalid for an e-mail address that is none or taken, in any case.
 * Source: spec M-19, M-20, M-40.
 */
export async function insertUser(
  context: Context,
  caller: Caller,
  tx: Transaction,
  draft: UserDraft,
  entityId?: string,
): Promise<User> {
  const [problem] = checkIdentifier('user', draft.email, ['email']);
  if (problem) throw invalid(`e-mail address ${problem.message}`, problem.path);
  const key = emailKey(draft.email);
  if ((await tx.users.findByKeys([key])).length > 0) {
    throw taken(`user "${draft.email}"`, ['email']);
  }
  const { createdAt, updatedAt } = madeBy(context, caller);
  const user: User = { id: context.newId(), emailKey: key, ...draft, lastLoginAt: undefined, createdAt, updatedAt };
  await tx.users.insert(user);
  await mirrorUsers(context, caller, tx, [user.id], entityId);
  return user;
}

/**
 * Changes a user together with the `_user` entity. The tokens of somebody who is disabled are over for good; once the
 * user is active again, the same client id and secret buy new ones.
 *
 * @throws {Refusal} invalid for the last Admin.
 * Source: spec M-24, M-28, M-67.
 */
export async function updateUser(
  context: Context,
  caller: Caller,
  tx: Transaction,
  former: User,
  draft: UserDraft,
): Promise<User> {
  const user: User = { ...former, ...draft, updatedAt: context.now().toISOString() };
  await refuseLastAdmin(tx, former, user);
  await tx.users.update(user);
  if (user.status === 'DISABLED' && former.status !== 'DISABLED') await tx.credentials.endTokens(user.id, newVersion());
  await mirrorUsers(context, caller, tx, [user.id]);
  return user;
}

/**
 * Puts a user into exactly these teams, by id.
 *
 * @throws {Refusal} invalid when a team that the user would enter or leave is an identity provider's (spec M-35).
 */
export async function setTeams(
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
