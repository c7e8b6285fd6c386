import type { ApiError } from '../../client';

/** What to look at when a call ends so; by HTTP status, or by code where there was no answer. */
const remedies: Readonly<Record<string, string>> = {
  401: 'look at PORT_CLIENT_ID and PORT_CLIENT_SECRET, or --client-id and --client-secret',
  403: 'use credentials of the organization',
  404: 'look at PORT_BASE_URL, or --base-url: is it the address of the API, without /v1?',
  connection: 'look at PORT_BASE_URL, or --base-url: is the server running?',
  unexpected_answer: 'look at PORT_BASE_URL, or --base-url: is it the address of the API, without /v1?',
};

/**
 * Does what a command does with a server; where a call fails, the error says in one line which server, what it has
 * against the call, and what to look at.
 */
export async function told<T>(baseUrl: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isApiError(error) ? new Error(failureText(baseUrl, error), { cause: error }) : error;
  }
}

function failureText(baseUrl: string, { method, path, status, code, message }: ApiError): string {
  const remedy = remedies[status ?? code];
  const said = status === undefined ? message : `${baseUrl} answered ${method} ${path} with ${status}: ${message}`;
  return [said.replace(/\s+/g, ' '), ...(remedy === undefined ? [] : [remedy])].join('; ');
}

/** Told by its name, for the class may be loaded more than once. */
function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError';
}
