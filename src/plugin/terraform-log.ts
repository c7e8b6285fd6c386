import { writeSync } from 'node:fs';
import type { Environment } from './handshake';
import type { Log, LogFields, LogLevel } from './log';
import { SecretMask } from './mask';

const levels: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error'];

/** Terraform reads lines of at most 64 KiB as JSON; a longer one would be cut and lose its level. */
const longestLineBytes = 60_000;
const longestTextChars = 8_000;

/** A log with the texts that it hides: what is shown elsewhere goes through `hide` as well. */
export type TerraformLog = Log & { hide(text: string): string };

/**
 * Makes a log that Terraform takes over line by line: JSON in the form of its own logger, so that the level survives.
 *
 * @param name   Ends up in `@module`, as `provider.NAME`.
 * @param env    TF_LOG_PROVIDER, or else TF_LOG, says from which level on; neither: nothing is written but errors
 *   forced by {@link writeCrash}. A word that is no level means everything, as in Terraform.
 * @param write  Gets whole lines.
 *
 * Source: Terraform docs, "Debugging Terraform"; go-hclog's JSON format, whose time has exactly six decimals.
 */
export function createTerraformLog(
  name: string,
  env: Environment,
  write: (line: string) => void = writeToStderr,
): TerraformLog {
  const lowest = lowestLevel(env);
  const secrets = new SecretMask();
  const isOn = (level: LogLevel): boolean => levels.indexOf(level) >= lowest;
  return {
    isOn,
    addSecrets: (texts) => secrets.add(texts),
    hide: (text) => secrets.hide(text),
    write(level, message, fields) {
      if (!isOn(level)) return;
      const more = typeof fields === 'function' ? fields() : (fields ?? {});
      write(toLine({ name, level, message, more, secrets, at: new Date() }));
    },
  };
}

function lowestLevel(env: Environment): number {
  const wish = (env.TF_LOG_PROVIDER || env.TF_LOG || 'off').toLowerCase();
  if (wish === 'off') return levels.length;
  const names: readonly string[] = levels;
  return Math.max(0, names.indexOf(wish));
}

type Line = {
  readonly name: string;
  readonly level: LogLevel;
  readonly message: string;
  readonly more: LogFields;
  readonly secrets: SecretMask;
  readonly at: Date;
};

function toLine({ name, level, message, more, secrets, at }: Line): string {
  const clean = (text: string): string => secrets.hide(text).slice(0, longestTextChars);
  const head = {
    '@level': level,
    '@message': clean(message),
    '@module': `provider.${name}`,
    '@timestamp': at.toISOString().replace('Z', '000Z'),
  };
  const fields = Object.entries(more).map(([key, value]) => [
    clean(key),
    typeof value === 'string'
      ? clean(value)
      : Array.isArray(value)
        ? value.map((entry) => clean(String(entry)))
        : value,
  ]);
  const line = JSON.stringify({ ...Object.fromEntries(fields), ...head });
  return Buffer.byteLength(line) <= longestLineBytes ? `${line}\n` : `${JSON.stringify({ ...head, cut: true })}\n`;
}

/**
 * Writes what a crash looks like to Terraform, which then shows it to the user at any log level: a line that begins
 * with `panic: `, and the lines after it.
 *
 * Source: Terraform internal/logging, "plugin panics".
 */
export function writeCrash(summary: string, stack: string, write: (line: string) => void = writeToStderr): void {
  write(`panic: ${[summary, '', stack].join('\n').slice(0, longestTextChars)}\n`);
}

/**
 * Writes all of it before it returns, so that lines of concurrent calls never mix and a dying process loses nothing.
 * Nobody reading any more is no reason to fail.
 */
function writeToStderr(text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  for (let attempts = 0; rest.length > 0 && attempts < 1_000; attempts++) {
    try {
      rest = rest.subarray(writeSync(2, rest));
    } catch (error) {
      const full = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
      if (!full) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
