/**
 * A signal that aborts with either of two. `release` lets go of both, so that a signal that lives as long as a
 * connection does not collect a listener for every call (AbortSignal.any does in Node 20).
 */
export function linkedSignal(a: AbortSignal, b: AbortSignal): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort(a.aborted ? a.reason : b.reason);
  if (a.aborted || b.aborted) abort();
  a.addEventListener('abort', abort, { once: true });
  b.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    release() {
      a.removeEventListener('abort', abort);
      b.removeEventListener('abort', abort);
    },
  };
}
