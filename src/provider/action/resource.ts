import { isUnknown } from '../../cty';
import { definePortResource } from '../context';
import { reportIdentifier } from '../identifier';
import { checkAction } from './check-action';
import { toApi, toState, toUpdate } from './mapping';
import { schema } from './schema';

/** `port_action`: what people start from a form or an event starts, and what then runs. */
export const action = definePortResource({
  type: 'action',
  schema,

  validate(config, { diagnostics }) {
    checkAction(config, diagnostics);
  },

  plan({ planned }) {
    return isUnknown(planned.identifier) ? undefined : { ...planned, id: planned.identifier };
  },

  async create(planned, { context, signal }) {
    const client = await context.client();
    const answered = await client.actions.create(toApi(planned), { signal });
    return toState(answered, { ...planned, id: null }, context.escapeHtml);
  },

  async read(state, { context, signal }) {
    const client = await context.client();
    const found = await client.actions.find(identifierOf(state), { signal });
    return found && toState(found, state, context.escapeHtml);
  },

  // A PUT replaces the action, so what is not modelled here is copied from the one that is there (spec R-43).
  async update(planned, { prior, context, signal }) {
    const client = await context.client();
    const stored = await client.actions.find(identifierOf(prior), { signal });
    const body = stored ? toUpdate(planned, stored) : toApi(planned);
    const answered = await client.actions.update(identifierOf(prior), body, { signal });
    return toState(answered, { ...planned, id: null }, context.escapeHtml);
  },

  async delete(state, { context, signal }) {
    const client = await context.client();
    await client.actions.delete(identifierOf(state), { signal });
  },

  import(id, { diagnostics }) {
    reportIdentifier('action', id, ['identifier'], diagnostics);
    return { id, identifier: id };
  },
});

/** State of version 1 names the blueprint apart; Port now calls such an action by both, `BLUEPRINT_ACTION`. */
function identifierOf({
  identifier,
  blueprint,
}: {
  readonly identifier: string;
  readonly blueprint: string | null;
}): string {
  return blueprint ? `${blueprint}_${identifier}` : identifier;
}
