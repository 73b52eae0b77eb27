/** Attributes of the form context. */

import { label } from '../api/labels.js';
import { withMissing } from './missing.js';

/** @type {Record<string, string>} what isn't text */
const TYPES = { description: 'memo', estimatedvalue: 'money', estimatedclosedate: 'datetime', statecode: 'optionset', statuscode: 'optionset' };

/** @param {import('../form/record.js').OpportunityRecord} record @param {string} name */
export function attribute(record, name) {
  const type = TYPES[name] ?? 'string';
  return withMissing(`attribute ${name}`, {
    getAttributeType: () => type,
    getIsDirty: () => record.isChanged(name),
    getName: () => name,
    getValue: () => valueOf(type, record.get(name) ?? null),
    ...(type === 'optionset' ? { getText: () => label(record.row, name) } : {}),
  }, ['addOnChange', 'controls', 'fireOnChange', 'getFormat', 'getInitialValue', 'getRequiredLevel', 'getSubmitMode', 'getUserPrivilege',
    'isValid', 'removeOnChange', 'setRequiredLevel', 'setSubmitMode', 'setValue']);
}

/** @param {string} type @param {any} value */
function valueOf(type, value) {
  return type === 'datetime' && value ? new Date(`${value}T00:00:00`) : value;
}
