/**
 * Compiles a pattern of paths, in which `*` stands for anything but a slash and `**` for anything, into what says
 * whether a path matches. The time is at most the length of one times the length of the other, whatever they are: a
 * regular expression with as many stars would try for ever.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const tokens = pattern.split(/(\*\*|\*)/).flatMap((part) => (part === '**' || part === '*' ? [part] : [...part]));
  return (path) => {
    let at = reached(tokens, [0]);
    for (const character of path) {
      const next = new Set<number>();
      for (const place of at) {
        const token = tokens[place];
        if (token === '**' || (token === '*' && character !== '/')) next.add(place);
        else if (token === character) next.add(place + 1);
      }
      if (next.size === 0) return false;
      at = reached(tokens, next);
    }
    return at.has(tokens.length);
  };
}

/** The places of a pattern that one gets to without a further character: a star may stand for nothing. */
function reached(tokens: readonly string[], places: Iterable<number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const place of places) {
    found.add(place);
    for (let at = place; tokens[at] === '*' || tokens[at] === '**'; at++) found.add(at + 1);
  }
  return found;
}
