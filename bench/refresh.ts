/** The HTTP requests that a refresh of 500 port_action costs, and how long it takes. */
import { startBackend } from '../test/e2e/backend';
import { organization } from '../test/e2e/organization';
import { requirePort } from '../test/e2e/terraform';
import { installedWorkspace } from './installed';

const count = 500;

const block = (i: number): string => `resource "port_action" "a${i}" {
  identifier = "refreshed-${i}"
  self_service_trigger = { operation = "DAY-2", blueprint_identifier = "service" }
  webhook_method = { url = "https://example.com/${i}" }
}
`;

async function main(): Promise<void> {
  const backend = await startBackend({ seed: organization() });
  try {
    const file = `${requirePort}provider "port" {}\n${Array.from({ length: count }, (_, i) => block(i)).join('')}`;
    const space = await installedWorkspace(file, backend.credentials);
    await space.apply();
    await backend.emptyJournal();
    const start = Date.now();
    const { status, text } = await space.plan('-refresh-only');
    if (status !== 0) throw new Error(text);
    const requests = await backend.journal();
    console.log(`refresh of ${count} port_action: ${requests.length} HTTP requests, ${Date.now() - start} ms`);
    space.dispose();
  } finally {
    await backend.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
