import fc from 'fast-check';
import { GrpcError } from '../../../src/plugin/grpc-error';
import { FrameReader, frameHead } from '../../../src/plugin/transport/frame';

const framed = (message: Uint8Array): Buffer => Buffer.concat([frameHead(message.length), message]);

test('messages come out as they went in, wherever the stream was cut', () => {
  const messages = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 });
  const cuts = fc.array(fc.nat({ max: 300 }), { maxLength: 20 });
  fc.assert(
    fc.property(messages, cuts, (sent, at) => {
      const bytes = Buffer.concat(sent.map(framed));
      const edges = [0, ...at.filter((cut) => cut <= bytes.length).sort((a, b) => a - b), bytes.length];
      const reader = new FrameReader();
      const got = edges.slice(1).flatMap((end, i) => [...reader.push(bytes.subarray(edges[i], end))]);
      expect(got.map((message) => [...message])).toEqual(sent.map((message) => [...message]));
      expect(reader.isInsideMessage).toBe(false);
    }),
  );
});

test.each([
  ['half a head', Buffer.from([0, 0])],
  ['a head alone', frameHead(3)],
  ['a head and part of the message', Buffer.concat([frameHead(3), Buffer.from([1])])],
])('after %s the reader is inside a message', (_, bytes) => {
  const reader = new FrameReader();
  expect(reader.push(bytes)).toEqual([]);
  expect(reader.isInsideMessage).toBe(true);
});

test.each([
  ['a compressed message is UNIMPLEMENTED', Buffer.from([1, 0, 0, 0, 0]), 12],
  ['a head with an unknown flag is UNIMPLEMENTED', Buffer.from([255, 0, 0, 0, 0]), 12],
  ['a message over the limit is RESOURCE_EXHAUSTED at its head', Buffer.from([0, 0, 0, 0, 101]), 8],
  ['a message of 4 GB is RESOURCE_EXHAUSTED at its head', Buffer.from([0, 255, 255, 255, 255]), 8],
])('%s', (_, bytes, status) => {
  let thrown: unknown;
  try {
    new FrameReader(100).push(bytes);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(GrpcError);
  expect(thrown).toHaveProperty('status', status);
});

test('a message as long as the limit is taken', () => {
  expect(new FrameReader(100).push(framed(Buffer.alloc(100)))).toHaveLength(1);
});
