import type { AnyDataSource } from './data-source';
import { GrpcError, grpcStatus } from './grpc-error';
import type { Provider } from './provider';
import type { AnyResource } from './resource';

/** A provider whose configuration and context the machinery need not know. */
// biome-ignore lint/suspicious/noExplicitAny: providers of different schemas and contexts have no common type.
export type AnyProvider = Provider<any, any>;

/** A provider's resources and data sources by the names that Terraform calls them. */
export type Catalogue = {
  readonly resources: ReadonlyMap<string, AnyResource>;
  readonly dataSources: ReadonlyMap<string, AnyDataSource>;
};

const catalogues = new WeakMap<AnyProvider, Catalogue>();

/** The catalogue of a provider, made once a process. */
export function catalogueOf(provider: AnyProvider): Catalogue {
  const known = catalogues.get(provider);
  if (known) return known;
  const named = <T extends { readonly type: string }>(parts: readonly T[]): ReadonlyMap<string, T> =>
    new Map(parts.map((part) => [`${provider.name}_${part.type}`, part]));
  const made = { resources: named(provider.resources), dataSources: named(provider.dataSources) };
  catalogues.set(provider, made);
  return made;
}

/** @throws {GrpcError} there is no such type: Terraform, which knows the schema, never asks. */
export function named<T>(parts: ReadonlyMap<string, T>, typeName: string): T {
  const part = parts.get(typeName);
  if (part === undefined)
    throw new GrpcError(grpcStatus.invalidArgument, `there is no type ${JSON.stringify(typeName)}`);
  return part;
}
