import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const root = resolve(__dirname, '../..');
const schemas = join(root, 'schemas');
const target = join(root, 'src/contract/generated');
const banner = '// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.\n';

/** The schemas of the contract: the file's name without its ending, and what the embedded schema is called. */
const names = [
  { file: 'policy', constant: 'policySchema' },
  { file: 'action-permissions', constant: 'actionPermissionsSchema' },
] as const;

/**
 * Writes src/contract/generated: `types.ts` (the shapes as TypeScript types) and `schemas.ts` (the schemas as data).
 * The same schemas always give the same files.
 *
 * @throws when a schema is missing or is not a JSON schema.
 */
export async function generateContract(): Promise<void> {
  const texts = await Promise.all(names.map(({ file }) => readFile(join(schemas, `${file}.schema.json`), 'utf8')));
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'types.ts'), await toTypes());
  await writeFile(join(target, 'schemas.ts'), toSchemas(texts));
}

/** One pass over the outermost schema declares what it refers to as well, so that nothing is declared twice. */
async function toTypes(): Promise<string> {
  const text = await readFile(join(schemas, 'action-permissions.schema.json'), 'utf8');
  const declared = await compile(JSON.parse(text) as JSONSchema, 'ActionPermissions', {
    bannerComment: banner,
    cwd: schemas,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return declared
    .replace(/^(\s+)(\w+\??:)/gm, '$1readonly $2')
    .replace(/^(\s+)(\[k: string\])/gm, '$1readonly $2')
    .replace(/(\w+|\([^()]*\))\[\]/g, 'readonly $1[]');
}

function toSchemas(texts: readonly string[]): string {
  const constants = names.map(({ constant }, i) => {
    const value = JSON.stringify(JSON.parse(texts[i] ?? ''), null, 2);
    return `export const ${constant} = ${value} as const;\n`;
  });
  return [banner, ...constants].join('\n');
}
