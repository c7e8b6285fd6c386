import { fuzz } from './fuzz';

const count = process.env.PORTCULLIS_SOAK ? 1_000_000 : 20_000;
const seed = Number(process.env.PORTCULLIS_SEED ?? Date.now() % 2 ** 31);

test(`of ${count} damaged inputs each is read and written back the same, or refused at an offset (seed ${seed})`, () => {
  const { msgpack, json } = fuzz(count, seed);
  process.stdout.write(`fuzz: seed ${seed}, msgpack ${JSON.stringify(msgpack)}, json ${JSON.stringify(json)}\n`);
  for (const { values, refusals } of [msgpack, json]) {
    expect(values).toBeGreaterThan((values + refusals) / 10);
    expect(refusals).toBeGreaterThan((values + refusals) / 10);
  }
}, 900_000);

test('the same seed gives the same inputs', () => {
  expect(fuzz(500, 7)).toEqual(fuzz(500, 7));
});
