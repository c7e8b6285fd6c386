import type { GetMetadata_Request, GetMetadata_Response } from '../generated/tfplugin6';
import { capabilities } from './get-provider-schema';
import type { Rpc } from './rpc';

/** The names of everything, without the schemas. */
export const getMetadata: Rpc<GetMetadata_Request, GetMetadata_Response> = (_, { connection: { catalogue } }) => ({
  resources: Array.from(catalogue.resources.keys(), (typeName) => ({ typeName })),
  dataSources: Array.from(catalogue.dataSources.keys(), (typeName) => ({ typeName })),
  serverCapabilities: capabilities,
});
