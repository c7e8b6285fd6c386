import { checkIdentifier, type Named } from '../../src/contract';

describe('M-19, M-33, M-47: a name', () => {
  test.each<[Named, string, boolean]>([
    ['action', 'restart_service', true],
    ['action', 'חידוש.@+:=-', true],
    ['action', 'a/b', false],
    ['action', 'a b', false],
    ['action', '', false],
    ['action', '.', false],
    ['action', '..', false],
    ['action', '...', true],
    ['blueprint', 'a/b\\c', true],
    ['blueprint', 'a=b', false],
    ['blueprint', 'x'.repeat(100), true],
    ['blueprint', 'x'.repeat(101), false],
    ['blueprint', '\u{20000}'.repeat(100), true],
    ['entity', 'a=b/c\\d', true],
    ['entity', 'x'.repeat(1000), true],
    ['entity', 'x'.repeat(1001), false],
    ['team', 'Platform Team', true],
    ['team', ' Platform', false],
    ['team', 'Platform ', false],
    ['team', 'a/b', false],
    ['team', 'a;b', false],
    ['user', 'ana@example.com', true],
    ['user', 'ana#1@example.com', false],
    ['user', 'a', false],
  ])('of the kind %s: %s', (kind, text, isFine) => {
    expect(checkIdentifier(kind, text, ['identifier']).map(({ code }) => code)).toEqual(
      isFine ? [] : ['identifier.invalid'],
    );
  });

  test('says what would be right', () => {
    expect(checkIdentifier('action', '..', ['identifier'])).toEqual([
      {
        code: 'identifier.invalid',
        severity: 'error',
        path: ['identifier'],
        message: 'must be letters, digits and @ _ . + : = -, but neither "." nor ".."',
      },
    ]);
    expect(checkIdentifier('entity', 'x'.repeat(2000), [])[0]?.message).toBe(
      'must have at most 1000 characters, not 2000',
    );
  });

  test('of a million characters is judged at once', () => {
    const start = performance.now();
    for (const kind of ['action', 'blueprint', 'entity', 'team', 'user'] as const) {
      checkIdentifier(kind, `${'a '.repeat(500_000)}#`, []);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
