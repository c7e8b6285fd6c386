import { needed as neededOfActions } from '../../provider/action/arbitrary';
import { needed as neededOfBlueprints } from '../../provider/blueprint/arbitrary';
import { needed as neededOfEntities } from '../../provider/entity/arbitrary';
import type { RunningBackend } from '../backend';
import { organization } from '../organization';
import { Workspace } from '../terraform';
import { type Placed, toHcl } from './hcl';

export const header = {
  terraform: { required_providers: { port: { source: 'portcullis/port' } } },
  provider: { port: {} },
};

/** The action that random permissions are for. */
export const granted = 'granted';

/** The organization that random files are written for. */
export const seed = () => {
  const { blueprints, actions, ...people } = organization([granted, ...neededOfActions.actions]);
  const more = neededOfActions.blueprints.map((identifier) => ({ ...blueprints[0], identifier }));
  return { ...people, blueprints: [...blueprints, ...more], actions };
};

/** Makes what random blueprints and entities refer to, with the provider itself. */
export async function prepare(backend: RunningBackend): Promise<void> {
  const { blueprint, entities } = neededOfEntities;
  const resources: Placed[] = [
    { type: 'port_blueprint', name: 'owner', config: neededOfBlueprints, late: [] },
    { type: 'port_blueprint', name: 'thing', config: blueprint, late: [] },
    ...entities.map((config, i) => ({
      type: 'port_entity',
      name: `e${i}`,
      config,
      late: [],
      dependsOn: ['port_blueprint.thing'],
    })),
  ];
  const space = new Workspace({ env: backend.credentials });
  space.write({ 'main.tf.json': toHcl(header, resources) });
  await space.apply();
  space.dispose();
}
