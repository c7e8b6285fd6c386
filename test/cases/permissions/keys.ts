import { approve, everywhere, execute, inExecute, nobody, noWordFor, type PermissionsCase, policy } from './case';

/** Keys and kinds outside of policies. */
export const keyCases: readonly PermissionsCase[] = [
  {
    name: 'P-5: there are two grants and no other',
    document: { ...execute({}), view: nobody },
    says: noWordFor('permissions.view', 'error permissions.view [document.shape]'),
  },
  {
    name: 'P-5: a grant has no key of its own',
    document: execute({ everybody: true }),
    says: noWordFor('permissions.execute.everybody', 'error permissions.execute.everybody [document.shape]'),
  },
  {
    name: 'P-5: ownedByTeam is a word of execute alone',
    document: approve({ ownedByTeam: true }),
    says: noWordFor('permissions.approve.ownedByTeam', 'error permissions.approve.ownedByTeam [document.shape]'),
  },
  {
    name: 'ownedByTeam is true or false',
    document: execute({ ownedByTeam: 'yes' }),
    says: noWordFor('permissions.execute.ownedByTeam', 'error permissions.execute.ownedByTeam [document.shape]'),
  },
  {
    name: 'a grant is an object',
    document: { execute: ['Admin'] },
    says: noWordFor('permissions.execute', 'error permissions.execute [document.shape]'),
  },
  {
    name: 'P-5: a policy has two keys and no other',
    document: execute({ policy: policy({ roles: [] }) }),
    says: everywhere(`error ${inExecute}.roles [policy.shape]`),
  },
];
