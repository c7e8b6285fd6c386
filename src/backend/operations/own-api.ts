/**
 * Says whether the template of a URL names this backend's own API, and no value can make it name anything else: scheme,
 * host and port stand in it as they are, before the first template and closed by a slash.
 *
 * @param own  Addresses of this backend, without a slash at the end.
 * Source: spec A-64, G-80.
 */
export function namesOwnApi(template: string, own: readonly string[]): boolean {
  const [literal = ''] = template.split('{{');
  return own.some((address) => literal.startsWith(`${address}/`));
}

/**
 * Says whether a filled URL means what its template says: no value in it is a step to another folder.
 *
 * Source: spec A-64; WHATWG URL standard, "Path state".
 */
export function isPlainPath(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const path = /^[^:]+:\/\/[^/]*([^?#]*)/.exec(url)?.[1] ?? '';
  return path.split(/[/\\]/).every((segment) => !/^(?:\.|%2e){1,2}$/i.test(segment));
}
