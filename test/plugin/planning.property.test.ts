import fc from 'fast-check';
import { equals, type Value } from '../../src/cty';
import type { Schema } from '../../src/plugin';
import { bodyType } from './compatibility';
import { checkApply, checkFinalPlan, checkPlan } from './consistency';
import { type Life, lives } from './lives';
import { createWireProvider, type Planned, type WireProvider } from './wire-provider';

const runs = process.env.PORTCULLIS_SOAK ? 100_000 : 1_000;
const seed = Number(process.env.PORTCULLIS_SEED ?? Date.now() % 2 ** 31);

/** Plans and applies with a provider, and keeps which of Terraform's rules its answers broke. */
class Run {
  readonly faults: string[] = [];

  constructor(
    private readonly schema: Schema,
    private readonly provider: WireProvider,
  ) {}

  async plan(step: string, prior: Value, config: Value): Promise<Planned> {
    const answer = await this.provider.plan(prior, config);
    this.note(step, [...answer.errors, ...checkPlan(this.schema, { prior, config, planned: answer.planned })]);
    return answer;
  }

  async apply(step: string, prior: Value, planned: Value, config: Value): Promise<Value> {
    const { state, errors } = await this.provider.apply(prior, planned, config);
    this.note(step, [...errors, ...checkApply(this.schema, planned, state)]);
    return state;
  }

  note(step: string, found: readonly string[]): void {
    this.faults.push(...found.map((each) => `${step}: ${each}`));
  }
}

type Outcome = { readonly action: 'none' | 'create' | 'update' | 'replace'; readonly faults: readonly string[] };

/** Does as Terraform does: plans, plans once more when all is known, applies, and plans again. */
async function outcomeOf({ schema, before, config, choice }: Life): Promise<Outcome> {
  const type = bodyType(schema);
  const run = new Run(schema, await createWireProvider(schema, choice));
  const { faults } = run;
  const found = await firstState(run, before);
  const proposed = await run.plan('plan', found, config.shown);
  if (equals(type, proposed.planned, found)) return { action: 'none', faults };
  const isReplaced = found !== null && proposed.replaces;
  const prior = isReplaced ? null : found;
  const shown = isReplaced ? await run.plan('plan of the replacement', null, config.shown) : proposed;
  const final = await run.plan('plan at apply', prior, config.final);
  if (final.replaces) run.note('plan at apply', ['a replacement that was not planned']);
  run.note('plan at apply', checkFinalPlan(schema, shown.planned, final.planned));
  const state = await run.apply('apply', prior, final.planned, config.final);
  const again = await run.plan('plan after apply', state, config.final);
  if (!equals(type, again.planned, state)) run.note('plan after apply', ['a change where nothing has changed']);
  return { action: found === null ? 'create' : isReplaced ? 'replace' : 'update', faults };
}

async function firstState(run: Run, before: Life['before']): Promise<Value> {
  if (before === undefined) return null;
  if ('state' in before) return before.state;
  const { planned } = await run.plan('first plan', null, before.final);
  return run.apply('first apply', null, planned, before.final);
}

test(`of ${runs} lives of resources, Terraform would accept every plan and every answer (seed ${seed})`, async () => {
  const counts = { none: 0, create: 0, update: 0, replace: 0 };
  const property = fc.asyncProperty(lives, async (life) => {
    const { action, faults } = await outcomeOf(life);
    counts[action] += 1;
    expect(faults).toEqual([]);
  });
  await fc.assert(property, { numRuns: runs, seed });
  process.stdout.write(`planning: seed ${seed}, ${JSON.stringify(counts)}\n`);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(runs / 50);
}, 3_600_000);
