/** How much is told, from most to least. */
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error';

/** What a log line may carry besides its message; written as JSON. */
export type LogFields = { readonly [name: string]: string | number | boolean | null | readonly string[] | undefined };

/**
 * Terraform's log as a plugin sees it: lines on stderr that core takes over with their level (TF_LOG, TF_LOG_PROVIDER).
 * A level that is off costs a comparison and nothing else; pass a function where making the fields is not free.
 */
export type Log = {
  isOn(level: LogLevel): boolean;
  write(level: LogLevel, message: string, fields?: LogFields | (() => LogFields)): void;
  /** Adds texts, such as a client secret, that are masked in every line from here on, wherever they turn up. */
  addSecrets(secrets: readonly string[]): void;
};
