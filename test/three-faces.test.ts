import fc from 'fast-check';
import { severities, sortUnique } from '../src/contract';
import { arbitraryPolicy, policyText } from './cases/arbitrary-policy';
import { type Face, people, permissionsCases, type Says } from './cases/permissions';
import { type FaceProgram, type Faces, startFaces } from './faces';

let faces: Faces;
beforeAll(async () => {
  faces = await startFaces();
});
afterAll(() => faces.stop());

/** What validate says is not in the table: it is what plan says, without the warnings (spec R-17). */
const errorsAlone = (says: Says): Says => ('cannot' in says ? says : says.filter((line) => line.startsWith('error ')));

const programs: readonly (readonly [string, Face, (from: Faces) => FaceProgram, (says: Says) => Says])[] = [
  ['plan', 'plan', ({ atPlan }) => atPlan, (says) => says],
  ['validate', 'plan', ({ atValidate }) => atValidate, errorsAlone],
  ['synth', 'synth', ({ atSynth }) => atSynth, (says) => says],
  ['a request', 'request', ({ atRequest }) => atRequest, (says) => says],
  ['a strict request', 'strictRequest', ({ atStrictRequest }) => atStrictRequest, (says) => says],
];

describe.each(programs)('at %s', (_, face, program, expectation) => {
  test.each(permissionsCases.map((one) => [one.name, one] as const))('%s', async (_, { document, given, says }) => {
    const expected = expectation(says[face]);
    const said = program(faces)(document, given);
    if ('cannot' in expected) await expect(said).rejects.toThrow(expected.cannot);
    else expect(await said).toEqual(expected);
  });
});

test('every code is said of some case, but for names, which no permissions document has', () => {
  const lines = permissionsCases.flatMap(({ says }) =>
    Object.values(says).flatMap((said) => ('cannot' in said ? [] : said)),
  );
  const said = new Set(lines.map((line) => /\[([\w.-]+)\]$/.exec(line)?.[1]));
  expect(Object.keys(severities).filter((code) => !said.has(code))).toEqual(['identifier.invalid']);
});

test('R-3, R-12: a strict request and synth refuse what a plan refuses, for the same reasons', async () => {
  const some = (entries: readonly string[]) =>
    fc.oneof(fc.subarray([...entries]).map(sortUnique), fc.array(fc.constantFrom(...entries), { maxLength: 3 }));
  const roles = some(['Admin', 'Member', 'zone-moderator', '_ai-moderator']);
  const policy = fc.oneof(fc.constant(null), arbitraryPolicy.map(policyText));
  const grant = { users: some(people.users), roles, teams: some(people.teams), policy };
  const document = fc.record({
    execute: fc.record({ ...grant, ownedByTeam: fc.boolean() }),
    approve: fc.record(grant),
  });
  const seen = { accepted: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(document, async (given) => {
      const atPlan = (await faces.atPlan(given)).filter((line) => line.startsWith('error '));
      const atSynth = await faces.atSynth(given);
      const atRequest = await faces.atStrictRequest(given);
      seen[atPlan.length === 0 ? 'accepted' : 'refused']++;
      expect(atRequest.length > 0).toBe(atPlan.length > 0);
      expect(atSynth.filter((line) => line.startsWith('error '))).toEqual(atPlan);
      // Shapes are checked before order, and a request is told of 20 faults: a plan may know more.
      if (atRequest.length < 20) expect(atPlan).toEqual(expect.arrayContaining([...atRequest]));
    }),
    { numRuns: 300 },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(20);
}, 60_000);
