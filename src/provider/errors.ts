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

/** On one line, with a capital where it begins with a plain word, and a full stop. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const begun = /^[a-z]+ /.test(line) ? line.charAt(0).toUpperCase() + line.slice(1) : line;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

function wayOut(error: ApiError): string {
  const { status, code, message, mayHaveHappened } = error;
  if (mayHaveHappened) return 'If it was made all the same, bring it into the state with terraform import.';
  if (isOfAnother(error)) return '';
  if (status === 409 || /already_exists|taken/.test(code)) {
    return 'If that is the one meant, bring it into the state with terraform import or an import block.';
  }
  if (status === 401) return 'Check client_id and secret, or token, in the provider block or the environment.';
  if (status === 403) return "Use the organization's own credentials, or those of an Admin.";
  if (code === 'connection' && /wrong version number|packet length/i.test(message)) {
    return 'Nobody speaks TLS there: base_url (or PORT_BASE_URL) may have to begin with http://.';
  }
  if (code === 'connection' && /certificate/i.test(message)) {
    return 'For a certificate authority of your own, name its file in the environment variable NODE_EXTRA_CA_CERTS.';
  }
  if (code === 'connection') return 'Check base_url (or PORT_BASE_URL) and the network.';
  return '';
}

/** Somebody else answered, such as a proxy with a page of its own: its status says nothing of Port. */
function isOfAnother({ status, code, body }: ApiError): boolean {
  return code === 'unexpected_answer' && body === undefined && status !== undefined && status < 500;
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

function summaryOf(error: ApiError): string {
  const { status, code } = error;
  const isLocal = status === undefined || isOfAnother(error);
  const local = isLocal && Object.hasOwn(summaries, code) ? summaries[code] : undefined;
  if (local !== undefined) return local;
  if (status === undefined) return 'Port cannot be reached';
  if (status === 401) return 'Port does not accept the credentials';
  if (status === 403) return 'Port does not permit this';
  if (status === 404) return 'Port does not know this';
  if (status === 429) return 'Port asks to slow down';
  return status >= 500 ? 'Port failed' : 'Port refuses this';
}
