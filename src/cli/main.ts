import { Command } from 'commander';
import { explain } from './commands/explain';
import { install } from './commands/install';
import { serve } from './commands/serve';
import { whoCan } from './commands/who-can';

/** Every command of the program. */
export const commands: readonly Command[] = [serve, install, explain, whoCan];

/**
 * Runs the program. A command that fails says why on standard error and ends with status 2.
 *
 * @param args what stands on the command line after the program's name.
 */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('portcullis').description('Port RBAC as code').showHelpAfterError();
  for (const command of commands) program.addCommand(command);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.stderr.write(`portcullis: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
