import { DeskError } from '../notes';
import { full, start } from './started';

describe('R-44: StopProvider', () => {
  const waitForAbort = (signal: AbortSignal): Promise<void> =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  test('aborts what is under way, which says that it was cancelled', async () => {
    const { desk, port } = start();
    desk.meanwhile = waitForAbort;
    const creating = port.create('desk_note', { title: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await port.stop();
    const note = await creating;
    expect(note.state).toBeNull();
    expect(note.diagnostics[0]).toMatch(/^error: Cancelled: Terraform asked to stop.*import it\.$/);
  });

  test('lets finish what does not heed it', async () => {
    const { desk, port } = start();
    desk.meanwhile = () => new Promise((resolve) => setTimeout(resolve, 50));
    const creating = port.create('desk_note', { title: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await port.stop();
    expect((await creating).state).toEqual(full);
  });

  test('leaves an error that has its own words', async () => {
    const { desk, port } = start();
    desk.meanwhile = async (signal) => {
      await waitForAbort(signal).catch(() => {});
      throw new DeskError('Written, but the answer is lost.');
    };
    const creating = port.create('desk_note', { title: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await port.stop();
    expect((await creating).diagnostics).toEqual(['error: Desk trouble: Written, but the answer is lost.']);
  });
});
