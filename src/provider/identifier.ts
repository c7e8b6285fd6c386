import { checkIdentifier, type Named, type Step } from '../contract';
import { isUnknown, type Unknown } from '../cty';
import type { Diagnostics } from '../plugin';
import { report } from './findings';

/** Reports what is wrong with what a thing is to be called; one that is left out or not known yet is not judged. */
export function reportIdentifier(
  kind: Named,
  text: string | Unknown | null,
  at: readonly Step[],
  diagnostics: Diagnostics,
): void {
  if (text !== null && !isUnknown(text)) report(checkIdentifier(kind, text, at), diagnostics);
}
