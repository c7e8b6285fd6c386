import { type Exchange, type Incoming, NoAnswer, type Outgoing } from './exchange';

/** How attempts are made. */
export interface AttemptSettings {
  readonly exchange: Exchange;
  readonly timeoutMs: number;
  readonly graceMs: number;
}

/** How one attempt ended; `sent` says whether the server may have acted on it. */
export type Outcome =
  | { readonly end: 'answered'; readonly incoming: Incoming }
  | { readonly end: 'dropped' | 'too-large' | 'timeout' | 'aborted'; readonly sent: boolean; readonly reason: string };

/**
 * Makes one attempt.
 *
 * When `signal` is aborted a read ends at once, and so does a write of which nothing was sent; a write that was sent
 * may go on for the grace period, so that its answer is not lost.
 *
 * Source: spec R-44.
 */
export async function attempt(
  outgoing: Omit<Outgoing, 'signal' | 'onSent'>,
  { isWrite, signal }: { readonly isWrite: boolean; readonly signal: AbortSignal | undefined },
  { exchange, timeoutMs, graceMs }: AttemptSettings,
): Promise<Outcome> {
  const controller = new AbortController();
  let sent = false;
  let stopped: 'aborted' | 'timeout' | undefined;
  let grace: NodeJS.Timeout | undefined;
  const stop = (why: 'aborted' | 'timeout'): void => {
    stopped ??= why;
    controller.abort();
  };
  const giveUp = (): void => {
    if (isWrite && sent) grace = setTimeout(stop, graceMs, 'aborted');
    else stop('aborted');
  };
  const onSent = (): void => {
    sent = true;
  };
  const limit = setTimeout(stop, timeoutMs, 'timeout');
  signal?.addEventListener('abort', giveUp, { once: true });
  if (signal?.aborted) giveUp();
  try {
    return { end: 'answered', incoming: await exchange({ ...outgoing, signal: controller.signal, onSent }) };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { end: stopped ?? error.kind, sent, reason: error.message };
  } finally {
    clearTimeout(limit);
    clearTimeout(grace);
    signal?.removeEventListener('abort', giveUp);
  }
}
