/** Bodies that tests begin with; each takes just what the case is about. */

export const blueprint = (identifier: string, more: object = {}) => ({
  identifier,
  title: identifier,
  schema: { properties: {}, required: [] },
  relations: {},
  ...more,
});

export const action = (identifier: string, more: object = {}) => ({
  identifier,
  trigger: { type: 'self-service', operation: 'CREATE', userInputs: { properties: {}, required: [] } },
  invocationMethod: { type: 'KAFKA', payload: {} },
  ...more,
});

export const relation = (target: string, more: object = {}) => ({ target, required: false, many: false, ...more });

export const user = (email: string, more: object = {}) => ({
  identifier: email,
  title: email,
  properties: { status: 'Active', port_role: 'Member', ...more },
});
