/** Says whether the NUL character is in a URL, as it is or percent-encoded. */
export function hasNul(url: string): boolean {
  return url.includes('\0') || /%00/.test(url);
}
