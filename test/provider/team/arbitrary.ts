import fc from 'fast-check';
import { optional, required, text, together } from '../action/arbitrary/parts';
import { withLatePlaces } from '../late';

const users = ['ana@example.com', 'ben@example.com', 'cy@example.com'];

const name = fc
  .string({ unit: fc.constantFrom(...'abcXYZ 019_-+ß'), minLength: 2, maxLength: 12 })
  .filter((each) => each.trim() === each && each.length > 1);

/** Any team that may be written; its members are of the organization that acceptance tests seed. */
export const arbitraryTeam = withLatePlaces(
  together(required('name', name), optional('description', text), optional('users', fc.subarray(users))),
);
