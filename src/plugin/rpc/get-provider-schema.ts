import type {
  GetProviderSchema_Request,
  GetProviderSchema_Response,
  Schema as SchemaMessage,
  ServerCapabilities,
} from '../generated/tfplugin6';
import type { Schema } from '../schema';
import { schemaMessage } from '../wire/schema';
import type { Rpc } from './rpc';

/**
 * Ask before a destroy too, so that a resource can say what it leaves behind; and no RPC needs this process to have
 * answered GetProviderSchema, so that Terraform asks for the schema once and not at every start.
 */
export const capabilities: ServerCapabilities = {
  planDestroy: true,
  getProviderSchemaOptional: true,
  moveResourceState: false,
};

/** All schemas, from which Terraform checks configurations and knows how values are encoded. */
export const getProviderSchema: Rpc<GetProviderSchema_Request, GetProviderSchema_Response> = (_, { connection }) => ({
  provider: schemaMessage(connection.provider.schema),
  resourceSchemas: messages(connection.catalogue.resources),
  dataSourceSchemas: messages(connection.catalogue.dataSources),
  serverCapabilities: capabilities,
});

function messages(parts: ReadonlyMap<string, { readonly schema: Schema }>): { [typeName: string]: SchemaMessage } {
  return Object.fromEntries(Array.from(parts, ([typeName, { schema }]) => [typeName, schemaMessage(schema)]));
}
