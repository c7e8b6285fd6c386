import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../..');
const target = join(root, 'src/plugin/generated/tfplugin6.ts');
const banner = '// Generated from schemas/tfplugin6.proto by `npm run generate`. Do not edit.\n';

/** Codecs and types only: nothing that talks JSON, merges or knows about services, so that the plugin stays small. */
const options = [
  'env=both',
  'esModuleInterop=true',
  'enumsAsLiterals=true',
  'exportCommonSymbols=false',
  'forceLong=number',
  'oneof=unions-value',
  'outputJsonMethods=false',
  'outputPartialMethods=false',
  'outputServices=none',
  'unrecognizedEnum=false',
  'useExactTypes=false',
  'useOptionals=messages',
  'useReadonlyTypes=true',
];

/**
 * Writes src/plugin/generated/tfplugin6.ts, the codecs of every message of the plugin protocol, from our
 * schemas/tfplugin6.proto. Works offline: buf's binary and the ts-proto plugin are packages. The same schema always
 * gives the same file.
 *
 * @throws when the schema does not compile; the message names the line.
 */
export async function generateProto(): Promise<void> {
  const plugin = join(dirname(require.resolve('ts-proto/package.json')), 'protoc-gen-ts_proto');
  const buf = join(dirname(require.resolve('@bufbuild/buf/package.json')), 'bin/buf');
  const out = await mkdtemp(join(tmpdir(), 'proto-'));
  const template = { version: 'v2', plugins: [{ local: ['node', plugin], out, opt: options }] };
  try {
    const args = ['generate', 'schemas', '--template', JSON.stringify(template)];
    await promisify(execFile)(process.execPath, [buf, ...args], { cwd: root });
    await writeFile(target, banner + (await readFile(join(out, 'tfplugin6.ts'), 'utf8')));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
