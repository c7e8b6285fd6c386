import { anyOf, matches, oneOf } from '../../plugin';

/** A text that is `true`, `false` or a template that gives one of them when the action runs. */
export const templatedBool = anyOf(oneOf('true', 'false'), matches(/^\s*\{\{.*\}\}\s*$/s, 'be a {{ }} template'));
