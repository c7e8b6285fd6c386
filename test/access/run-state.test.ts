import { asksAll, firstStatus, isOver, moveRun, type RunEvent, type RunStatus, runStatuses } from '../../src/access';

const events: readonly RunEvent[] = ['START', 'DECLINE', 'SUCCESS', 'FAILURE', 'PROGRESS', 'LOG'];

/** Each state with where each of `events` leads; `-` is refused. Written from the table of spec 03 section 2. */
const table: Readonly<Record<RunStatus, string>> = {
  WAITING_FOR_APPROVAL: 'IN_PROGRESS DECLINED - FAILURE WAITING_FOR_APPROVAL WAITING_FOR_APPROVAL',
  IN_PROGRESS: '- - SUCCESS FAILURE IN_PROGRESS IN_PROGRESS',
  SUCCESS: '- - - - - -',
  FAILURE: '- - - - - -',
  DECLINED: '- - - - - -',
};

test.each(runStatuses)('A-1, A-34: every event of a run that is %s', (status) => {
  const found = events.map((event) => {
    const move = moveRun(status, event);
    return move.ok ? move.to : '-';
  });
  expect(found.join(' ')).toBe(table[status]);
});

test.each<[RunStatus, RunEvent, string]>([
  ['IN_PROGRESS', 'START', 'run_not_waiting_for_approval'],
  ['IN_PROGRESS', 'DECLINE', 'run_not_waiting_for_approval'],
  ['DECLINED', 'START', 'run_not_waiting_for_approval'],
  ['SUCCESS', 'LOG', 'run_terminated'],
  ['FAILURE', 'SUCCESS', 'run_terminated'],
  ['WAITING_FOR_APPROVAL', 'SUCCESS', 'run_waiting_for_approval'],
])('A-1: %s refuses %s with %s', (status, event, code) => {
  expect(moveRun(status, event)).toMatchObject({ ok: false, code });
});

test('A-1: three states are an end', () => {
  expect(runStatuses.filter(isOver)).toEqual(['SUCCESS', 'FAILURE', 'DECLINED']);
});

test('A-10, A-20: what an action may ask for', () => {
  const forms = [false, true, { type: 'ANY' }, { type: 'ALL' }] as const;
  expect(forms.map((form) => [firstStatus(form), asksAll(form)])).toEqual([
    ['IN_PROGRESS', false],
    ['WAITING_FOR_APPROVAL', false],
    ['WAITING_FOR_APPROVAL', false],
    ['WAITING_FOR_APPROVAL', true],
  ]);
});
