import { casbinPerAction } from '../../bench/access/casbin';
import { cedar } from '../../bench/access/cedar';
import { makeOrganization } from '../../bench/access/organization';
import { ours } from '../../bench/access/ours';

const organization = makeOrganization(3000);
const engine = ours(organization);
const questions = organization.questions;

test('P-22, P-23: cedar-wasm and casbin answer 3,000 questions about lists, roles and owners as src/access does', async () => {
  for (const other of [cedar(organization), await casbinPerAction(organization)]) {
    expect(questions.filter((question) => other.answer(question) !== engine.answer(question))).toEqual([]);
  }
});

test('the questions are worth asking: some are answered with yes, more with no', () => {
  const yes = questions.filter((question) => engine.answer(question)).length;
  expect(yes / questions.length).toBeGreaterThan(0.1);
  expect(yes / questions.length).toBeLessThan(0.5);
});
