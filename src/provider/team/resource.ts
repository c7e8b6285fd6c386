import { isUnknown, unknown } from '../../cty';
import { definePortResource } from '../context';
import { reportIdentifier } from '../identifier';
import { toApi, toState } from './mapping';
import { schema } from './schema';

/** `port_team`: a team and its members. */
export const team = definePortResource({
  type: 'team',
  schema,

  validate({ name }, { diagnostics }) {
    reportIdentifier('team', name, ['name'], diagnostics);
  },

  plan({ planned, prior }) {
    const { name } = planned;
    if (isUnknown(name)) return undefined;
    const renamed = prior !== undefined && prior.name !== name;
    return { ...planned, id: name, ...(prior && { identifier: renamed ? unknown : prior.identifier }) };
  },

  async create(planned, { context, signal }) {
    const client = await context.client();
    return toState(planned, await client.teams.create(toApi(planned), { signal }));
  },

  async read(state, { context, signal }) {
    const client = await context.client();
    const found = await client.teams.find(state.name, { signal });
    return found && toState(state, found);
  },

  async update(planned, { prior, context, signal }) {
    const client = await context.client();
    return toState(planned, await client.teams.update(prior.name, toApi(planned), { signal }));
  },

  async delete({ name }, { context, signal }) {
    const client = await context.client();
    await client.teams.delete(name, { signal });
  },

  import: (id) => ({ name: id, id }),
});
