import { defaultSwitches, type PersonCaller } from '../../src/access';
import {
  type Context,
  changeEntity,
  changeRun,
  createAction,
  createWebhook,
  prepareOrganization,
  Refusal,
  seedOrganization,
  startRun,
  updatePermissions,
} from '../../src/backend/operations';
import { findPerson } from '../../src/backend/operations/credentials/identify-caller';
import { openStore, type Store } from '../../src/backend/store';
import { action, blueprint } from './fixtures';

/** What a request was let in with is as old as the request: what has changed since is looked up where it writes. */

const people = { adm: 'adm@acme.test', boss: 'boss@acme.test', mia: 'mia@acme.test' };

let store: Store;
let context: Context;
let org: string;
let ids = 0;
beforeEach(async () => {
  store = await openStore({ database: 'memory' });
  const newId = () => `${++ids}`.padStart(20, 'a');
  context = { store, now: () => new Date(0), newId, switches: defaultSwitches };
  org = await prepareOrganization(context);
  const person = (email: string, ...roles: string[]) => ({
    email,
    roles,
    firstName: '',
    lastName: '',
    status: 'ACTIVE' as const,
    managedByScim: false,
  });
  await seedOrganization(context, org, {
    users: [person(people.adm, 'Admin'), person(people.boss, 'Admin'), person(people.mia, 'svc-moderator')],
    teams: [],
    blueprints: [blueprint('svc')],
    entities: [{ blueprint: 'svc', identifier: 'pay', title: 'Pay' }],
    actions: [action('restart')],
    permissions: {},
  });
});
afterEach(() => store.close());

/** Somebody as a request finds them. */
async function letIn(email: string): Promise<PersonCaller> {
  return store.read(org, async (tx) => {
    const [user] = await tx.users.findByKeys([email]);
    const caller = await findPerson(tx, user?.id ?? '');
    if (!caller) throw new Error(`nobody is called ${email}`);
    return caller;
  });
}

/** Changes somebody behind the back of the requests that they have under way. */
const change = (email: string, to: { status?: 'DISABLED'; roles?: readonly string[] }) =>
  store.write(org, async (tx) => {
    const [user] = await tx.users.findByKeys([email]);
    if (user) await tx.users.update({ ...user, ...to });
  });

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? `${error.kind}: ${error.message}` : String(error)),
  );

const retitle = (caller: PersonCaller) =>
  changeEntity(context, caller, { blueprint: 'svc', entity: 'pay' }, { title: 'Other' }, { createMissing: false });
const run = (caller: PersonCaller) =>
  startRun(context, caller, { action: 'restart', runAs: undefined, body: { properties: {} } }, 'v2');
const widen = (caller: PersonCaller) =>
  updatePermissions(context, caller, 'restart', { execute: { roles: ['Member'] } }, { strict: false });
const hook = (caller: PersonCaller) => createWebhook(context, caller, { identifier: 'hook' });

const writes = {
  retitle,
  run,
  widen,
  hook,
  make: (caller: PersonCaller) => createAction(context, caller, action('b')),
};

test.each(Object.entries(writes))('M-67: to %s is done by somebody who is as they were', async (_, write) => {
  expect(await kindOf(write(await letIn(people.adm)))).toBe('done');
});

test.each(Object.entries(writes))('M-67, G-99: to %s is refused to somebody disabled since', async (_, write) => {
  const caller = await letIn(people.adm);
  await change(people.adm, { status: 'DISABLED' });
  expect(await kindOf(write(caller))).toBe('unauthorized: the holder of the token is not active');
});

test.each(['widen', 'hook', 'make', 'retitle'] as const)(
  'P-69: to %s is refused to an Admin who is none any more',
  async (name) => {
    const caller = await letIn(people.adm);
    await change(people.adm, { roles: ['Member'] });
    expect(await kindOf(writes[name](caller))).toBe('denied: adm@acme.test has lost a role since the request began');
  },
);

test('P-37: whoever is let in to run an action by a role that is gone is refused by what they are now', async () => {
  const adm = await letIn(people.adm);
  await widen(await letIn(people.boss));
  const none = { users: [], roles: ['Admin'], teams: [] };
  await updatePermissions(context, await letIn(people.boss), 'restart', { execute: none }, { strict: false });
  await change(people.adm, { roles: ['Member'] });
  expect(await kindOf(run(adm))).toMatch(/^missing/);
});

test('P-37: a role more since the request began takes nothing back', async () => {
  const mia = await letIn(people.mia);
  await change(people.mia, { roles: ['Admin', 'svc-moderator'] });
  expect(await kindOf(retitle(mia))).toBe('done');
});

test('M-67, A-30: whoever is disabled reports on no run of theirs', async () => {
  const mia = await letIn(people.mia);
  const { id } = await run(mia);
  await change(people.mia, { status: 'DISABLED' });
  expect(await kindOf(changeRun(context, mia, String(id), { statusLabel: 'on it' }, 'v2'))).toMatch(/^unauthorized/);
});
