import {
  decideAuditQuestion,
  decideBlueprintChange,
  decideBlueprintPermissions,
  decideDeleteAll,
  decidePermissionChange,
  decideRotation,
} from '../../src/access';
import {
  canAskAudit,
  canChangeBlueprint,
  canChangeOtherPermissions,
  canChangePermissions,
  canDeleteAll,
  canRotate,
} from '../model/blueprints';
import type { World } from '../model/world';
import { toCaller } from './bridge';
import { ask, callers, nameOf, type Question } from './question';

/** What follows from a caller's standing alone: blueprints, permissions of things, credentials, the audit log. */
export function* askStanding(world: World): Generator<Question> {
  for (const caller of callers(world)) {
    const holder = toCaller(caller);
    for (const { identifier } of world.blueprints) {
      const who = `${nameOf(caller)}, blueprint ${identifier}`;
      for (const builtin of [true, false]) {
        const facts = { id: `b:${identifier}`, builtin };
        yield ask(
          `${who}: change`,
          canChangeBlueprint(caller, identifier, builtin),
          decideBlueprintChange(holder, facts),
        );
      }
      for (const moderatorsManagePermissions of [true, false]) {
        const facts = { id: `b:${identifier}`, builtin: false };
        const decision = decideBlueprintPermissions(holder, facts, { moderatorsManagePermissions });
        yield ask(
          `${who}: permissions`,
          canChangePermissions(caller, identifier, moderatorsManagePermissions),
          decision,
        );
      }
      const all = decideDeleteAll(holder, `b:${identifier}`);
      yield ask(`${who}: delete all`, canDeleteAll(caller, identifier), all);
    }
    for (const object of ['action', 'page'] as const) {
      const decision = decidePermissionChange(holder, object);
      yield ask(`${nameOf(caller)}: permissions of ${object}`, canChangeOtherPermissions(caller), decision);
    }
    for (const { email } of world.users) {
      yield ask(
        `${nameOf(caller)} rotates ${email}`,
        canRotate(caller, email),
        decideRotation(holder, email.toUpperCase()),
      );
    }
    for (const question of [{}, { runId: 'r_1' }, { entity: 'svc1' }, { identifier: 'svc1' }]) {
      for (const includesDeleted of [true, false]) {
        const decision = decideAuditQuestion(holder, { ...question, includesDeleted });
        const names = Object.keys(question).length > 0;
        yield ask(`${nameOf(caller)} asks the audit log`, canAskAudit(caller, names, includesDeleted), decision);
      }
    }
  }
}
