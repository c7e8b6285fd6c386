import { isObject, type JsonObject, parseJson, printJson } from '../../contract';
import { appendLog, type Held, jsonNotice, settleMessage, signingSecret, slackNotice } from '../operations';
import { againAt, isLastAttempt } from './attempts';
import type { Delivery } from './delivery';
import { MailRefused } from './mail';
import { post } from './post';
import { signatureHeaders } from './sign';

/**
 * Tells a URL, or Slack, of a run that waits. Whether that succeeds changes nothing about the run but its log.
 *
 * Source: spec.
 */
export async function deliverNotice(delivery: Delivery, held: Held): Promise<void> {
  const { context, allowPrivate, timeoutMs, url: base } = delivery;
  const run = await context.store.read(held.org, (tx) => tx.runs.find(held.runId ?? ''));
  const channel = run?.document.definition.approvalNotification;
  if (run === undefined || !isObject(channel)) return finish(delivery, held);
  const organization = (await context.store.organizations.find(held.org)) ?? { id: held.org, name: held.org };
  const link = `${base}/v1/actions/runs/${run.id}`;
  const isSlack = channel.format === 'slack';
  const body = printJson(isSlack ? slackNotice(run, link) : jsonNotice(run, organization, approversIn(held), link));
  const answer = await post({
    url: String(channel.url),
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'portcullis',
      'Idempotency-Key': held.id,
      ...(isSlack ? {} : signatureHeaders(await signingSecret(context, held.org), context.now(), body)),
    },
    body,
    allowPrivate,
    timeoutMs,
  });
  if (answer.kind === 'unanswered') return failed(delivery, held, answer.reason, answer.passing);
  if (answer.status >= 200 && answer.status < 300) return finish(delivery, held);
  return failed(delivery, held, `it answered ${answer.status}`, answer.status === 429 || answer.status >= 500);
}

/** Sends one mail. Source: spec. */
export async function deliverMail(delivery: Delivery, held: Held): Promise<void> {
  const { to, subject, text } = payloadOf(held);
  try {
    await delivery.sendMail?.({ to: String(to), subject: String(subject), text: String(text) }, held.id);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return failed(delivery, held, error.message, error.passing);
  }
  return finish(delivery, held);
}

async function finish({ context }: Delivery, held: Held): Promise<void> {
  await settleMessage(context, held, { kind: 'done', at: context.now().toISOString() });
}

async function failed(delivery: Delivery, held: Held, error: string, passing: boolean): Promise<void> {
  const { context, log } = delivery;
  if (passing && !isLastAttempt(held)) {
    await settleMessage(context, held, { kind: 'again', dueAt: againAt(delivery, held), error });
    return;
  }
  const { runId, id: message } = held;
  log.warn({ runId, message, error }, 'approvers could not be notified');
  await settleMessage(context, held, { kind: 'failed', at: context.now().toISOString(), error }, async (tx) => {
    if (runId !== undefined) await appendLog(context, tx, runId, `Could not notify approvers: ${error}.`);
  });
}

function approversIn(held: Held): readonly string[] {
  const { approvers } = payloadOf(held);
  return Array.isArray(approvers) ? approvers.map(String) : [];
}

function payloadOf({ payload }: Held): JsonObject {
  const value = parseJson(payload);
  return isObject(value) ? value : {};
}
