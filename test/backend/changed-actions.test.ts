import { defaultSwitches } from '../../src/access';
import {
  type Context,
  prepareOrganization,
  replaceAction,
  seedOrganization,
  startRun,
} from '../../src/backend/operations';
import { systemOf } from '../../src/backend/operations/organization/prepare-organization';
import { openStore, type Store } from '../../src/backend/store';
import { action } from './fixtures';

let store: Store;
let context: Context;
let org: string;
let ids = 0;
beforeEach(async () => {
  store = await openStore({ database: 'memory' });
  const newId = () => `${++ids}`.padStart(20, 'a');
  context = { store, now: () => new Date(0), newId, switches: defaultSwitches };
  org = await prepareOrganization(context);
  const nothing = { users: [], teams: [], blueprints: [], entities: [], permissions: {} };
  await seedOrganization(context, org, { ...nothing, actions: [restart(0)] });
});
afterEach(() => store.close());

const restart = (version: number) =>
  action('restart', { requiredApproval: true, invocationMethod: { type: 'KAFKA', payload: { version } } });

/** Asks for a run while the action is replaced again and again, so many times. */
async function ask(changes: number) {
  let left = changes;
  const write: Store['write'] = async (...asked) => {
    if (left-- > 0) await replaceAction(context, systemOf(org), 'restart', restart(changes - left));
    return store.write(...asked);
  };
  const request = { action: 'restart', runAs: undefined, body: { properties: {} } };
  const run = await startRun({ ...context, store: { ...store, write } }, systemOf(org), request, 'v2');
  const kept = await store.read(org, (tx) => tx.runs.find(String(run.id)));
  return { shown: run.payload, frozen: kept?.document.definition.invocationMethod };
}

test.each([0, 1, 4])(
  'A-5, A-31: after %i changes a run shows the payload of the action that is frozen with it',
  async (changes) => {
    const { shown, frozen } = await ask(changes);
    expect(shown).toMatchObject({ payload: { version: changes } });
    expect(frozen).toMatchObject({ payload: { version: changes } });
  },
);

test('A-5, A-31: an action that changes all the time has its last state frozen, and no payload of another one shown', async () => {
  const { shown, frozen } = await ask(5);
  expect(frozen).toMatchObject({ payload: { version: 5 } });
  expect(shown ?? null).toBeNull();
});
