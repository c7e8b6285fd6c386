import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack, Testing } from 'cdktf';
import { PortProvider } from '../../src/constructs';

const outdir = mkdtempSync(join(tmpdir(), 'portcullis-synth-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** A stack called `demo`, of an app of its own that leaves nothing behind; it has no provider yet. */
export const emptyStack = (): TerraformStack => new TerraformStack(new App({ outdir }), 'demo');

/** The same with a provider that takes all it needs from the environment. */
export function createStack(): TerraformStack {
  const stack = emptyStack();
  new PortProvider(stack, 'port');
  return stack;
}

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

/** The warnings of a stack, `PATH: text` each, once it has been synthesized or refused. */
export function warnings(stack: TerraformStack): readonly string[] {
  refusal(stack);
  return stack.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => `${node.path}: ${data}`),
    );
}
