import { approvesNobody, checkPermissions, checkReplaced, conditionsOf } from '../../contract';
import { isUnknown } from '../../cty';
import type { Call, Diagnostics, PlanCall } from '../../plugin';
import type { providerSchema } from '../config';
import { type Context, definePortResource } from '../context';
import { errorsOf, report } from '../findings';
import { compileErrors } from '../jq-conditions';
import { listOrder } from '../permission-list';
import { type State, toApi, toDocument, toState } from './mapping';
import { schema } from './schema';

/** `port_action_permissions`: who may execute an action and who may approve its runs. */
export const actionPermissions = definePortResource({
  type: 'action_permissions',
  schema,

  validate({ permissions }, { diagnostics, providerConfig }) {
    const order = listOrder(providerConfig) ?? 'normalize';
    report(errorsOf(checkPermissions(toDocument(permissions), { order })), diagnostics);
  },

  async plan(call) {
    const { planned, prior, changes, diagnostics } = call;
    const action = planned.action_identifier;
    if (prior && action !== prior.action_identifier) warnOfStaying(prior, diagnostics);
    else if (changes) await check(call);
    return isUnknown(action) ? undefined : { ...planned, id: action };
  },

  planDestroy({ prior, diagnostics }) {
    warnOfStaying(prior, diagnostics);
  },

  create: save,
  update: save,

  async read(state, { context, signal }) {
    const client = await context.client();
    const found = await client.permissions.find(state.action_identifier, { signal });
    return found && toState(state, found, context.escapeHtml);
  },

  // The API keeps permissions for as long as the action lives: there is nothing to delete, and `delete` is left out.

  import: (id) => ({ action_identifier: id, id }),
});

async function save(planned: Omit<State, 'id'>, { context, signal }: Call<Context>): Promise<State> {
  const client = await context.client();
  const answered = await client.permissions.update(planned.action_identifier, toApi(planned.permissions), { signal });
  return toState(planned, answered, context.escapeHtml);
}

/**
 * Checks the planned grants, and against Port: whether somebody can approve, and what a first write takes away.
 *
 * The order of lists is the file's business: `validate` has seen it, unless the mode is known only after apply, and
 * what is planned may keep another order of the same entries, from state.
 *
 * A provider that is configured with values known only after apply is not asked for anything: a warning is no reason
 * to fail a plan.
 */
async function check(call: PlanCall<typeof schema, Context, typeof providerSchema>): Promise<void> {
  const { planned, config, prior, providerConfig, diagnostics, context, signal } = call;
  const document = toDocument(planned.permissions);
  const action = planned.action_identifier;
  const client = isUnknown(action) ? undefined : await context.clientIfKnown();
  const ask = client && !isUnknown(action) ? { client, action } : undefined;

  const [compileError, described, stored] = await Promise.all([
    compileErrors(conditionsOf(document), signal),
    approvesNobody(document) ? ask?.client.actions.find(ask.action, { signal }) : undefined,
    prior === undefined ? ask?.client.permissions.find(ask.action, { signal }) : undefined,
  ]);
  const requiresApproval = described && Boolean(described.requiredApproval);
  report(checkPermissions(document, { order: 'normalize', requiresApproval, compileError }), diagnostics);
  if (listOrder(providerConfig) === undefined)
    report(errorsOf(checkPermissions(toDocument(config.permissions))), diagnostics);
  if (stored) report(checkReplaced(toDocument(config.permissions), stored), diagnostics);
}

/** Source: spec R-40. */
function warnOfStaying({ action_identifier: action }: State, diagnostics: Diagnostics): void {
  diagnostics.warning(
    'Permissions stay in Port',
    `The permissions of action "${action}" leave Terraform's state and stay in Port as they are now: whoever is granted ` +
      'something keeps it. To narrow them, apply shorter lists first and remove the resource afterwards.',
  );
}
