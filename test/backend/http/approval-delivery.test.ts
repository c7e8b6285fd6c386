import { eventually } from '../../e2e/process';
import { onBothDatabases } from '../databases';
import { a1a2, emailOf, type Office, openOffice, waitingRun, withInputs } from '../office';
import { quick } from '../outbox/acting';
import { Sink } from '../outbox/sink';

onBothDatabases((served) => {
  let office: Office;
  let sink: Sink;
  beforeAll(async () => {
    office = await openOffice(served());
    sink = await Sink.start();
  });
  afterAll(() => sink?.stop());

  const hook = (path: string) => ({
    invocationMethod: { type: 'WEBHOOK', url: `${sink.url}${path}`, synchronized: true },
  });
  const ended = (run: string) =>
    eventually(async () => {
      const { status } = (await office.read('tok', run)).body.run;
      return status === 'IN_PROGRESS' ? undefined : status;
    }, `the end of run ${run}`);
  const calls = async (run: string) => (await office.sent(run)).filter(({ kind }) => kind === 'invocation').length;

  test('A-3: vectors 1 and 3, the backend is called once, and not before the approval', async () => {
    const { run } = await waitingRun(office, { requiredApproval: true, ...hook('/one') });
    expect(await calls(run)).toBe(0);
    await office.vote('a1', run, 'APPROVE');
    expect(await ended(run)).toBe('SUCCESS');
    expect(await sink.at('/one')).toHaveLength(1);
  });

  test('A-3: vector 19, of approvals at the same moment one calls the backend, once', async () => {
    const { run } = await waitingRun(office, { requiredApproval: true, ...hook('/raced') });
    const answers = await Promise.all([office.vote('a1', run, 'APPROVE'), office.vote('a2', run, 'APPROVE')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await ended(run)).toBe('SUCCESS');
    expect([await calls(run), (await sink.at('/raced')).length]).toEqual([1, 1]);
  });

  test('A-1, A-27: a run that was declined, and one that was taken back, call nobody', async () => {
    const more = { requiredApproval: { type: 'ALL' }, ...hook('/never') };
    const [declined, cancelled] = [(await waitingRun(office, more)).run, (await waitingRun(office, more)).run];
    await office.vote('a1', declined, 'APPROVE');
    await office.vote('a2', declined, 'DECLINE');
    await office.patch('req', cancelled, { status: 'FAILURE' });
    expect([await calls(declined), await calls(cancelled)]).toEqual([0, 0]);
  });

  test('A-52, A-53: vector 21, a notice by webhook tells hidden inputs, and no secret one', async () => {
    const trigger = withInputs({
      size: { type: 'string' },
      seen: { type: 'string', visible: false },
      pin: { type: 'string', encryption: 'aes256-gcm' },
    });
    const approvalNotification = { type: 'webhook', format: 'json', url: `${sink.url}/notice` };
    const action = await office.action({ trigger, requiredApproval: true, approvalNotification }, { approve: a1a2 });
    const run = await office.start('req', action, { properties: { size: 'big', seen: 'too', pin: 'canary-9931' } });
    const [notice, ...more] = await sink.at('/notice');
    const said = JSON.parse(notice?.text ?? '');
    expect([more, said.run.id, said.inputs.size, said.inputs.seen, said.approval]).toEqual([
      [],
      run,
      'big',
      'too',
      { type: 'ANY', approvers: [emailOf('a1'), emailOf('a2')] },
    ]);
    expect(notice?.text).not.toContain('canary-9931');
  });
}, quick);
