#!/usr/bin/env node
/**
 * Builds what is shipped:
 *   dist/terraform/   the plugin: the executable and what it loads later, and nothing else (portcullis install copies
 *                     the whole folder; dev_overrides points at it)
 *   dist/bin/         the command line, with the backend
 *   dist/<room>/      the library: CommonJS and declarations
 *
 * `--plugin-only` and `--cli-only` build just that part.
 */
