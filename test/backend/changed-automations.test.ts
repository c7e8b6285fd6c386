import { defaultSwitches } from '../../src/access';
import {
  type Context,
  createEntity,
  deleteAction,
  prepareOrganization,
  replaceAction,
  seedOrganization,
  startAutomation,
} from '../../src/backend/operations';
import { systemOf } from '../../src/backend/operations/organization/prepare-organization';
import type { AutomationMessage } from '../../src/backend/operations/outbox/fire-automations';
import { openStore, type Store } from '../../src/backend/store';
import { type JsonObject, parseJson } from '../../src/contract';
import { blueprint } from './fixtures';

/** An automation is looked at, its condition and payload worked out, and then its run is made: it may change between. */

let store: Store;
let context: Context;
let org: string;
let ids = 0;
beforeEach(async () => {
  store = await openStore({ database: 'memory' });
  const newId = () => `${++ids}`.padStart(20, 'a');
  context = { store, now: () => new Date(0), newId, switches: defaultSwitches };
  org = await prepareOrganization(context);
  const nothing = { users: [], teams: [], entities: [], permissions: {} };
  await seedOrganization(context, org, { ...nothing, blueprints: [blueprint('svc')], actions: [automation()] });
  const birth = { upsert: false, merge: false, validationOnly: false, createMissing: false };
  await createEntity(context, systemOf(org), 'svc', { identifier: 'pay' }, birth);
});
afterEach(() => store.close());

const automation = (more: JsonObject = {}): JsonObject => ({
  identifier: 'react',
  publish: true,
  trigger: {
    type: 'automation',
    event: { type: 'ENTITY_CREATED', blueprintIdentifier: 'svc' },
    condition: { type: 'JQ', expressions: ['.diff.after.identifier == "pay"'], combinator: 'and' },
  },
  invocationMethod: { type: 'KAFKA', payload: {} },
  ...more,
});

/** Hands the event to the automation; `between` happens after the automation was looked at for the first time. */
async function hand(between: () => Promise<unknown>): Promise<string> {
  const lease = { owner: 'me', kinds: ['automation' as const], limit: 9 };
  const [message] = await store.outbox.lease({
    ...lease,
    now: '1970-01-01T00:00:01Z',
    until: '1970-01-01T00:01:00Z',
  });
  if (!message) throw new Error('no automation was told');
  let isDone = false;
  const read: Store['read'] = async (...asked) => {
    const found = await store.read(...asked);
    if (!isDone) {
      isDone = true;
      await between();
    }
    return found;
  };
  const held = { ...message, owner: 'me' };
  return startAutomation(
    { ...context, store: { ...store, read } },
    held,
    parseJson(held.payload) as unknown as AutomationMessage,
  );
}

const statuses = () => store.read(org, async (tx) => (await tx.runs.list({ limit: 9 })).map(({ status }) => status));

test('A-60: an automation that stays as it is starts', async () => {
  expect(await hand(async () => undefined)).toBe('started');
  expect(await statuses()).toEqual(['IN_PROGRESS']);
});

test('G-83, A-31: an automation whose runs have to wait by now does not start one without approval', async () => {
  const change = () => replaceAction(context, systemOf(org), 'react', automation({ requiredApproval: true }));
  expect(await hand(change)).toBe('started');
  expect(await statuses()).toEqual(['WAITING_FOR_APPROVAL']);
});

test('A-60, A-31: an automation that is withdrawn meanwhile starts nothing', async () => {
  const withdraw = () => replaceAction(context, systemOf(org), 'react', automation({ publish: false }));
  expect(await hand(withdraw)).toBe('unmatched');
  expect(await statuses()).toEqual([]);
});

test('A-60: an automation that is deleted meanwhile starts nothing', async () => {
  expect(await hand(() => deleteAction(context, systemOf(org), 'react'))).toBe('unmatched');
  expect(await statuses()).toEqual([]);
});
