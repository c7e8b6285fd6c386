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
    return { severity: 'error', summary: summaryOf(error), detail: detailOf(error) };
  }
  return undefined;
}

/** The server's reason, the way out where there is a usual one, and what to look for in Port's logs. */
function detailOf(error: ApiError): string {
  const { method, path, status, code, requestId } = error;
  const answered = status === undefined ? outcomeOf(code) : `was answered with ${status}`;
  const id = requestId === undefined ? '' : `, request id ${requestId}`;
  return [sentence(error.message), wayOut(error), `(${method} ${path} ${answered}${id}.)`].filter(Boolean).join(' ');
}

/** What became of a request whose answer had no status, or had one but not what it promised. */
function outcomeOf(code: string): string {
  if (code === 'payload_too_large' || code === 'invalid_identifier') return 'was not sent';
  return ['connection', 'timeout', 'aborted'].includes(code) ? 'had no answer' : 'was answered';
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function wayOut({ status, code, mayHaveHappened }: ApiError): string {
  if (mayHaveHappened) return 'If it was made all the same, bring it into the state with terraform import.';
  if (status === 401) return 'Check client_id and secret, or token, in the provider block or the environment.';
  if (status === 403) return "Use the organization's own credentials, or those of an Admin.";
  if (code === 'connection') return 'Check base_url (or PORT_BASE_URL) and the network.';
  return '';
}

/** By name: the client's code is loaded later than this, and not at all where nothing was asked. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError';
}

/** Of what the client refuses itself, by its code. */
const summaries: Readonly<Record<string, string>> = {
  payload_too_large: 'Request too large for Port',
  answer_too_large: "Port's answer is too large",
  unexpected_answer: "Port's answer is not understood",
  invalid_identifier: 'Invalid identifier',
};

function summaryOf({ status, code }: ApiError): string {
  const local = status === undefined && Object.hasOwn(summaries, code) ? summaries[code] : undefined;
  if (local !== undefined) return local;
  if (status === undefined) return 'Port cannot be reached';
  if (status === 401) return 'Port does not accept the credentials';
  if (status === 403) return 'Port does not permit this';
  if (status === 404) return 'Port does not know this';
  if (status === 429) return 'Port asks to slow down';
  return status >= 500 ? 'Port failed' : 'Port refuses this';
}
