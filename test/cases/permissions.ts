import { keyCases } from './permissions/keys';
import { listCases } from './permissions/lists';
import { policyCases } from './permissions/policies';
import { warningCases } from './permissions/warnings';

export { type Document, type Face, type Given, type PermissionsCase, people, type Says } from './permissions/case';

/** The table that every face must agree on: a permissions document, and what each program must say of it. */
export const permissionsCases = [...listCases, ...keyCases, ...policyCases, ...warningCases];
