import { type Caller, moderatorPrincipal, rolePrincipal } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Context } from '../context';
import { moderatorRole } from '../grants/default-grants';

/**
 * The roles there are: Admin, Member, and one of moderators for each blueprint. Nobody makes others.
 *
 * Source: spec M-6, M-12, M-13, M-16; GET /v1/roles.
 */
export async function listRoles({ store }: Context, { org }: Caller): Promise<JsonObject[]> {
  const organization = await store.organizations.find(org);
  const time = organization?.createdAt ?? new Date(0).toISOString();
  const builtin = { createdAt: time, updatedAt: time, protected: true };
  return store.read(org, async (tx) => [
    { id: rolePrincipal('Admin'), name: 'Admin', description: 'May do everything', isAdmin: true, ...builtin },
    {
      id: rolePrincipal('Member'),
      name: 'Member',
      description: 'May read, and execute actions, where permissions do not say otherwise',
      isAdmin: false,
      ...builtin,
    },
    ...(await tx.blueprints.list()).map(({ id, identifier, createdAt }) => ({
      id: moderatorPrincipal(id),
      name: moderatorRole(identifier),
      description: `May do everything with blueprint "${identifier}" and its entities`,
      isAdmin: false,
      protected: true,
      createdAt,
      updatedAt: createdAt,
    })),
  ]);
}
