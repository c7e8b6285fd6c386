import type { ApiError } from '../client';
import type { Diagnostic } from '../plugin';
import { ConfigurationError } from './configure';
import { Explained } from './explained';

/** What a resource threw, in the user's words; undefined for what is a bug of ours. */
export function explain(error: unknown): Diagnostic | undefined {
  if (error instanceof ConfigurationError) {
    return { severity: 'error', summary: 'Provider not configured', detail: error.message };
  }
  if (error instanceof Explained) return error.diagnostic;
  if (isApiError(error)) {
    return { severity: 'error', summary: summaryOf(error), detail: error.message };
  }
  return undefined;
}

/** By name: the client's code is loaded later than this, and not at all where nothing was asked. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError';
}

function summaryOf({ status }: ApiError): string {
  if (status === undefined) return 'Port cannot be reached';
  if (status === 401) return 'Port does not accept the credentials';
  if (status === 403) return 'Port does not permit this';
  if (status === 404) return 'Port does not know this';
  if (status === 429) return 'Port asks to slow down';
  return status >= 500 ? 'Port failed' : 'Port refuses this';
}
