import { findingsOf } from './mutant-findings';
import { mutants } from './mutants';

describe('a provider is refused that', () => {
  test.each(mutants.map((mutant) => [mutant.name.replaceAll('_', ' '), mutant] as const))('%s', (_, mutant) => {
    expect(findingsOf(mutant, mutant.answer)).toContainEqual(expect.stringContaining(mutant.says));
  });
});

describe('the same answer unspoiled is accepted of one that', () => {
  test.each(mutants.map((mutant) => [mutant.name.replaceAll('_', ' '), mutant] as const))('%s', (_, mutant) => {
    expect(findingsOf(mutant, (right) => right)).toEqual([]);
  });
});
