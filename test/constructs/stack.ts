import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack, Testing } from 'cdktf';

const outdir = mkdtempSync(join(tmpdir(), 'portcullis-synth-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** A stack called `demo`, of an app of its own that leaves nothing behind. */
export const createStack = (name = 'demo'): TerraformStack => new TerraformStack(new App({ outdir }), name);

/** An object of a synthesized file. */
// biome-ignore lint/suspicious/noExplicitAny: what is synthesized is looked into by tests that know what it is
export type Made = any;

/** What a stack becomes, validated first: the JSON that Terraform reads, without the paths of constructs. */
export function synth(stack: TerraformStack): Made {
  const { '//': _, ...made } = JSON.parse(Testing.synth(stack, true));
  for (const resource of Object.values<object>(made.resource ?? {}).flatMap((all) => Object.values(all))) {
    delete resource['//'];
  }
  return made;
}

/** The error that refuses a stack, or nothing. */
export function refusal(stack: TerraformStack): string | undefined {
  try {
    synth(stack);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** How Terraform's JSON writes an expression. */
export const expression = (text: string): string => `\${${text}}`;
