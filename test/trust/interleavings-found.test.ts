import { onBothDatabases } from '../backend/databases';
import { type Office, openOffice, waitingRun } from '../backend/office';

/** What random sequences found, or may find only once in a great many. */
onBothDatabases((served) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(served());
  });

  /** Twenty times: an Admin is made a Member while they do something; what came of it, each outcome once. */
  async function whileDemoted(act: () => Promise<() => Promise<{ readonly status: number }>>): Promise<number[]> {
    const found = new Set<number>();
    for (let round = 0; round < 20; round++) {
      const work = await act();
      const [{ status }] = await Promise.all([work(), office.change('adm2', { port_role: 'Member' })]);
      found.add(status);
      await office.change('adm2', { port_role: 'Admin' });
    }
    return [...found].sort();
  }

  const body = { properties: {} };

  test('A-30: whoever asked for a run may cancel it, also while being made a Member', async () => {
    const action = await office.action({ requiredApproval: true });
    const found = await whileDemoted(async () => {
      const run = await office.start('adm2', action, body);
      return () => office.patch('adm2', run, { status: 'FAILURE' });
    });
    expect(found).toEqual([200]);
  });

  test('A-34: whoever asked for a run may log to it, also while being made a Member', async () => {
    const run = await office.start('adm2', await office.action(), body);
    const found = await whileDemoted(
      async () => () => office.as('adm2').call('POST', `/v1/actions/runs/${run}/logs`, { message: 'on' }),
    );
    expect(found).toEqual([201]);
  });

  test('A-30: somebody else cancels it as an Admin, or finds no such run as a Member who may not see it', async () => {
    const found = await whileDemoted(async () => {
      const { run } = await waitingRun(office, { requiredApproval: true, allowAnyoneToViewRuns: false });
      return () => office.patch('adm2', run, { status: 'FAILURE' });
    });
    expect([[200], [404], [200, 404]]).toContainEqual(found);
  });
});
