import fc from 'fast-check';
import { checkSorted, compareCodePoints, pathText, sameEntries, sortUnique } from '../../src/contract';

const at = ['permissions', 'execute', 'roles'];
const said = (list: readonly (string | undefined)[]) =>
  checkSorted(list, at).map(
    ({ code, path, message, sorted }) => `${code} ${pathText(path)}: ${message} ${sorted ?? '?'}`,
  );

describe('R-11: a list', () => {
  test.each([
    ['in order is fine', ['Admin', 'Member'], []],
    ['of one is fine', ['Member'], []],
    ['of none is fine', [], []],
    [
      'out of order is found at the entry to move',
      ['Member', 'Admin'],
      ['list.unsorted permissions.execute.roles[1]: "Admin" must come before "Member" Admin,Member'],
    ],
    [
      'with a repeat is found at the second one',
      ['Admin', 'Admin'],
      ['list.repeated permissions.execute.roles[1]: "Admin" is listed twice Admin'],
    ],
    ['puts capitals before small letters', ['Admin', 'Member', '_ai-moderator', 'admin'], []],
    ['puts an emoji after U+FF5E, unlike UTF-16', ['\uff5e', '\u{1f600}'], []],
    [
      'is refused in UTF-16 order',
      ['\u{1f600}', '\uff5e'],
      ['list.unsorted permissions.execute.roles[1]: "\uff5e" must come before "\u{1f600}" \uff5e,\u{1f600}'],
    ],
    ['with a hole between entries in order is fine', ['a', undefined, 'b'], []],
    ['of holes is fine', [undefined, undefined], []],
    [
      'out of order around a hole is found, with no list to paste',
      ['b', undefined, 'a'],
      ['list.unsorted permissions.execute.roles[2]: "a" must come before "b" ?'],
    ],
    [
      'with a repeat around a hole is found',
      ['a', undefined, 'a'],
      ['list.repeated permissions.execute.roles[2]: "a" is listed twice ?'],
    ],
  ])('%s', (_, list, expected) => {
    expect(said(list)).toEqual(expected);
  });

  test('the order is that of UTF-8 bytes, which Terraform sorts by', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  test('what is offered to paste is accepted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (list) => {
        expect(checkSorted(sortUnique(list), at)).toEqual([]);
        expect(sameEntries(list, sortUnique(list))).toBe(true);
      }),
    );
  });

  test('of 50,000 entries is checked within a second, and a huge entry does not fill the message', () => {
    const long = Array.from({ length: 50_000 }, (_, i) => String(i).padStart(6, '0'));
    const start = performance.now();
    expect(checkSorted(long, at)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(checkSorted(['b'.repeat(1_000_000), 'a'], at)[0]?.message.length).toBeLessThan(300);
  });

  test.each([
    ['the same in another order', ['a', 'b'], ['b', 'a'], true],
    ['the same with a repeat', ['a', 'a', 'b'], ['a', 'b'], true],
    ['one more', ['a'], ['a', 'b'], false],
    ['another', ['a'], ['b'], false],
  ])('R-13: entries are compared as a set: %s', (_, a, b, expected) => {
    expect(sameEntries(a, b)).toBe(expected);
  });
});
