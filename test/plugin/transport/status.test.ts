import fc from 'fast-check';
import { GrpcError, grpcStatus } from '../../../src/plugin/grpc-error';
import { toCallStatus, toTrailers } from '../../../src/plugin/transport/status';

test.each([
  ['nothing to say', '', { 'grpc-status': '13' }],
  ['plain words', 'no such RPC', { 'grpc-status': '13', 'grpc-message': 'no such RPC' }],
  ['a percent sign', '100 %', { 'grpc-status': '13', 'grpc-message': '100 %25' }],
  ['line ends, which would split the header', 'a\r\nb', { 'grpc-status': '13', 'grpc-message': 'a%0D%0Ab' }],
  ['letters beyond ASCII', 'Jürgen', { 'grpc-status': '13', 'grpc-message': 'J%C3%BCrgen' }],
])('a message with %s', (_, message, trailers) => {
  expect(toTrailers({ status: 13, message })).toEqual(trailers);
});

test('any message survives the encoding, as printable ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (message) => {
      const { 'grpc-message': encoded = '' } = toTrailers({ status: 2, message });
      expect(encoded).toMatch(/^[ -~]*$/);
      expect(decodeURIComponent(encoded)).toBe(message);
    }),
  );
});

test('a message too long for a header is cut', () => {
  expect(toTrailers({ status: 2, message: 'x'.repeat(1_000_000) })['grpc-message']).toHaveLength(2_000);
});

test.each<[string, unknown, number, string]>([
  ['a refusal keeps its status', new GrpcError(grpcStatus.unimplemented, 'no RPC X'), 12, 'no RPC X'],
  ['a bug says so', new TypeError('x is undefined'), 13, 'x is undefined. This is a bug in the provider.'],
  ['even one that throws no error', 'oh', 13, 'oh. This is a bug in the provider.'],
])('%s', (_, thrown, status, message) => {
  expect(toCallStatus(thrown)).toEqual({ status, message });
});

test('a refusal of another bundle, whose class is another, keeps its status', () => {
  class GrpcErrorOfAnotherFile extends Error {
    readonly status = 12;
    override readonly name = 'GrpcError';
  }
  expect(toCallStatus(new GrpcErrorOfAnotherFile('no'))).toEqual({ status: 12, message: 'no' });
});
