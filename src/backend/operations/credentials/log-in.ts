import type { Transaction, User } from '../../store';
import type { Context } from '../context';
import { systemOf } from '../organization/prepare-organization';
import { updateUser } from '../people/save-user';

/**
 * Lets a user in: whoever was Staged or Invited is Active from then on, and the time is kept.
 *
 * @returns the user; undefined when the user is gone or disabled.
 * Source: spec M-20, M-21.
 */
export async function logIn(context: Context, org: string, userId: string): Promise<User | undefined> {
  const lastLoginAt = context.now().toISOString();
  const find = async (tx: Transaction) => (await tx.users.findByIds([userId])).at(0);
  const again = await context.store.write(
    org,
    async (tx) => {
      const user = await find(tx);
      if (user?.status === 'ACTIVE') await tx.users.setLastLogin(userId, lastLoginAt);
      return user;
    },
    'facts',
  );
  if (again === undefined || again.status === 'DISABLED') return undefined;
  if (again.status === 'ACTIVE') return { ...again, lastLoginAt };
  return context.store.write(org, async (tx) => {
    const user = await find(tx);
    if (!user || user.status === 'DISABLED') return undefined;
    const active: User = { ...user, lastLoginAt, status: 'ACTIVE' };
    return updateUser(context, systemOf(org), tx, user, active);
  });
}
