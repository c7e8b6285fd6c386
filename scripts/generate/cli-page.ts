import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, Option } from 'commander';
import { commands } from '../../src/cli/main';

/** The page of the command line: every command with its arguments and options, as `--help` has them. */
export const cliPagePath = resolve(__dirname, '../../docs/reference/cli.md');

/** The text of the page. */
export function cliPage(): string {
  const parts = commands.map(section);
  return `# Commands

\`portcullis COMMAND\`, or \`npx portcullis COMMAND\`. \`--help\` after any command says the same as this page. A command that
fails says why in one line on standard error and ends with status 2; a command line that cannot be read ends with 1.

${parts.join('\n')}`;
}

/** Writes the page. */
export async function generateCliPage(): Promise<void> {
  writeFileSync(cliPagePath, cliPage());
}

function section(command: Command): string {
  const usage = command.createHelp().commandUsage(command);
  const options = command.options.filter(({ hidden }) => !hidden);
  const choices = command.registeredArguments.map(
    (argument) => `\`${argument.name()}\`: ${argument.description}${among(argument.argChoices)}`,
  );
  return [
    `## ${command.name()}`,
    '',
    `${sentence(command.description())}`,
    '',
    '```text',
    `portcullis ${usage}`,
    '```',
    '',
    ...(choices.length > 0 ? [...choices.map((each) => `- ${each}`), ''] : []),
    '| option | meaning | unless given |',
    '|---|---|---|',
    ...options.map(
      (option) =>
        `| \`${cell(option.flags)}\` | ${cell(option.description)}${among(option.argChoices)} | ${unlessGiven(option)} |`,
    ),
    '',
  ].join('\n');
}

function unlessGiven({ mandatory, defaultValue, defaultValueDescription, envVar }: Option): string {
  const value =
    defaultValueDescription ?? (defaultValue === undefined || defaultValue === false ? '' : String(defaultValue));
  const parts = [
    envVar ? `\`${envVar}\`` : '',
    value === '' ? '' : `\`${cell(value)}\``,
    mandatory ? 'must be given' : '',
  ];
  return parts.filter((part) => part !== '').join(', else ');
}

const among = (choices: readonly string[] | undefined): string => (choices ? `: ${choices.join(', ')}` : '');

const cell = (text: string): string => text.replaceAll('|', '\\|');

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
