import fc from 'fast-check';
import { evaluate } from '../../src/jq';
import { conditions, type Sight } from '../model/conditions';

const region = fc.constantFrom('eu', 'us', null);
const user = fc.option(
  fc.record({
    email: fc.constantFrom('ada@acme.test', 'bob@acme.test'),
    team: fc.subarray(['core', 'ops']),
    properties: fc.record({ region, on_call: fc.constantFrom(true, false, null) }),
  }),
);
const thing = fc.record({
  identifier: fc.constantFrom('ada@acme.test', 'bob@acme.test', 'svc1'),
  team: fc.constant([]),
  properties: fc.record({ region }),
});
const found = fc.record({ entities: fc.array(thing, { maxLength: 4 }) });

const sight: fc.Arbitrary<Sight> = fc.record({
  inputs: fc.record({ env: fc.constantFrom('production', 'staging', null) }),
  user,
  trigger: fc.record({ at: fc.constant('2026-03-02T10:00:00.000Z'), user }),
  entity: fc.option(thing),
  results: fc.record({ some: found, other: found }),
});

test.each(Object.entries(conditions))(
  'D-26: jq gives what the second opinion says of "%s"',
  async (_, { jq, outputs }) => {
    const sights = fc.sample(sight, 40);
    const given = await evaluate(
      jq,
      sights.map((each) => JSON.stringify(each)),
    );
    const shown = given.map((each) => (each.error === undefined ? each.outputs : 'error'));
    expect(shown).toEqual(sights.map(outputs));
  },
);
