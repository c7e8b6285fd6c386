import { randomUUID } from 'node:crypto';
import { type Held, settleInvocation, settleMessage } from '../operations';
import { isUnavailable, type OutboxEntry, type OutboxKind } from '../store';
import { againAt } from './attempts';
import { deliverEvent } from './automation';
import { Bell } from './bell';
import type { Delivery } from './delivery';
import { deliverInvocation } from './invocation';
import { deliverMail, deliverNotice } from './notice';

/** How quickly a worker goes about it; in milliseconds. */
export interface Pacing extends Pick<Delivery, 'retryMs' | 'timeoutMs'> {
  /** The longest wait until it looks for messages of other processes. */
  readonly pollMs: number;
  /** How long a message is nobody else's: longer than any delivery takes. What a dead process had is left so long. */
  readonly leaseMs: number;
}

/** What suits servers. */
export const pacing: Pacing = { pollMs: 1000, retryMs: 1000, timeoutMs: 10_000, leaseMs: 60_000 };

/** How a worker goes about it. */
export interface WorkerOptions extends Delivery, Pacing {}

/** Delivers messages until it is stopped. */
export interface Worker {
  /** Waits for what is under way; what is not begun is left to whoever works next. */
  stop(): Promise<void>;
}

const deliver: Record<OutboxKind, (delivery: Delivery, held: Held) => Promise<void>> = {
  automation: deliverEvent,
  email: deliverMail,
  invocation: deliverInvocation,
  notice: deliverNotice,
};

/** Messages under way at once. */
const maxUnderWay = 16;

/** After so many attempts that broke off by a fault of ours a message is given up. */
const maxFaults = 10;

/** How long a message that is done can be looked up, in milliseconds; and how often older ones are removed. */
const keptMs = 30 * 24 * 3600_000;
const tidyMs = 3600_000;

/**
 * Starts delivering the messages of the outbox. Any number of workers may share a database: a message is one worker's
 * until its lease runs out, and a worker that died leaves it to the others.
 *
 * Source: spec, G-98.
 */
export function startWorker(options: WorkerOptions): Worker {
  const { context, log, sendMail, pollMs, leaseMs } = options;
  const owner = randomUUID();
  const kinds = (Object.keys(deliver) as OutboxKind[]).filter((kind) => kind !== 'email' || sendMail !== undefined);
  const bell = new Bell();
  const silence = context.store.outbox.onInsert(() => bell.ring());
  const underWay = new Map<string, Promise<void>>();
  let stopping = false;
  let tidiedAt = Number.NEGATIVE_INFINITY;

  const begin = (message: OutboxEntry): void => {
    // A clock that was moved on may have ended the lease of what is still being sent.
    if (underWay.has(message.id)) return;
    const task = attempt(options, { ...message, owner }).finally(() => {
      underWay.delete(message.id);
      bell.ring();
    });
    underWay.set(message.id, task);
  };

  const look = async (): Promise<void> => {
    const now = context.now().getTime();
    const limit = maxUnderWay - underWay.size;
    if (limit === 0) return;
    const until = new Date(now + leaseMs).toISOString();
    const found = await context.store.outbox.lease({ owner, kinds, now: new Date(now).toISOString(), until, limit });
    found.forEach(begin);
    if (now - tidiedAt > tidyMs) {
      tidiedAt = now;
      await context.store.outbox.forget(new Date(now - keptMs).toISOString());
    }
  };

  const work = async (): Promise<void> => {
    while (!stopping) {
      await look().catch((error) => {
        log[isUnavailable(error) ? 'warn' : 'error']({ err: error }, 'the outbox could not be read');
      });
      if (!stopping) await bell.wait(pollMs);
    }
    await Promise.all(underWay.values());
  };

  const working = work();
  return {
    async stop() {
      stopping = true;
      silence();
      bell.ring();
      await working;
    },
  };
}

/**
 * Delivers one message. What a delivery throws is a fault of ours or of the database, and is tried again; never rejects.
 */
async function attempt(options: WorkerOptions, held: Held): Promise<void> {
  const { log } = options;
  const { id: message, kind, runId } = held;
  try {
    await deliver[kind](options, held);
  } catch (error) {
    log[isUnavailable(error) ? 'warn' : 'error']({ err: error, message, kind, runId }, 'a message was not delivered');
    // Where this fails too the message is free again once its lease runs out.
    await postpone(options, held).catch(() => undefined);
  }
}

async function postpone(delivery: Delivery, held: Held): Promise<void> {
  const { context } = delivery;
  const error = 'a fault in the backend; its log tells more';
  if (held.attempts < maxFaults) {
    await settleMessage(context, held, { kind: 'again', dueAt: againAt(delivery, held), error });
    return;
  }
  const end = { kind: 'failed', at: context.now().toISOString(), error } as const;
  if (held.kind !== 'invocation') await settleMessage(context, held, end);
  else await settleInvocation(context, held, { status: 'FAILURE', log: `The backend was not called: ${error}.` }, end);
}
