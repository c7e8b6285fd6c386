import { describeWithPostgres, PostgresServer } from '../backend/postgres';
import { Host } from './world-host';
import { play, type Season } from './world-season';

describeWithPostgres('three backends over one PostgreSQL database, asked in turn', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  }, 60_000);
  afterAll(() => server?.stop());

  const seasons: readonly Season[] = [
    {
      name: 'PostgreSQL, three backends',
      open: async () => Host.inProcess(await server.createDatabase(), 3),
      shares: { together: 30, restart: 1, crash: 0 },
      count: [20, 800],
    },
    {
      name: 'PostgreSQL, three processes, killed',
      open: async () => Host.processes(await server.createDatabase(), 3),
      shares: { together: 30, restart: 1, crash: 8 },
      count: [4, 200],
    },
  ];

  test.each(seasons.map((season) => [season.name, season] as const))(
    'R-54, R-55, G-97: whatever people do through any of them, some order of it explains what came of it: %s',
    async (_, season) => {
      expect(await play(season)).toBeUndefined();
    },
    7_200_000,
  );
});
