import type { Validator } from '../../plugin';

/** An input that is not required says so by leaving `required` out: the API lists only those that are. */
export const onlyTrue: Validator = {
  description: 'must be `true`, or left out',
  check({ value, path, diagnostics }) {
    if (value === true) return;
    diagnostics.error(
      'Invalid Attribute Value Match',
      'required can only be true. Leave it out, or write null, where the input is not required.',
      path,
    );
  },
};
