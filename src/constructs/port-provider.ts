import { Annotations, type TerraformResource, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { ListOrder } from '../contract';
import { provider } from './generated';
import { knownText } from './literal';

/** What is done with a permission list that the author did not sort. */
export enum PermissionListOrder {
  /** It is refused, at synth and at plan. */
  STRICT = 'strict',
  /** It is sent sorted, and the author's order is kept. */
  NORMALIZE = 'normalize',
}

/** How Port is reached. */
export interface PortProviderProps {
  /** @default - `PORT_BASE_URL`, then `https://api.getport.io`. */
  readonly baseUrl?: string;
  /** @default - `PORT_CLIENT_ID`. */
  readonly clientId?: string;
  /** Pass a variable: what is written here stands in the synthesized file. @default - `PORT_CLIENT_SECRET`. */
  readonly secret?: string;
  /** A bearer token instead of id and secret; pass a variable. @default - none. */
  readonly token?: string;
  /** @default PermissionListOrder.STRICT */
  readonly permissionListOrder?: PermissionListOrder;
  /** Whether a plan is refused that changes the type of a property, which loses its data. @default true */
  readonly protectPropertyTypes?: boolean;
  /** Needed for a second provider in one stack. @default - none. */
  readonly alias?: string;
}

/** Says how the stack reaches Port. Without properties, all comes from the environment and no secret is written anywhere. */
export class PortProvider extends Construct {
  /** The provider, for whatever the construct has no word for. */
  public readonly resource: provider.PortProvider;

  /**
   * @param scope The stack.
   * @param id The name of the construct there.
   * @param props How Port is reached.
   */
  public constructor(scope: Construct, id: string, props: PortProviderProps = {}) {
    super(scope, id);
    const { protectPropertyTypes, ...same } = props;
    this.resource = new provider.PortProvider(this, 'Default', {
      ...same,
      blueprintPropertyTypeChangeProtection: protectPropertyTypes,
    });
    for (const name of ['secret', 'token'] as const) {
      if (props[name] === undefined || Token.isUnresolved(props[name])) continue;
      const message = `${name} is written into the synthesized file. Pass a sensitive TerraformVariable, or leave it to the environment.`;
      Annotations.of(this).addWarning(message);
    }
  }
}

/** What the provider of a resource does with lists; one that is known only later, or not there, is left to the plan. */
export function listOrder(resource: TerraformResource): ListOrder {
  const all = TerraformStack.of(resource)
    .allProviders()
    .filter((one) => one instanceof provider.PortProvider);
  const used = resource.provider ?? all.find(({ alias }) => alias === undefined);
  if (!(used instanceof provider.PortProvider) || used.permissionListOrderInput === undefined) return 'strict';
  return knownText(used.permissionListOrderInput, resource) === 'strict' ? 'strict' : 'normalize';
}
