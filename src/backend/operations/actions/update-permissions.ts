import { type Caller, decidePermissionChange } from '../../../access';
import { checkPermissions, isObject, type JsonObject, objectAt, textsOf } from '../../../contract';
import { compile } from '../../../jq';
import type { Action, GrantBlock, Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { mergeGrant } from '../grants/merge-grant';
import { Refusal, refuseDenied } from '../refusal';
import { writeAs } from '../write-as';
import { requireVisibleAction } from './action-facts';
import { requireAction } from './read-action';
import { toShownPermissions } from './read-permissions';

/** How a request wants to be taken. */
export interface Handling {
  /** Refuse what a plan would refuse, such as a list out of order (spec R-12). */
  readonly strict: boolean;
}

/**
 * Changes who may execute an action and who may approve its runs. A grant that is left out stays, and so does each
 * key left out of a grant; a key that is given replaces the stored value; `policy: null` removes the policy.
 *
 * @param body  Of the shape that PATCH /v1/actions/{action_identifier}/permissions documents.
 * @returns     Both grants as they are stored.
 * @throws {Refusal} missing or denied as requireChangeablePermissions; invalid when an entry stands for nobody, or a
 * policy or (in strict handling) a list is wrong.
 * Source: spec P-6, P-9 to P-16, R-12, R-21.
 */
export async function updatePermissions(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
  handling: Handling,
): Promise<JsonObject> {
  refuseWrong(body, handling.strict);
  const warnings = await conditionWarnings(body);
  return writeAs(context, caller, async (tx, caller) => {
    const action = await requireChangeablePermissions(tx, caller, identifier);
    const before = toShownPermissions(await tx.grants.find(action.id));
    const after = await writePermissions(tx, identifier, body, handling);
    await record(context, caller, tx, {
      resourceType: 'action',
      identifier,
      action: 'UPDATE',
      before: { permissions: before },
      after: { permissions: after },
      blueprint: action.blueprint,
      ...(warnings.length > 0 ? { additionalData: { warnings } } : {}),
    });
    return after;
  });
}

/**
 * The stored action of that name, if the caller may change its permissions.
 *
 * @throws {Refusal} missing, also when it is hidden; denied for whoever sees it but is no Admin.
 * Source: spec P-15.
 */
export async function requireChangeablePermissions(
  tx: Transaction,
  caller: Caller,
  identifier: string,
): Promise<Action> {
  const action = await requireVisibleAction(tx, caller, identifier);
  refuseDenied(decidePermissionChange(caller, 'action'));
  return action;
}

/** Changes the permissions of an action, whoever asks. @throws {Refusal} missing; invalid as updatePermissions. */
export async function writePermissions(
  tx: Transaction,
  action: string,
  body: JsonObject,
  { strict }: Handling,
): Promise<JsonObject> {
  const { id } = await requireAction(tx, action);
  refuseWrong(body, strict);
  const stored = await tx.grants.find(id);
  const changed: GrantBlock[] = [];
  for (const name of ['execute', 'approve']) {
    const change = body[name];
    const former = stored.find(({ block }) => block === name);
    if (isObject(change) && former) changed.push(await mergeGrant(tx, former, change));
  }
  await tx.grants.save(id, changed);
  return toShownPermissions(stored.map((former) => changed.find(({ block }) => block === former.block) ?? former));
}

function refuseWrong(body: JsonObject, strict: boolean): void {
  const findings = checkPermissions(body, { order: strict ? 'strict' : 'normalize', at: [] });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refusal('invalid', 'invalid_request', errors.map(({ message }) => message).join('; '), errors);
  }
}

/** How many conditions are compiled for the sake of a warning; each costs a few milliseconds. */
const maxCompiled = 50;

/** What the audit entry says of conditions that do not compile: they are stored, and false. Source: spec P-16. */
async function conditionWarnings(body: JsonObject): Promise<string[]> {
  const conditions = ['execute', 'approve'].flatMap((grant) =>
    textsOf(objectAt(objectAt(body, grant), 'policy').conditions).map((text, i) => ({
      at: `${grant}.policy.conditions[${i}]`,
      text,
    })),
  );
  const warnings: string[] = [];
  for (const { at, text } of conditions.slice(0, maxCompiled)) {
    const fault = await compile(text);
    if (fault !== undefined) warnings.push(`${at} does not compile, so it is false: ${fault}`);
  }
  return warnings;
}
