/** Rules of the platform's own that a solution's commands may use, written as a ribbon would. */

/** @type {Record<string, any[]>} */
export const PLATFORM_RULES = {
  'Mscrm.NotOffline': [{ type: 'CrmOfflineAccessStateRule', state: 'Online' }],
  'Mscrm.FormStateNotNew': [{ type: 'FormStateRule', state: 'Create', invertResult: true }],
  'Mscrm.SelectionCountAtLeastOne': [{ type: 'SelectionCountRule', minimum: '1' }],
  'Mscrm.SelectionCountExactlyOne': [{ type: 'SelectionCountRule', minimum: '1', maximum: '1' }],
  'Mscrm.CanWritePrimary': [{ type: 'RecordPrivilegeRule', privilegeType: 'Write', appliesTo: 'PrimaryEntity' }],
  'Mscrm.CanWriteSelected': [{ type: 'RecordPrivilegeRule', privilegeType: 'Write', appliesTo: 'SelectedEntity' }],
};
