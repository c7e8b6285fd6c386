import { encodeMsgpack, unknown } from '../../src/cty';
import * as wire from '../../src/plugin/generated/tfplugin6';
import { GrpcError } from '../../src/plugin/grpc-error';
import { sessionsOf } from '../../src/plugin/server';
import { typeOf } from '../../src/plugin/shape';
import { newDesk, notesOn } from './notes';
import { whole } from './told';

const seed = Number(process.env.PORTCULLIS_SEED ?? Date.now() % 2 ** 31);
const rounds = process.env.PORTCULLIS_SOAK ? 300_000 : 3_000;

/** Numbers from 0 up to `below`, the same for the same seed. Source: Marsaglia, "Xorshift RNGs" (2003). */
function createRandom(from: number): (below: number) => number {
  let state = from || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const provider = notesOn(newDesk());
const [note] = provider.resources;
const schema = note?.schema;
const none = new Uint8Array(0);

const value = (part: object): wire.DynamicValue => ({
  msgpack: encodeMsgpack(typeOf(schema), whole(schema, part)),
  json: none,
});
const full = {
  id: 'note-a',
  title: 'a',
  kind: 'plain',
  revision: 1,
  lines: ['x', 'y'],
  tags: [{ name: 'x', colour: 'grey' }],
  page: [{ text: 't' }],
};
const config = value({ title: 'a', lines: ['x', unknown], tags: [{ name: 'x' }], page: [{}] });
const privateState = new TextEncoder().encode('{"values":{"etag":"1"}}');
const typeName = 'desk_note';

/** One right request of every RPC that takes values. */
const requests: readonly (readonly [string, Uint8Array])[] = [
  ['ValidateResourceConfig', wire.ValidateResourceConfig_Request.encode({ typeName, config }).finish()],
  [
    'UpgradeResourceState',
    wire.UpgradeResourceState_Request.encode({
      typeName,
      version: 1,
      rawState: { json: new TextEncoder().encode(JSON.stringify(full)), flatmap: {} },
    }).finish(),
  ],
  [
    'ReadResource',
    wire.ReadResource_Request.encode({ typeName, currentState: value(full), private: privateState }).finish(),
  ],
  [
    'PlanResourceChange',
    wire.PlanResourceChange_Request.encode({
      typeName,
      priorState: value(full),
      proposedNewState: config,
      config,
      priorPrivate: privateState,
    }).finish(),
  ],
  [
    'ApplyResourceChange',
    wire.ApplyResourceChange_Request.encode({
      typeName,
      priorState: value(full),
      plannedState: value({ ...full, title: 'b', revision: unknown }),
      config,
      plannedPrivate: privateState,
    }).finish(),
  ],
  ['ImportResourceState', wire.ImportResourceState_Request.encode({ typeName, id: 'note-a' }).finish()],
];

test(`${rounds} spoiled requests are answered or refused, and nothing else happens (seed ${seed})`, async () => {
  const random = createRandom(seed);
  const session = sessionsOf(provider)({ log: { isOn: () => false, write: () => {}, addSecrets: () => {} } });
  const controller = new AbortController();
  const ends = new Map<string, number>();
  await session.call('ConfigureProvider', configured(), controller);
  for (let round = 0; round < rounds; round += 1) {
    const [method, request] = requests[random(requests.length)] ?? ['', none];
    const end = await session.call(method, spoiled(request, random), controller).then(
      (answer) => (answer.length === 0 ? 'nothing to say' : 'answered'),
      (error) => (error instanceof GrpcError ? 'refused' : `failed: ${error.stack}`),
    );
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  process.stdout.write(`spoiled requests, seed ${seed}: ${JSON.stringify(Object.fromEntries(ends))}\n`);
  expect([...ends.keys()].filter((end) => end.startsWith('failed'))).toEqual([]);
  expect(Math.min(ends.get('answered') ?? 0, ends.get('refused') ?? 0)).toBeGreaterThan(rounds / 20);
}, 600_000);

function configured(): Uint8Array {
  const own = whole(provider.schema, {});
  const message = { msgpack: encodeMsgpack(typeOf(provider.schema), own), json: none };
  return wire.ConfigureProvider_Request.encode({ terraformVersion: '1.11.4', config: message }).finish();
}

/** The request with a few bytes changed, taken out or put in, mostly near its end, where the values are. */
function spoiled(request: Uint8Array, random: (below: number) => number): Uint8Array {
  const bytes = [...request];
  for (let change = random(4); change >= 0; change -= 1) {
    const at = random(bytes.length + 1);
    if (random(3) === 0) bytes.splice(at, random(3), random(256));
    else bytes[Math.min(at, bytes.length - 1)] = random(256);
  }
  return Uint8Array.from(bytes);
}
