import { isRecord } from '../../src/cty';
import { planResource } from '../../src/plugin/plan';
import { checkApply, checkFinalPlan, checkPlan } from './consistency';
import { completed, type Members, type Mutant, mutants, schema, whole } from './mutants';

/** What the checks find when this mutant's answer is as `answer` makes it of the right one. */
function findings({ config, before, spoils }: Mutant, answer: Mutant['answer']): readonly string[] {
  const prior = before ? completed(plan(null, whole(before))) : null;
  const right = plan(prior, whole(config));
  switch (spoils) {
    case 'plan':
      return checkPlan(schema, { prior, config: whole(config), planned: answer(right) });
    case 'final plan':
      return [
        ...checkPlan(schema, { prior, config: whole(config), planned: right }),
        ...checkFinalPlan(schema, right, answer(plan(prior, completed(whole(config))))),
      ];
    case 'apply':
      return checkApply(schema, right, answer(completed(right)));
  }
}

function plan(prior: Members | null, config: Members): Members {
  const planned = planResource(schema, { prior, config });
  if (!isRecord(planned)) throw new Error('no object was planned');
  return planned;
}

describe('a provider is refused that', () => {
  test.each(mutants.map((mutant) => [mutant.name.replaceAll('_', ' '), mutant] as const))('%s', (_, mutant) => {
    expect(findings(mutant, mutant.answer)).toContainEqual(expect.stringContaining(mutant.says));
  });
});

describe('the same answer unspoiled is accepted of one that', () => {
  test.each(mutants.map((mutant) => [mutant.name.replaceAll('_', ' '), mutant] as const))('%s', (_, mutant) => {
    expect(findings(mutant, (right) => right)).toEqual([]);
  });
});
