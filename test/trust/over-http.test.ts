import fc from 'fast-check';
import { type Served, serving } from '../backend/serving';
import { canExecute, canViewAction } from '../model/actions';
import { canDelete, canRead, canUpdate } from '../model/entities';
import { canReadPage, canUpdatePage } from '../model/pages';
import { seen, thing } from '../model/policy';
import { canViewRun, type ModelRun, type Surroundings, vote } from '../model/runs';
import { entityOf, type ModelAction, type ModelEntity, type ModelUser, type World } from '../model/world';
import { world } from './arbitrary-world';
import { loadWorld, storable } from './load-world';

/** How many organizations are loaded into a backend of their own. */
const wanted = process.env.PORTCULLIS_SOAK ? 200 : 6;

let count = 0;

function same(about: string, model: unknown, answered: unknown, more = ''): void {
  count++;
  if (JSON.stringify(model) === JSON.stringify(answered)) return;
  throw new Error(
    `${about}: the second opinion says ${JSON.stringify(model)}, the API ${JSON.stringify(answered)} ${more}`,
  );
}

const inputs = { env: 'production', region: 'eu' };

test('R-30, P-50a: over HTTP, a whole backend decides as the second opinion', async () => {
  const property = fc.asyncProperty(world.map(storable), async (organization) => {
    const served = await serving({ switches: organization.switches });
    try {
      await loadWorld(served, organization);
      for (const user of organization.users.filter(({ status }) => status === 'ACTIVE')) {
        await compareReads(served, organization, user);
        await compareWrites(served, organization, user);
        await compareActions(served, organization, user);
      }
      for (const action of organization.actions) await compareRun(served, organization, action);
    } finally {
      await served.close();
    }
  });
  // Every round builds an organization over HTTP, so what is found is shown as it is, not shrunk.
  await fc.assert(property, { numRuns: wanted, endOnFailure: true });
  process.stdout.write(`over HTTP: ${count.toLocaleString('en')} answers of ${wanted} organizations\n`);
  expect(count).toBeGreaterThan(wanted * 50);
}, 600_000);

async function compareReads(served: Served, organization: World, user: ModelUser): Promise<void> {
  const { call } = served.as(user.email);
  for (const { identifier } of organization.blueprints) {
    const readable = organization.entities
      .filter((entity) => entity.blueprint === identifier && canRead(organization, user, entity))
      .map((entity) => entity.identifier);
    const { status, body, text } = await call('GET', `/v1/blueprints/${identifier}/entities`);
    same(
      `${user.email} lists ${identifier}`,
      [200, readable.sort()],
      [status, names(body.entities)],
      text.slice(0, 200),
    );
    const counted = await call('GET', `/v1/blueprints/${identifier}/entities-count`);
    same(`${user.email} counts ${identifier}`, readable.length, counted.body.count);
  }
  for (const entity of organization.entities) {
    const { status } = await call('GET', pathOf(entity));
    same(`${user.email} reads ${entity.identifier}`, canRead(organization, user, entity) ? 200 : 404, status);
  }
  for (const page of organization.pages) {
    const read = await call('GET', `/v1/pages/${page.identifier}`);
    same(`${user.email} reads the page`, canReadPage(organization, user, page) ? 200 : 404, read.status);
    const locked = await call('PATCH', `/v1/pages/${page.identifier}`, { locked: true });
    const wantedStatus = canUpdatePage(organization, user, page)
      ? 200
      : canReadPage(organization, user, page)
        ? 403
        : 404;
    same(`${user.email} locks the page`, wantedStatus, locked.status);
  }
}

const names = (things: readonly { identifier: string }[]) => things.map(({ identifier }) => identifier).sort();
const pathOf = ({ blueprint, identifier }: ModelEntity) => `/v1/blueprints/${blueprint}/entities/${identifier}`;
const statusOf = { allow: 200, hidden: 404, denied: 403 } as const;

/** Changes one thing at a time; what is changed is put back. */
async function compareWrites(served: Served, organization: World, user: ModelUser): Promise<void> {
  const { call } = served.as(user.email);
  for (const entity of organization.entities) {
    const other = entity.properties.region === 'eu' ? 'us' : 'eu';
    const changed = { ...entity, properties: { ...entity.properties, region: other } };
    const opinion = canUpdate(organization, user, entity, changed, ['region']);
    const patched = await call('PATCH', pathOf(entity), { properties: { region: other } });
    same(`${user.email} changes ${entity.identifier}`, statusOf[opinion], patched.status, patched.text.slice(0, 200));
    if (patched.status === 200) {
      await served.call('PATCH', pathOf(entity), { properties: { region: entity.properties.region ?? null } });
    }
    const titled = await call('PATCH', pathOf(entity), { title: 'Another' });
    const mayTitle = canUpdate(organization, user, entity, { ...entity, title: 'Another' }, ['$title']);
    same(`${user.email} renames ${entity.identifier}`, statusOf[mayTitle], titled.status, titled.text.slice(0, 200));
    if (titled.status === 200) await served.call('PATCH', pathOf(entity), { title: entity.title });
    const mayDelete = canDelete(organization, user, entity);
    // Only refusals are asked for: nothing is to be lost.
    if (mayDelete === 'allow') continue;
    const { status } = await call('DELETE', pathOf(entity));
    same(`${user.email} deletes ${entity.identifier}`, statusOf[mayDelete], status);
  }
}

const runStatus = { allow: 202, hidden: 404, deny: 403, invalid: 422 } as const;

async function compareActions(served: Served, organization: World, user: ModelUser): Promise<void> {
  const { call } = served.as(user.email);
  const visible = organization.actions.filter((action) => canViewAction(organization, user, action));
  const { body } = await call('GET', '/v1/actions');
  same(`${user.email} lists actions`, names(visible), names(body.actions));
  for (const action of organization.actions) {
    const entity = action.operation === 'CREATE' || action.operation === undefined ? undefined : `${action.blueprint}1`;
    const request = { action, entity, areInputsValid: true, inputs, at: '' };
    const opinion = canExecute(organization, user, request);
    const { status, text } = await call('POST', `/v1/actions/${action.identifier}/runs`, {
      properties: inputs,
      entity,
    });
    same(`${user.email} runs ${action.identifier}`, runStatus[opinion], status, text.slice(0, 300));
  }
}

/** A run of the organization's, seen and voted on by everybody in turn. */
async function compareRun(served: Served, organization: World, action: ModelAction): Promise<void> {
  const target = action.operation === 'CREATE' || action.operation === undefined ? undefined : `${action.blueprint}1`;
  const path = `/v1/actions/${action.identifier}/runs`;
  const { status, body } = await served.call('POST', path, { properties: inputs, entity: target });
  if (status !== 202) return;
  const entity = target === undefined ? undefined : entityOf(organization, action.blueprint ?? '', target);
  const { requiredApproval } = action;
  const requirement = requiredApproval === false ? 'none' : requiredApproval === true ? 'ANY' : requiredApproval.type;
  const around: Surroundings = { action, entity };
  let run: ModelRun = {
    requester: 'organization',
    requirement,
    state: requirement === 'none' ? 'IN_PROGRESS' : 'WAITING_FOR_APPROVAL',
    votes: [],
    frozen: {
      inputs,
      trigger: { at: '', user: seen('organization') },
      entity: entity ? thing(organization, entity) : null,
    },
    wasOpen: action.allowAnyoneToViewRuns,
    hasEntity: entity !== undefined,
  };
  for (const user of organization.users.filter((each) => each.status === 'ACTIVE')) {
    const { call } = served.as(user.email);
    const who = `${user.email}, run of ${action.identifier} (${run.requirement}, ${run.state})`;
    const shown = await call('GET', `/v1/actions/runs/${body.run.id}`);
    same(`${who}: sees`, canViewRun(organization, user, run, around) ? 200 : 404, shown.status);
    const opinion = vote(organization, user, run, around, true);
    const voted = await call('PATCH', `/v1/actions/runs/${body.run.id}/approval`, { status: 'APPROVE' });
    same(`${who}: approves`, opinion.status, voted.status, voted.text.slice(0, 300));
    run = opinion.run;
    if (voted.status === 201) same(`${who}: then`, run.state, voted.body.run.status);
  }
}
