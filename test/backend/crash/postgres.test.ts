import { describeWithPostgres, PostgresServer } from '../postgres';
import { Ledger } from './ledger';
import { Served } from './served';

/** Rounds of writing, killing and looking; writes acknowledged in each before the kill. */
const rounds = process.env.PORTCULLIS_SOAK === '1' ? 20 : 3;
const writes = 200;

jest.setTimeout(rounds * 60_000);

describeWithPostgres('R-51: over PostgreSQL no acknowledged write is lost and none doubled', () => {
  let server: PostgresServer;
  let backend: Served | undefined;
  let ledger: Ledger;

  beforeEach(async () => {
    server = await PostgresServer.start();
    ledger = new Ledger();
  });

  afterEach(async () => {
    await backend?.kill();
    await server.stop();
  });

  const report = (what: string): void => {
    expect(ledger.count).toBeGreaterThanOrEqual(rounds * writes);
    expect(ledger.cutOff).toBeGreaterThanOrEqual(rounds);
    process.stdout.write(
      `PostgreSQL, ${what} killed: ${rounds} rounds, ${ledger.count} acknowledged, ${ledger.cutOff} cut off, 0 lost, 0 doubled\n`,
    );
  };

  test(`by ${rounds} kills of the backend`, async () => {
    const database = await server.createDatabase();
    for (let round = 1; round <= rounds; round++) {
      const running = await Served.start(database);
      backend = running;
      await ledger.writeUntilCrash(running, writes, () => running.kill());
      backend = await Served.start(database);
      expect(await ledger.audit(backend)).toEqual({ lost: [], doubled: [], halves: [] });
      await backend.kill();
    }
    report('backend');
  });

  test(`by ${rounds} kills of the server, which one backend outlives`, async () => {
    const running = await Served.start(await server.createDatabase());
    backend = running;
    for (let round = 1; round <= rounds; round++) {
      await ledger.writeUntilCrash(running, writes, () => server.kill());
      const { status, body } = await running.call('GET', '/v1/actions');
      expect({ status, error: body.error }).toEqual({ status: 503, error: 'unavailable' });
      await server.restart();
      expect(await ledger.audit(running)).toEqual({ lost: [], doubled: [], halves: [] });
    }
    report('server');
  });
});
