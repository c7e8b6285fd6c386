/** So many keys are looked up at once; more are looked up in several parts. */
const mostAtOnce = 500;

/** So many lookups are under way at the same time; what is asked for meanwhile goes together into the next one. */
const mostUnderWay = 2;

interface Waiting<Found> {
  readonly key: string;
  readonly resolve: (found: Found | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Looks things up together that are asked for at about the same time: under load one query answers dozens of requests.
 * Each lookup begins after it was asked for, so what it finds is never older than the question.
 *
 * @param load  Looks up some keys, each once; what is not there is missing from the map.
 * @returns a function that looks up one key; undefined where it is not there.
 */
export function gather<Found>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | undefined> {
  let waiting: Waiting<Found>[] = [];
  let underWay = 0;
  const send = async (): Promise<void> => {
    if (underWay >= mostUnderWay || waiting.length === 0) return;
    const asked = waiting.slice(0, mostAtOnce);
    waiting = waiting.slice(mostAtOnce);
    underWay++;
    await answer(load, asked);
    underWay--;
    void send();
  };
  return (key) =>
    new Promise((resolve, reject) => {
      // All that arrives until the loop has gone round once is asked together.
      if (waiting.length === 0) setImmediate(send);
      waiting.push({ key, resolve, reject });
    });
}

async function answer<Found>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
  asked: readonly Waiting<Found>[],
): Promise<void> {
  try {
    const found = await load([...new Set(asked.map(({ key }) => key))]);
    for (const { key, resolve } of asked) resolve(found.get(key));
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
