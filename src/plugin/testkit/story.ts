import type { Config, Driver, Instance, Outcome, Plan } from './driver';
import type { Plain } from './plain';

/** What a user does with one resource, each step as Terraform takes it; it stops at the first error of a step. */
export class Story {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Validates, plans and applies: `terraform apply` of a new resource. */
  create(type: string, config: Config): Promise<Outcome> {
    return this.update({ type, state: null, privateState: none }, config);
  }

  /** The same of a changed one: updated in place, or destroyed and created where the plan says so. */
  async update(instance: Instance, config: Config): Promise<Outcome> {
    const { type } = instance;
    const refused = await this.#driver.validate(type, config);
    if (hasErrors(refused)) return { ...instance, diagnostics: refused };
    const plan = await this.#driver.plan(type, { config, prior: instance });
    if (plan.action === 'none' || hasErrors(plan.diagnostics)) return { ...instance, diagnostics: plan.diagnostics };
    const applied = plan.action === 'replace' ? await this.#replace(instance, config) : await this.#driver.apply(plan);
    return { ...applied, diagnostics: [...plan.diagnostics, ...applied.diagnostics] };
  }

  /** Plans and applies a destroy. */
  async destroy(instance: Instance): Promise<Outcome> {
    const plan = await this.#driver.plan(instance.type, { config: null, prior: instance });
    if (hasErrors(plan.diagnostics)) return { ...instance, diagnostics: plan.diagnostics };
    const destroyed = await this.#driver.apply(plan);
    return { ...destroyed, diagnostics: [...plan.diagnostics, ...destroyed.diagnostics] };
  }

  /** Imports and reads: `terraform import`. */
  async import(type: string, id: string): Promise<Outcome> {
    const imported = await this.#driver.importState(type, id);
    if (imported.state === null || hasErrors(imported.diagnostics)) return imported;
    const read = await this.#driver.read(imported);
    const diagnostics = [...imported.diagnostics, ...read.diagnostics];
    if (read.state === null && !hasErrors(diagnostics))
      diagnostics.push('error: Cannot import non-existent remote object');
    return { ...read, diagnostics };
  }

  /**
   * Applies one configuration after the other, reads after each and plans it again, and destroys it at last.
   *
   * @returns the state after each configuration.
   * @throws {Error} a step had an error, or a second plan of the same configuration was not empty.
   */
  async lifecycle(type: string, ...configs: readonly Config[]): Promise<readonly Plain[]> {
    let instance: Instance = { type, state: null, privateState: none };
    const states: Plain[] = [];
    for (const config of configs) {
      instance = succeeded('apply', await this.update(instance, config));
      instance = succeeded('read', await this.#driver.read(instance));
      emptyPlan(await this.#driver.plan(type, { config, prior: instance }));
      if (instance.state) states.push(instance.state);
    }
    succeeded('destroy', await this.destroy(instance));
    return states;
  }

  async #replace(instance: Instance, config: Config): Promise<Outcome> {
    const destroyed = await this.#driver.apply(
      await this.#driver.plan(instance.type, { config: null, prior: instance }),
    );
    if (hasErrors(destroyed.diagnostics)) return destroyed;
    return this.#driver.apply(await this.#driver.plan(instance.type, { config }));
  }
}

const none = new Uint8Array(0);

const hasErrors = (diagnostics: readonly string[]): boolean => diagnostics.some((text) => text.startsWith('error: '));

function succeeded(step: string, outcome: Outcome): Outcome {
  if (hasErrors(outcome.diagnostics)) throw new Error(`${step}: ${outcome.diagnostics.join('\n')}`);
  return outcome;
}

function emptyPlan({ action, prior, planned, diagnostics }: Plan): void {
  const change = `${JSON.stringify(prior)} -> ${JSON.stringify(planned)}`;
  if (action !== 'none') throw new Error(`the plan after apply is not empty but "${action}": ${change}`);
  if (diagnostics.length > 0) throw new Error(`the empty plan after apply says: ${diagnostics.join('\n')}`);
}
