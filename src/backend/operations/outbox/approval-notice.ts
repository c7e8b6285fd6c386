import { asksAll } from '../../../access';
import { isObject, type Json, type JsonObject, objectAt, printJson, textAt } from '../../../contract';
import type { Organization, Run } from '../../store';

/** A mail, ready to be sent. */
export interface Mail extends JsonObject {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail that asks one person to approve a run. Hidden inputs are in it on purpose (spec A-52). */
export function approvalMail(run: Run, to: string): Mail {
  const { definition, inputs } = run.document;
  const title = oneLine(textAt(definition, 'title') ?? run.action);
  const lines = Object.entries(inputs).map(([key, value]) => `  ${key}: ${shownInput(value)}`);
  return {
    to,
    subject: `Approval required: ${title}`,
    text: [
      `${requesterText(run)} asks for "${title}"${targetText(run)}. The run ${run.id} waits for your approval.`,
      ...(lines.length > 0 ? ['', 'Inputs:', ...lines] : []),
      '',
    ].join('\n'),
  };
}

/** The notice in the format `json`. @param link where the run can be read. Source: spec A-53. */
export function jsonNotice(
  run: Run,
  { id, name }: Pick<Organization, 'id' | 'name'>,
  approvers: readonly string[],
  link: string,
): JsonObject {
  const { definition, blueprint, entity, inputs, requirement } = run.document;
  return {
    event: 'approval_required',
    organization: { id, name },
    run: { id: run.id, status: 'WAITING_FOR_APPROVAL', link, createdAt: run.createdAt, source: run.source },
    action: {
      identifier: run.action,
      title: definition.title ?? null,
      description: definition.description ?? null,
    },
    blueprint: named(blueprint),
    entity: named(entity),
    requestedBy: requesterOf(run),
    inputs,
    approval: { type: asksAll(requirement) ? 'ALL' : 'ANY', approvers: [...approvers] },
  };
}

/** The notice as a message of Slack's. Source: spec A-53; Slack documentation, "Block Kit". */
export function slackNotice(run: Run, link: string): JsonObject {
  const title = oneLine(textAt(run.document.definition, 'title') ?? run.action);
  const text = `${requesterText(run)} asks for "${title}"${targetText(run)}`;
  const inputs = Object.entries(run.document.inputs).map(([key, value]) => `${key}: ${shownInput(value)}`);
  const section = (content: string) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: escaped(content).slice(0, 3000) },
  });
  return {
    text: escaped(text),
    blocks: [
      section(text),
      section(inputs.length > 0 ? inputs.join('\n') : 'no inputs'),
      { type: 'context', elements: [{ type: 'mrkdwn', text: `<${link}|${run.id}>` }] },
    ],
  };
}

/** What Slack reads as control characters. Source: Slack documentation, "Formatting text", "Escaping text". */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function named(thing: JsonObject | null): Json {
  return thing && { identifier: thing.identifier ?? null, title: thing.title ?? null };
}

function requesterOf({ createdBy, document }: Run): JsonObject {
  const { user } = document.trigger;
  if (user === null) return { clientId: createdBy };
  const { email = null, firstName = null, lastName = null } = user;
  return { id: createdBy, email, firstName, lastName };
}

function requesterText({ createdBy, document }: Run): string {
  return oneLine(textAt(document.trigger.user ?? {}, 'email') ?? createdBy);
}

function targetText({ document }: Run): string {
  const { entity } = document;
  if (!isObject(entity)) return '';
  const blueprint = textAt(objectAt({ blueprint: document.blueprint }, 'blueprint'), 'title');
  return ` on ${oneLine(`${blueprint ?? ''} ${textAt(entity, 'title') || textAt(entity, 'identifier') || ''}`)}`;
}

const longestInput = 500;

function shownInput(value: Json): string {
  const text = oneLine(typeof value === 'string' ? value : printJson(value));
  return text.length > longestInput ? `${text.slice(0, longestInput)}...` : text;
}

/** Without line breaks and changes of direction, which would let an input look like text of ours, or end a header. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
}
