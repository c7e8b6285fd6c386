import { Option } from 'commander';
import { decideActionView } from '../../access';
import { type JsonObject, printJson } from '../../contract';
import { callerOf } from '../explain/acting';
import { findApprovers } from '../explain/approvers';
import { toPerson } from '../explain/directory';
import { loadSituation, requireUser, type Situation } from '../explain/situation';
import { decides, type Suggestion, suggestExecution } from '../explain/suggest';
import { askingCommand, connect, type ServerFlags, toWish, type WishFlags } from './asking';
import { told } from './failure';

interface ExplainFlags extends ServerFlags, WishFlags {
  readonly user: string;
  readonly action: string;
}

/**
 * `portcullis explain`: may somebody execute an action, why, and if not, the smallest change after which they may.
 * Ends with status 0 for yes and 1 for no.
 */
export const explain = askingCommand('explain')
  .description('Say whether somebody may execute an action, why, and what the smallest change would be')
  .addOption(new Option('--user <email>', 'whose right it is about').makeOptionMandatory())
  .addOption(new Option('--action <identifier>', 'what they would execute').makeOptionMandatory())
  .action((flags: ExplainFlags) => told(flags.baseUrl, () => run(flags)));

async function run(flags: ExplainFlags): Promise<void> {
  const situation = await loadSituation(connect(flags), toWish(flags.action, flags));
  const person = toPerson(requireUser(situation.directory, flags.user), situation.directory);
  const decision = await decides(situation, person);
  const view = decideActionView(callerOf(person), situation.facts);
  const suggestion = decision.allowed ? undefined : await suggestExecution(situation, person);
  const approval = decision.allowed ? await findApprovers(situation, person) : undefined;
  const answer = {
    allowed: decision.allowed,
    user: person.email,
    action: situation.facts.identifier,
    outcome: decision.outcome,
    status: statuses[decision.outcome],
    by: decision.by,
    reason: decision.reason,
    sees: { allowed: view.allowed, reason: view.reason },
    ...(suggestion && { suggestion: toJson(suggestion) }),
    ...(approval && {
      approval: { needed: approval.needed, by: approval.approvers.map(({ person: { email } }) => email) },
    }),
  };
  process.stdout.write(flags.json ? `${printJson(answer)}\n` : lines(answer, situation, suggestion));
  process.exitCode = decision.allowed ? 0 : 1;
}

/** What the server answers. */
const statuses = { allow: 202, hidden: 404, deny: 403, invalid: 422 } as const;

function toJson({ edits, admits }: Suggestion): JsonObject {
  return { edits: edits.map(({ words, request }) => ({ words, request: { ...request } })), admits: [...admits] };
}

interface Answer {
  readonly allowed: boolean;
  readonly user: string;
  readonly action: string;
  readonly reason: string;
  readonly by: string;
  readonly outcome: keyof typeof statuses;
  readonly sees: { readonly allowed: boolean; readonly reason: string };
  readonly approval?: { readonly needed: false | 'ANY' | 'ALL'; readonly by: readonly string[] };
}

function lines(answer: Answer, { wish }: Situation, suggestion: Suggestion | undefined): string {
  const { allowed, user, action, sees, reason, approval } = answer;
  const on = wish.entity === undefined ? '' : ` on "${wish.entity}"`;
  const said = [
    `${allowed ? 'yes' : 'no'}: ${user} ${allowed ? 'may' : 'may not'} execute "${action}"${on}`,
    `  sees the action: ${sees.allowed ? 'yes' : 'no'}, ${sees.reason}`,
    `  because: ${reason}`,
  ];
  if (approval) said.push(`  approval: ${approvalText(approval)}`);
  if (!allowed) said.push(...suggestionLines(answer, suggestion));
  return `${said.join('\n')}\n`;
}

function approvalText({ needed, by }: NonNullable<Answer['approval']>): string {
  if (needed === false) return 'none is needed';
  const who = by.length === 0 ? 'nobody in particular (an organization token can)' : by.join(', ');
  return `${needed === 'ALL' ? 'all of' : 'any of'} ${who}`;
}

function suggestionLines({ by, outcome }: Answer, suggestion: Suggestion | undefined): readonly string[] {
  if (!suggestion) {
    if (outcome === 'invalid') return ['  smallest change: only another request can make it a yes'];
    if (by === 'policy') return ['  smallest change: only the execute policy, or what it reads, can make it a yes'];
    return ['  smallest change: none of lists, teams, status or publication makes it a yes'];
  }
  const { edits, admits } = suggestion;
  return [
    `  smallest change: ${edits.map(({ words }) => words).join(', and ')}`,
    `  which lets in: ${admits.join(', ')}`,
    ...edits.map(({ request: { method, path, body } }) => `    ${method} ${path} ${printJson(body)}`),
  ];
}
