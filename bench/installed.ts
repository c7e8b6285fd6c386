import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, root } from '../test/e2e/built';
import { runProgram } from '../test/e2e/process';
import { terraform, Workspace } from '../test/e2e/terraform';

/**
 * A folder with one Terraform file, initialised from a mirror that `portcullis install` wrote: the way users run the
 * plugin, with its files hashed at every command.
 */
export async function installedWorkspace(file: string, env: NodeJS.ProcessEnv): Promise<Workspace> {
  const space = new Workspace({ env });
  const mirror = join(space.dir, 'plugins');
  const installed = await runProgram(process.execPath, [built('bin', 'portcullis.cjs'), 'install', '--dir', mirror], {
    cwd: root,
    env: process.env,
  });
  if (installed.status !== 0) throw new Error(`portcullis install failed:\n${installed.stdout}${installed.stderr}`);
  const rc = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`;
  writeFileSync(join(space.dir, 'terraform.rc'), rc);
  space.write({ 'main.tf': file });
  const ready = await space.run('init', '-no-color');
  if (ready.status !== 0) throw new Error(`${terraform} init failed:\n${ready.stdout}${ready.stderr}`);
  return space;
}
