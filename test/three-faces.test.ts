import { severities } from '../src/contract';
import { type Face, permissionsCases, type Says } from './cases/permissions';
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
