import type { AnyProvider } from '../catalogue';
import { type Config, Driver } from './driver';
import { type Driven, drivenBy } from './in-process';
import { type PluginOptions, type PluginProcess, startPlugin } from './process';

/** A provider in a process of its own, driven over one connection. */
export type DrivenProcess = Driven & {
  readonly plugin: PluginProcess;
  /** Ends the process; to be called however the test went. */
  end(): Promise<void>;
};

/**
 * Starts a plugin as Terraform does and drives it over mutual TLS: what `drive` does, with everything in between.
 *
 * @param provider  The provider that the plugin serves: its schemas say how values are written and read.
 * @param config    The provider block, configured before the first call that needs it; `null` to do that yourself.
 * @throws what `startPlugin` throws.
 */
export async function driveProcess(
  provider: AnyProvider,
  options: PluginOptions,
  config: Config | null = {},
): Promise<DrivenProcess> {
  const plugin = await startPlugin(options);
  const client = plugin.client();
  const driver = new Driver(provider, (method, request) => client.call(method, request));
  return { ...drivenBy(driver, config), plugin, end: () => plugin.kill() };
}
