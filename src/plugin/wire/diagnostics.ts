import type { Path, PathStep } from '../../cty';
import type { Diagnostic } from '../diagnostics';
import {
  type AttributePath,
  type AttributePath_Step,
  Diagnostic_Severity,
  type Diagnostic as DiagnosticMessage,
} from '../generated/tfplugin6';
import type { Blocks, Schema } from '../schema';

/**
 * Diagnostics as Terraform is told them.
 *
 * Terraform shows the source line of a block, of an attribute in it, and of one key or index inside that attribute's
 * expression; any longer path makes it point at the resource's header. So the path it is given stops there and the
 * whole path opens the text (spec R-18).
 *
 * @param schema  Says which names at the top are blocks; without it all are attributes.
 */
export function diagnosticMessages(list: readonly Diagnostic[], schema?: Schema): readonly DiagnosticMessage[] {
  return list.map(({ severity, summary, detail, path }) => ({
    severity: severity === 'error' ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary,
    detail: path && path.steps.length > 1 ? opened(detail, path.toString()) : detail,
    attribute: path && path.steps.length > 0 ? { steps: visibleSteps(path.steps, schema?.blocks) } : undefined,
  }));
}

/** A path for the protocol, whole, but for a set's element, which it cannot name: there it ends. */
export function pathMessage({ steps }: Path): AttributePath {
  const end = steps.findIndex((step) => 'element' in step);
  return { steps: steps.slice(0, end < 0 ? undefined : end).flatMap(stepMessage) };
}

function opened(detail: string, path: string): string {
  return detail.startsWith(`In ${path}:`) ? detail : `In ${path}: ${detail}`;
}

function visibleSteps(steps: readonly PathStep[], blocks: Blocks = {}): readonly AttributePath_Step[] {
  const [first, ...rest] = steps;
  if (first === undefined || !('attribute' in first)) return [];
  const block = blocks[first.attribute];
  if (block === undefined) return [...stepMessage(first), ...rest.slice(0, 1).flatMap(keyMessage)];
  if (block.nesting === 'set') return stepMessage(first);
  const own = block.nesting === 'single' ? [] : rest.slice(0, 1);
  return [...stepMessage(first), ...own.flatMap(stepMessage), ...visibleSteps(rest.slice(own.length), block.blocks)];
}

/** Inside an expression an object's attribute is a key like a map's. */
function keyMessage(step: PathStep): readonly AttributePath_Step[] {
  return 'attribute' in step ? stepMessage({ key: step.attribute }) : stepMessage(step);
}

function stepMessage(step: PathStep): readonly AttributePath_Step[] {
  if ('attribute' in step) return [{ selector: { $case: 'attributeName', value: step.attribute } }];
  if ('key' in step) return [{ selector: { $case: 'elementKeyString', value: step.key } }];
  return 'index' in step ? [{ selector: { $case: 'elementKeyInt', value: step.index } }] : [];
}
