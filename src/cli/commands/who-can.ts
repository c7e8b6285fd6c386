import { Argument, Option } from 'commander';
import { compareCodePoints, type JsonObject, printJson } from '../../contract';
import { findApprovers } from '../explain/approvers';
import { toPerson } from '../explain/directory';
import { loadSituation, personsOf, requireUser, type Situation } from '../explain/situation';
import { decides } from '../explain/suggest';
import { askingCommand, connect, type ServerFlags, toWish, type WishFlags } from './asking';
import { told } from './failure';

interface WhoFlags extends ServerFlags, WishFlags {
  readonly requester?: string;
}

interface Found {
  readonly people: readonly { readonly email: string; readonly reason: string }[];
  readonly notes: readonly string[];
}

/** `portcullis who-can execute|approve ACTION`: everybody who may, with the reason. Ends with status 1 when nobody may. */
export const whoCan = askingCommand('who-can')
  .description('List everybody who may execute an action, or approve its runs, with the reason')
  .addArgument(new Argument('<what>', 'what to do').choices(['execute', 'approve']))
  .argument('<action>', 'identifier of the action')
  .addOption(new Option('--requester <email>', 'for approve: who asked for the run; approve policies may look at that'))
  .action((what: 'execute' | 'approve', action: string, flags: WhoFlags) =>
    told(flags.baseUrl, () => run(what, action, flags)),
  );

async function run(what: 'execute' | 'approve', action: string, flags: WhoFlags): Promise<void> {
  const situation = await loadSituation(connect(flags), toWish(action, flags));
  const { people, notes } =
    what === 'execute' ? await executors(situation) : await approvers(situation, flags.requester);
  const answer: JsonObject = { what, action, people: people.map((each) => ({ ...each })), notes: [...notes] };
  process.stdout.write(flags.json ? `${printJson(answer)}\n` : lines(what, action, { people, notes }));
  process.exitCode = people.length > 0 ? 0 : 1;
}

async function executors(situation: Situation): Promise<Found> {
  const people: { email: string; reason: string }[] = [];
  for (const person of personsOf(situation)) {
    const { allowed, reason } = await decides(situation, person);
    if (allowed) people.push({ email: person.email, reason });
  }
  return { people: people.sort(byEmail), notes: [] };
}

async function approvers(situation: Situation, requester: string | undefined): Promise<Found> {
  const { directory } = situation;
  const asking = requester === undefined ? undefined : toPerson(requireUser(directory, requester), directory);
  const found = await findApprovers(situation, asking);
  const people = found.approvers.map(({ person, decision }) => ({
    email: person.email,
    reason: `${decision.reason}${person.status === 'ACTIVE' ? '' : ', once active'}`,
  }));
  const notes = [
    ...(found.fault === undefined ? [] : [`no such run is ever made: ${found.fault}`]),
    ...(found.needed === false ? ['runs of this action start without approval'] : []),
    ...(found.needed === 'ALL'
      ? [`all of these must approve: ${found.required.join(', ') || 'nobody, so no run ever starts'}`]
      : []),
    ...(found.needed === 'ANY' ? ['one approval is enough; an organization token can give it too'] : []),
  ];
  return { people: people.sort(byEmail), notes };
}

const byEmail = (a: { readonly email: string }, b: { readonly email: string }): number =>
  compareCodePoints(a.email, b.email);

function lines(what: string, action: string, { people, notes }: Found): string {
  const verb = what === 'execute' ? `execute "${action}"` : `approve runs of "${action}"`;
  const head = people.length === 0 ? [`nobody may ${verb}`] : [`may ${verb}:`];
  const width = Math.max(0, ...people.map(({ email }) => email.length));
  const listed = people.map(({ email, reason }) => `  ${email.padEnd(width)}  ${reason}`);
  return `${[...head, ...listed, ...notes.map((note) => `  (${note})`)].join('\n')}\n`;
}
