import type { Team } from '../../client';
import type { StateOf } from '../../plugin';
import type { schema } from './schema';

/** The state of this resource, as its schema has it. */
export type State = StateOf<typeof schema>;

/** What the API takes: an empty description or member list is left out, and a PUT then clears it (M-36). */
export function toApi({ name, description, users }: Pick<State, 'name' | 'description' | 'users'>) {
  return { name, ...(description && { description }), ...(users?.length && { users: [...users] }) };
}

/**
 * What the API holds, as state.
 *
 * @param prior keeps an empty text or list where the API has none: both mean the same.
 */
export function toState(prior: Partial<State>, team: Team): State {
  const users = team.users.map((user) => user.email);
  return {
    created_at: team.createdAt ?? null,
    description: team.description || (prior.description === '' ? '' : null),
    id: team.name,
    identifier: team.identifier ?? null,
    name: team.name,
    provider_name: team.provider ?? null,
    updated_at: team.updatedAt ?? null,
    users: users.length === 0 && !prior.users ? null : users,
  };
}
