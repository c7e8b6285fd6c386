/** Where the API begins; what lies beside it, such as the control routes, is for whoever runs the server. */
const apiPath = '/v1/';

/**
 * Says whether the template of a URL names this backend's own API, and no value can make it name anything else: scheme,
 * host, port and the beginning of the API stand in it as they are, before the first template.
 *
 * @param own  Addresses of this backend, without a slash at the end.
 * Source: spec A-64, G-80.
 */
export function namesOwnApi(template: string, own: readonly string[]): boolean {
  const [literal = ''] = template.split('{{');
  return own.some((address) => literal.startsWith(address + apiPath));
}

/**
 * Says whether a filled URL means what its template says: no value in it is a step to another folder, and nothing in
 * it is read otherwise than it is written (a line break or a tab would be left out, a backslash become a slash).
 *
 * Source: spec A-64; WHATWG URL standard, "Path state" and "URL parsing" (tab or newline).
 */
export function isPlainPath(url: string): boolean {
  if (!URL.canParse(url) || /[\t\r\n\\]/.test(url)) return false;
  const path = /^[^:]+:\/\/[^/]*([^?#]*)/.exec(url)?.[1] ?? '';
  return path.split('/').every((segment) => !/^(?:\.|%2e){1,2}$/i.test(segment));
}
