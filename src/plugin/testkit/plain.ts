import { isRecord, isSequence, type Value } from '../../cty';
import { type AttributePath, type Diagnostic, Diagnostic_Severity } from '../generated/tfplugin6';

/** A value with ordinary objects, as a test writes them down and compares them. */
export type Plain = { readonly [name: string]: Value };

/** The same value with ordinary objects in place of records without a prototype. */
export function plain(value: Value): Plain | null {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainPart(part)]))
    : null;
}

function plainPart(value: Value): Value {
  if (isSequence(value)) return value.map(plainPart);
  return isRecord(value) ? plain(value) : value;
}

/** Each diagnostic in one line: `error: Summary [path]: detail`. */
export function texts(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ severity, summary, detail, attribute }) => {
    const place = attribute && attribute.steps.length > 0 ? ` [${pathText(attribute)}]` : '';
    return `${severity === Diagnostic_Severity.ERROR ? 'error' : 'warning'}: ${summary}${place}: ${detail}`;
  });
}

/** A path of the protocol: `permissions["execute"]`. */
export function pathText({ steps }: AttributePath): string {
  return steps
    .map(({ selector }, i) => {
      if (selector?.$case === 'attributeName') return i === 0 ? selector.value : `.${selector.value}`;
      return selector?.$case === 'elementKeyString' ? `["${selector.value}"]` : `[${selector?.value}]`;
    })
    .join('');
}
