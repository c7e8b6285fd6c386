import { checkAnswer } from '../answer';
import { unknownAsNull } from '../fill';
import type { ReadDataSource_Request, ReadDataSource_Response } from '../generated/tfplugin6';
import { planResource } from '../plan';
import { keepSpelling } from '../spelling';
import { readObject, writeValue } from '../wire/dynamic-value';
import { contextOf, dataSourceNamed } from './resource-call';
import type { Rpc } from './rpc';

/** Looks up what a data source's configuration asks for. Terraform waits with it until the configuration is known. */
export const readDataSource: Rpc<ReadDataSource_Request, ReadDataSource_Response> = async (
  { typeName, config },
  call,
) => {
  const { diagnostics, controller } = call;
  const { source, schema } = dataSourceNamed(typeName, call);
  const asked = unknownAsNull(planResource(schema, { config: readObject(config, schema), prior: null }));
  const answered = await source.read(asked, { context: contextOf(call), diagnostics, signal: controller.signal });
  if (diagnostics.hasErrors) return {};
  const state = keepSpelling(schema, asked, checkAnswer(schema, answered, asked, diagnostics));
  return { state: writeValue(state, schema) };
};
