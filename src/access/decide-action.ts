import { type Caller, personOf } from './caller';
import { allowed, type Decision, denied } from './decision';
import { decideByLists, owningTeam } from './lists';
import type { Grant, Member } from './member';
import { isAdmin } from './roles';

/** An action, as decisions see it. */
export interface ActionFacts {
  readonly identifier: string;
  readonly published: boolean;
  readonly trigger: 'self-service' | 'automation';
  readonly operation: 'CREATE' | 'DAY-2' | 'DELETE' | undefined;
  readonly execute: Grant;
  readonly approve: Grant;
}

/**
 * The facts of an action with the blueprint it is tied to: one that is tied to none is about no entity, whatever its
 * operation is called.
 *
 * Source: spec 02, `canExecute`.
 */
export function asTied(facts: ActionFacts, blueprint: string | undefined): ActionFacts {
  return blueprint === undefined && facts.operation !== undefined ? { ...facts, operation: 'CREATE' } : facts;
}

/** Whose an entity is: its owning teams, inherited ones looked up at this moment (spec M-59). */
export interface OwnedEntity {
  readonly owners: readonly Member[];
}

/** Ownership of an entity says something only of an action that is about one. Source: spec P-23. */
export function isAboutEntity({ operation }: ActionFacts): boolean {
  return operation === 'DAY-2' || operation === 'DELETE';
}

/**
 * Decides whether a caller may know that an action is there.
 *
 * @param entity  What the action is about to be run on; without it, whether the action is worth listing (spec G-66).
 * Source: spec P-22 to P-25b, `canViewAction`; G-81, G-82.
 */
export function decideActionView(caller: Caller, action: ActionFacts, entity?: OwnedEntity): Decision {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  if (isAdmin(person)) return allowed('role', `${person.email} is an Admin`);
  if (!action.published) return denied('action', 'the action is not published');
  if (action.trigger === 'automation') return denied('action', 'only an Admin sees automations');
  const listed = decideByLists(action.execute, person);
  if (listed.allowed) return listed;
  if (action.execute.ownedByTeam && isAboutEntity(action)) {
    if (entity) {
      const team = owningTeam(person, entity.owners);
      if (team) return allowed('owner', `${person.email} is in the owning team ${team.value}`);
    } else if (person.teams.length > 0) return allowed('owner', `${person.email} is in a team that may own an entity`);
  }
  if (action.approve.policy === undefined) {
    const approver = decideByLists(action.approve, person);
    if (approver.allowed) return { ...approver, reason: `${approver.reason} to approve` };
  }
  return listed;
}

/**
 * Decides by lists, roles and ownership whether somebody who may see an action may execute it. Where there is a policy
 * it decides alone: see decideExecution.
 *
 * Source: spec P-22 to P-25, `canExecute`.
 */
export function decideStaticExecution(caller: Caller, action: ActionFacts, entity?: OwnedEntity): Decision {
  const person = personOf(caller);
  if (person === undefined) return allowed('token', 'organization token');
  if (person.status !== 'ACTIVE') return denied('status', `${person.email} is not active`);
  if (isAdmin(person)) return allowed('role', `${person.email} is an Admin`);
  const listed = decideByLists(action.execute, person);
  if (listed.allowed || !action.execute.ownedByTeam || !isAboutEntity(action)) return listed;
  const team = entity && owningTeam(person, entity.owners);
  return team ? allowed('owner', `${person.email} is in the owning team ${team.value}`) : listed;
}
