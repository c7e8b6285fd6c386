/** Loaded into a server before its own program: with each SIGUSR2 it collects garbage and prints what memory is left. */
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  console.log(`memory ${JSON.stringify({ rss: rss / 1e6, heap: heapUsed / 1e6, external: external / 1e6 })}`);
});
