import { type Diagnostic, Diagnostics } from '../../../src/plugin';
import { checkConfig } from '../../../src/plugin/check-config';
import { checkAction } from '../../../src/provider/action/check-action';
import { schema } from '../../../src/provider/action/schema';
import { completeConfig, type Written } from './complete';

/** What validate says of an action: the schema's rules first, then those over several attributes. */
export function told(written: Written): readonly Diagnostic[] {
  const config = completeConfig(written);
  const diagnostics = new Diagnostics();
  checkConfig(schema, config, diagnostics);
  checkAction(config, diagnostics);
  return diagnostics.list;
}

/** The same, one text a finding: its place and its summary. */
export function findings(written: Written): readonly string[] {
  return told(written).map(({ summary, path }) => `${path ?? ''}: ${summary}`);
}
