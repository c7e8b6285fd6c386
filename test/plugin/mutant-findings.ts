import { isRecord } from '../../src/cty';
import { planResource } from '../../src/plugin/plan';
import { checkApply, checkFinalPlan, checkPlan } from './consistency';
import { completed, type Members, type Mutant, schema, whole } from './mutants';

/** What the checks find when this mutant's answer is as `answer` makes it of the right one. */
export function findingsOf({ config, before, spoils }: Mutant, answer: Mutant['answer']): readonly string[] {
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
