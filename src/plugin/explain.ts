import { bugSentence } from './bug-sentence';
import type { AnyProvider } from './catalogue';
import { Stopped } from './connection';
import type { Diagnostic } from './diagnostics';

/**
 * What went wrong, in the user's words: that it was cancelled, what the provider makes of it, or else that it is a bug.
 *
 * @param error    Whatever a resource threw.
 * @param stopped  Terraform asked to stop while it was at work (spec R-44).
 */
export function explain(error: unknown, provider: AnyProvider, stopped: boolean): Diagnostic {
  if (stopped && isAbort(error)) return cancelled;
  const explained = explainedBy(provider, error);
  if (explained) return explained;
  return stopped ? cancelled : bug(error);
}

/** An explanation that itself goes wrong explains nothing: what it was asked about is what counts. */
function explainedBy(provider: AnyProvider, error: unknown): Diagnostic | undefined {
  try {
    return provider.explain?.(error);
  } catch {
    return undefined;
  }
}

const cancelled: Diagnostic = {
  severity: 'error',
  summary: 'Cancelled',
  detail:
    'Terraform asked to stop before this was finished, and nothing was recorded of it. Run terraform plan to see what ' +
    'is still to be done; if something was created all the same, import it.',
};

function isAbort(error: unknown): boolean {
  return error instanceof Stopped || (error instanceof Error && /^(Abort|Cancell?ed)/.test(error.name));
}

function bug(error: unknown): Diagnostic {
  const what =
    error instanceof Error
      ? `${error.name}: ${error.message}`
      : `Something other than an error was thrown: ${String(error)}`;
  return { severity: 'error', summary: 'Provider failure', detail: `${what.replace(/[.\s]*$/, '.')} ${bugSentence}` };
}
