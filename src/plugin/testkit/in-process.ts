import type { AnyProvider } from '../catalogue';
import type { Log } from '../log';
import { sessionsOf } from '../server';
import { type Config, Driver } from './driver';
import { Story } from './story';

/** Everything a test does with a provider: Terraform's single calls, and whole steps of a user on top of them. */
export type Driven = Pick<
  Driver,
  | 'configure'
  | 'validateProvider'
  | 'validate'
  | 'plan'
  | 'apply'
  | 'read'
  | 'importState'
  | 'upgrade'
  | 'data'
  | 'stop'
> &
  Pick<Story, 'create' | 'update' | 'destroy' | 'import' | 'lifecycle'>;

const silent: Log = { isOn: () => false, write: () => {}, addSecrets: () => {} };

/**
 * Drives a provider in this process: every call is encoded, answered by the real server and decoded, without a
 * connection in between.
 *
 * @param config  The provider block, configured before the first call that needs it; `null` to do that yourself.
 */
export function drive(provider: AnyProvider, config: Config | null = {}, log: Log = silent): Driven {
  const session = sessionsOf(provider)({ log });
  const driver = new Driver(provider, (method, request) => session.call(method, request, new AbortController()));
  return drivenBy(driver, config);
}

/** The same over a driver of any transport. */
export function drivenBy(driver: Driver, config: Config | null): Driven {
  let configured: Promise<void> | undefined;
  const ready = async (): Promise<void> => {
    if (config === null) return;
    configured ??= driver.configure(config).then((diagnostics) => {
      if (diagnostics.some((text) => text.startsWith('error: '))) throw new Error(diagnostics.join('\n'));
    });
    await configured;
  };
  const story = new Story(driver);
  const after =
    <A extends readonly unknown[], R>(step: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await ready();
      return step(...args);
    };
  return {
    configure: (own) => driver.configure(own),
    validateProvider: (own) => driver.validateProvider(own),
    validate: (type, own) => driver.validate(type, own),
    plan: after((type, change) => driver.plan(type, change)),
    apply: after((plan) => driver.apply(plan)),
    read: after((instance) => driver.read(instance)),
    importState: after((type, id) => driver.importState(type, id)),
    upgrade: (type, stored, version) => driver.upgrade(type, stored, version),
    data: after((type, own) => driver.data(type, own)),
    stop: () => driver.stop(),
    create: after((type, own) => story.create(type, own)),
    update: after((instance, own) => story.update(instance, own)),
    destroy: after((instance) => story.destroy(instance)),
    import: after((type, id) => story.import(type, id)),
    lifecycle: after((type, ...configs) => story.lifecycle(type, ...configs)),
  };
}
