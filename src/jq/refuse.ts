import { calledNames } from './program-words';

/** Longer programs are refused. Spec D-26. */
const maxCharacters = 10_000;

/** What would read other input than a condition's own, the environment, a file or a module, write, or end the engine. */
const forbidden = new Set([
  ...['input', 'inputs', 'input_filename', 'input_line_number', 'debug', 'stderr', 'env', '$ENV', '$__prog_args'],
  ...['import', 'include', 'modulemeta', 'get_search_list', 'get_prog_origin', 'get_jq_origin', 'halt', 'halt_error'],
]);

/**
 * Says why a program is not handed to jq at all, or `undefined` where nothing speaks against it.
 *
 * Source: spec R-22, D-26.
 */
export function refuse(program: string): string | undefined {
  if (program.length > maxCharacters) return `is longer than ${maxCharacters} characters`;
  if (program.includes('\0')) return 'has a NUL character';
  const name = calledNames(program).find((each) => forbidden.has(each));
  return name === undefined ? undefined : `${name} may not be used`;
}
