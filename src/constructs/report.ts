import { Annotations } from 'cdktf';
import type { IConstruct } from 'constructs';
import { checkIdentifier, type Finding, type FindingCode, type Named, pathText } from '../contract';
import { knownText } from './literal';

/** The way out of each finding, in the words of whoever writes constructs. */
export const ways: Readonly<Record<FindingCode, string>> = {
  'list.unsorted': 'Sort the entries, or grant with grantExecute() and grantApprove(), which sort.',
  'list.repeated': 'Name each entry once, or grant with grantExecute() and grantApprove(), which drop repeats.',
  'document.shape': 'Correct the text.',
  'policy.not-json': 'Write the policy as an object: Policy.fromObject({ ... }).',
  'policy.shape': 'A policy is { queries: { NAME: { combinator: "and", rules: [...] } }, conditions: ["..."] }.',
  'policy.condition-not-compiling': 'Correct the jq program; Port stores it as it is and treats it as false.',
  'policy.unknown-query': 'Name the query under queries, or correct the condition; Port treats it as false.',
  'policy.constant-approve':
    'A condition of an approve policy gives a list of e-mail addresses, such as [.results.NAME.entities[].identifier].',
  'grants.execute-empty': 'Call grantExecute(...), or executeByPolicy(...).',
  'grants.approve-empty': 'Call grantApprove(...), or approveByPolicy(...), or remove requireApproval().',
  'grants.policy-shadows-lists': 'Put into the policy whoever should be able to, or remove the policy.',
  'grants.replaces-existing': 'Grant it here too, to keep it.',
  'identifier.invalid': 'Choose another one.',
};

/** A finding as a line: where, what is wrong, the way out, and the code to look it up by. */
export function lineOf({ code, path, message, sorted }: Finding): string {
  const write = sorted && sorted.length <= 100 ? `Write ${JSON.stringify(sorted)}. ` : '';
  return `${pathText(path)}: ${message}. ${write}${ways[code]} [${code}]`;
}

/**
 * Makes a construct say what is wrong with it at synth: all errors at once; warnings where there is no error, each once
 * however often it is synthesized (spec R-17).
 *
 * @param check finds what is wrong; called at each synth, when the tree is complete.
 */
export function validated(construct: IConstruct, check: () => readonly Finding[]): void {
  const warned = new Set<string>();
  const warn = (line: string): void => {
    if (warned.has(line)) return;
    warned.add(line);
    Annotations.of(construct).addWarning(line);
  };
  construct.node.addValidation({
    validate: () => {
      const found = check();
      const errors = found.filter(({ severity }) => severity === 'error').map(lineOf);
      if (errors.length === 0) found.map(lineOf).forEach(warn);
      return errors;
    },
  });
}

/** Makes a construct refuse an identifier or name that Port would refuse; one that is not known yet is left to the plan. */
export function validatedName(construct: IConstruct, kind: Named, name: string, property: string): void {
  validated(construct, () => {
    const known = knownText(name, construct);
    return known === undefined ? [] : checkIdentifier(kind, known, [property]);
  });
}
