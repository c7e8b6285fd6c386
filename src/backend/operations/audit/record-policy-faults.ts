import { type Caller, faultText, type PolicyFault } from '../../../access';
import type { Action, Transaction } from '../../store';
import type { Context } from '../context';
import { record } from './record';

/**
 * Tells the administrators that a policy could not be evaluated as it was meant: names of queries and numbers of
 * conditions, never their texts or data. What was skipped only follows from something else.
 *
 * Source: spec A-81, D-32.
 */
export async function recordPolicyFaults(
  context: Context,
  caller: Caller,
  tx: Transaction,
  action: Pick<Action, 'identifier'>,
  block: 'execute' | 'approve',
  faults: readonly PolicyFault[],
): Promise<void> {
  const errors = faults.filter(({ kind }) => kind !== 'skipped');
  if (errors.length === 0) return;
  await record(context, caller, tx, {
    resourceType: 'action',
    identifier: action.identifier,
    action: 'UPDATE',
    status: 'FAILURE',
    message: `${block} policy: ${errors.map(faultText).join('; ')}`,
  });
}
