import { compile, evaluate } from '../../src/jq';
import { evaluateOn } from '../../src/jq/evaluate';
import { WorkerLine } from '../../src/jq/worker-line';

/** What a program gives for one input, in a line: its outputs as JSON, and the error it ended with. */
async function gives(program: string, input: unknown = null): Promise<string> {
  const [found] = await evaluate(program, [JSON.stringify(input)], { timeMs: 5000 });
  const outputs = (found?.outputs ?? []).map((output) => JSON.stringify(output));
  return [...outputs, ...(found?.error === undefined ? [] : [`! ${found.error}`])].join(' ');
}

describe('a condition is real jq', () => {
  const context = {
    inputs: { environment: 'staging', cost: 300 },
    user: { email: 'ana@example.com', team: ['sre'] },
    trigger: { at: '2025-03-04T10:30:00.123Z', user: { email: 'ana@example.com' } },
    results: {
      q: {
        entities: [
          { identifier: 'b@x.y', properties: { ok: true } },
          { identifier: 'ana@example.com', properties: {} },
        ],
      },
    },
  };
  test.each([
    ['.inputs.environment != "production" or (.results.q.entities | length) == 0', 'true'],
    ['(.trigger.at | sub("\\\\.[0-9]+Z$"; "Z") | fromdateiso8601 | gmtime) as $t | $t[6] >= 1 and $t[3] >= 8', 'true'],
    ['(.user.team // []) | index("sre") != null', 'true'],
    ['.trigger.user.email as $req | [.results.q.entities[].identifier | select(. != $req)] | unique', '["b@x.y"]'],
    ['if (.inputs.cost | type) == "number" and .inputs.cost <= 500 then [1] else [2] end', '[1]'],
    ['.results.q.entities[].properties.ok', 'true null'],
    ['empty', ''],
    ['.results.q.entities[] | select(.nothing)', ''],
    ['1, error("x"), 2', '1 ! x'],
    ['error({"why": 1})', '! {"why":1}'],
    ['.inputs.cost.deeper', '! Cannot index number with string "deeper"'],
    ['try error("y") catch .', '"y"'],
    ['label $f | 1, break $f, 2', '1'],
    ['def f: 2; f # and so on', '2'],
    ['now | type', '"number"'],
    ['"\\(.inputs.cost)\\n\\u0000"', '"300\\n\\u0000"'],
    ['"é😀" | [length, utf8bytelength]', '[2,6]'],
    ['{"v": 1}, {"e": 2}', '{"v":1} {"e":2}'],
  ])('%s', async (program, expected) => {
    expect(await gives(program, context)).toBe(expected);
  });

  test.each([
    ['now', '1767225600.5'],
    ['now | todate', '"2026-01-01T00:00:00Z"'],
    ['def at: now; [at, now] | unique | length', '1'],
    ['[now, (def now: 1; now)]', '[1767225600.5,1]'],
    ['.now', '7'],
    ['# now\n.now', '7'],
    ['now; 1', "! syntax error, unexpected ';', expecting end of file (line 1)"],
  ])('at another time: %s', async (program, expected) => {
    const settings = { timeMs: 5000, now: new Date('2026-01-01T00:00:00.500Z') };
    const [found] = await evaluate(program, ['{"now":7}'], settings);
    const said = [
      ...(found?.outputs ?? []).map((output) => JSON.stringify(output)),
      ...(found?.error ? [`! ${found.error}`] : []),
    ];
    expect(said.join(' ')).toBe(expected);
  });

  test.each([
    ['.a[', '! syntax error, unexpected end of file (line 1)'],
    ['nonsense', '! nonsense/0 is not defined (line 1)'],
    ['.results.x == $executerTeam', '! $executerTeam is not defined (line 1)'],
    ['1) , (2', '! syntax error, unexpected INVALID_CHARACTER, expecting end of file (line 1)'],
    [
      '1)} catch .)] | [{v: true}] | tojson #',
      '! syntax error, unexpected INVALID_CHARACTER, expecting end of file (line 1)',
    ],
    ['', '! Top-level program not given (try ".")'],
    ['def f: 1;', '! Top-level program not given (try ".")'],
    ['.a\n| .b\n| .[', '! syntax error, unexpected end of file (line 3)'],
  ])('what does not compile says so: %j', async (program, expected) => {
    expect(await gives(program)).toBe(expected);
    expect(await compile(program)).toBe(expected.slice(2));
  });

  test('a thousand inputs go in one call and come back in their order', async () => {
    const inputs = Array.from({ length: 1000 }, (_, i) => `{"a":${i}}`);
    const found = await evaluate('.a * 2, (if .a == 500 then error("odd") else empty end)', inputs, { timeMs: 5000 });
    expect(found).toHaveLength(1000);
    expect([found[3], found[500]]).toEqual([{ outputs: [6] }, { outputs: [1000], error: 'odd', cause: 'raised' }]);
  });

  test.each([[['1 2']], [['{']], [['1', '']], [['1', '2 3', '']]])(
    'inputs that are not one JSON text each are our own mistake: %j',
    async (inputs) => {
      await expect(evaluate('.', inputs)).rejects.toThrow(/JSON/);
    },
  );

  test('no inputs give nothing', async () => {
    expect(await evaluate('.', [])).toEqual([]);
  });
});

describe('R-22: a condition sees its input and nothing else', () => {
  test.each([
    ['env', 'env'],
    ['$ENV.PATH', '$ENV'],
    ['"\\(env)"', 'env'],
    ['"\\("\\($ENV)")"', '$ENV'],
    ['{a: env}', 'env'],
    ['[inputs]', 'inputs'],
    ['input', 'input'],
    ['debug', 'debug'],
    ['debug("x")', 'debug'],
    ['stderr', 'stderr'],
    ['input_filename', 'input_filename'],
    ['import "a" as a; .', 'import'],
    ['include "a"; .', 'include'],
    ['halt', 'halt'],
    ['halt_error', 'halt_error'],
    ['get_search_list', 'get_search_list'],
    ['.a|env', 'env'],
    ['(.a)|(env)', 'env'],
    ['{a: 1} | {b: (1, env)}', 'env'],
    ['#\nenv', 'env'],
  ])('%s', async (program, name) => {
    expect(await gives(program)).toBe(`! ${name} may not be used`);
  });

  test.each([
    ['.inputs.env', '1'],
    ['.["inputs"].env', '1'],
    ['{inputs} | .inputs.env', '1'],
    ['{debug: 1, input: 2, inputs} | .input', '2'],
    ['"env inputs \\(.inputs.env) $ENV"', '"env inputs 1 $ENV"'],
    ['.inputs.env as $env | $env # env', '1'],
    ['. as {inputs: $input} | $input.env', '1'],
    ['"a" | ltrimstr("env")', '"a"'],
  ])('but names a field as it likes: %s', async (program, expected) => {
    expect(await gives(program, { inputs: { env: 1 } })).toBe(expected);
  });

  test('the worker itself has no environment', async () => {
    process.env.JQ_TEST_SECRET = 'leaked';
    expect(await gives('[paths] | tojson | test("leaked")')).toBe('false');
    expect(await gives('getpath(["env"])')).toBe('null');
    delete process.env.JQ_TEST_SECRET;
  });

  test('is refused when it is too long, or has what cannot be handed over', async () => {
    expect(await gives(`"${'x'.repeat(10_000)}"`)).toBe('! is longer than 10000 characters');
    expect(await gives(`"${'日'.repeat(9_900)}" | length`)).toBe('9900');
    expect(await gives('"a\0b"')).toBe('! has a NUL character');
  });
});

describe('D-26: a hostile program ends, and the next one works', () => {
  const line = new WorkerLine();
  const tooLong = 'took longer than 250 ms';
  const broke = 'needed more memory than there is, or broke jq';
  test.each([
    ['a loop', 'def f: f; f', [tooLong]],
    ['a loop that does nothing', 'until(false; .)', [tooLong]],
    ['a loop over numbers', 'last(range(1e9))', [tooLong]],
    ['recursion', 'def f: 1 + f; f', [broke, tooLong]],
    ['deep recursion of closures', 'def d(x): if x == 0 then 0 else d(x-1) end; d(9000)', [tooLong, broke]],
    ['a long text', '"x" * 1e9', [broke, tooLong]],
    ['a long list', '[range(1e9)]', [tooLong, broke]],
    ['a list that doubles', '[0] | until(false; . + .)', [broke, tooLong]],
    [
      'a pattern that backtracks',
      '("a" * 32 + "!") | test("^(a+)+$")',
      [tooLong, 'Regex failure: retry-limit-in-match over'],
    ],
    ['output without end', 'repeat(1)', ['gave more than 100 outputs']],
    ['output that is too long', '"x" * 17000000', ['gave more than 16777216 bytes', tooLong, broke]],
    ['escapes that grow', '[limit(3; repeat("\\u0000" * 5000000))]', [tooLong, broke, 'gave more than 16777216 bytes']],
    ['brackets without end', '['.repeat(9999), ['memory exhausted (line 1)']],
    ['an error that is a long text', 'error("x" * 17000000)', ['gave more than 16777216 bytes', tooLong, broke]],
  ])('%s', async (_, program, errors) => {
    const start = performance.now();
    const [found] = await evaluateOn(line, program, ['null', '1'], {});
    expect(found?.outputs).toEqual([]);
    expect(errors).toContain(found?.error);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(await evaluateOn(line, '. + 1', ['1'], { timeMs: 5000 })).toEqual([{ outputs: [2] }]);
  });

  test('others wait for it and are answered', async () => {
    const hostile = evaluateOn(line, 'def f: f; f', ['1'], {});
    const others = [1, 2, 3].map((n) => evaluateOn(line, `. + ${n}`, ['1'], { timeMs: 5000 }));
    expect((await hostile)[0]?.error).toBe(tooLong);
    expect((await Promise.all(others)).map(([one]) => one?.outputs)).toEqual([[2], [3], [4]]);
  });

  test('the limits can be chosen', async () => {
    const start = performance.now();
    expect((await evaluateOn(line, 'def f: f; f', ['1'], { timeMs: 50 }))[0]?.error).toBe('took longer than 50 ms');
    expect((await evaluateOn(line, '1, 2', ['1'], { maxOutputs: 1, timeMs: 5000 }))[0]?.error).toBe(
      'gave more than 1 outputs',
    );
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('G-91: whoever has one program waits for at most one of somebody who has many', async () => {
    const ended: string[] = [];
    const ask = (share: string, program: string, timeMs: number) =>
      evaluateOn(line, program, ['1'], { share, timeMs }).then(() => ended.push(share));
    await Promise.all([
      ...[1, 2, 3, 4, 5].map((n) => ask('many', `def f: f; f | ${n}`, 50)),
      ask('one', '. + 41', 5000),
      ask('another', '. + 42', 5000),
    ]);
    expect(ended.indexOf('one')).toBeLessThan(3);
    expect(ended.indexOf('another')).toBeLessThan(4);
  });

  test('G-91: a program that did well before is not behind those that nobody knows', async () => {
    for (let i = 0; i < 2; i++) await evaluate('. + 51', ['1'], { timeMs: 5000 });
    const ended: string[] = [];
    const ask = (name: string, program: string, timeMs: number) =>
      evaluate(program, ['1'], { timeMs }).then(() => ended.push(name));
    await Promise.all([
      ...[1, 2, 3].map((n) => ask('new', `def f: f; f | ${n} + 1`, 50)),
      ask('known', '. + 51', 5000),
    ]);
    expect(ended[0]).toBe('known');
  });

  test('a program that did well before and took too long once gets a second try', async () => {
    const program = 'if . == 0 then 0 else last(range(.)) end';
    await evaluate(program, ['0'], { timeMs: 5000 });
    const limits = { timeMs: 50 };
    expect((await evaluate(program, ['1e9'], limits))[0]?.error).toBe('took longer than 50 ms');
    expect(await evaluate(program, ['0'], { timeMs: 5000 })).toEqual([{ outputs: [0] }]);
  });

  test('a worker that did well is kept, one that did not is replaced', async () => {
    const fresh = new WorkerLine();
    for (let i = 0; i < 5; i++) await evaluateOn(fresh, `. + ${i}`, ['1'], { timeMs: 5000 });
    expect(fresh.workersStarted).toBe(1);
    await evaluateOn(fresh, 'def f: f; f', ['1'], {});
    await evaluateOn(fresh, '. + 1', ['1'], { timeMs: 5000 });
    expect(fresh.workersStarted).toBe(2);
  });
});
