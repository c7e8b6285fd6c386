/** Writes everything that is generated, in the order that its sources depend on one another. */
import { generateBackend } from './generate/backend';
import { generateCliPage } from './generate/cli-page';
import { generateConstructs } from './generate/constructs';
import { generateContract } from './generate/contract';
import { generateOpenApi } from './generate/openapi';
import { generateProto } from './generate/proto';
import { generateProviderSchema } from './generate/provider-schema';

async function main(): Promise<void> {
  await generateProto();
  await generateContract();
  await generateBackend();
  await generateOpenApi();
  await generateProviderSchema();
  await generateConstructs();
  await generateCliPage();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
