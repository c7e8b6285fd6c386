import { readFileSync } from 'node:fs';
import { cliPage, cliPagePath } from '../../scripts/generate/cli-page';
import { commands } from '../../src/cli/main';

test('docs/reference/cli.md has every command and option as --help has them: npm run generate writes it', () => {
  expect(readFileSync(cliPagePath, 'utf8')).toBe(cliPage());
});

test.each(commands.map((command) => [command.name(), command] as const))(
  '%s --help says what each option is for',
  (name, command) => {
    const help = command.helpInformation();
    expect(help).toContain(`Usage: ${name}`);
    for (const { flags, description } of command.options) {
      expect(help).toContain(flags);
      expect(description.length).toBeGreaterThan(9);
      expect(cliPage()).toContain(flags.replaceAll('|', '\\|'));
    }
    expect(cliPage()).not.toContain(process.env.HOME ?? '\0');
  },
);
