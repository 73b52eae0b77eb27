/** The form context that a command gets as PrimaryControl. */

import { attribute } from './attribute.js';
import { collection } from './collection.js';
import { gridControl } from './gridcontrol.js';
import { withMissing } from './missing.js';

const EDIT = 2;
const READ_ONLY = 3;
const DISABLED = 4;

/** @param {import('../form/form.js').OpportunityForm} form */
export function createFormContext(form) {
  const { record } = form;
  const attributes = collection(['name', 'description', 'estimatedvalue', 'estimatedclosedate', 'statecode', 'statuscode']
    .map((name) => attribute(record, name)), (one) => one.getName());
  const controls = collection([
    ...attributes.get().map(fieldControl),
    gridControl(form.quotes.grid, 'quote', () => form.quotes.refresh(), () => form.quotes.bar.refresh(), 'Quotes'),
  ], (one) => one.getName());

  const entity = withMissing('formContext.data.entity', {
    attributes,
    getEntityName: () => 'opportunity',
    getId: () => `{${record.id.toUpperCase()}}`,
    getIsDirty: () => record.isDirty,
    getPrimaryAttributeValue: () => record.get('name') ?? '',
    getEntityReference: () => ({ entityType: 'opportunity', id: `{${record.id.toUpperCase()}}`, name: record.get('name') ?? '' }),
  }, ['addOnPostSave', 'addOnSave', 'getDataXml', 'isValid', 'removeOnSave', 'save']);

  const data = withMissing('formContext.data', {
    entity,
    getIsDirty: () => record.isDirty,
    save: () => form.save(),
    refresh: async (/** @type {boolean} */ save) => {
      if (save) await form.save();
      await form.refresh();
    },
  }, ['addOnLoad', 'attributes', 'isValid', 'process', 'removeOnLoad']);

  return withMissing('formContext', {
    data,
    ui: userInterface(form, controls),
    getAttribute: attributes.get,
    getControl: controls.get,
  }, []);
}

/** @param {import('../form/form.js').OpportunityForm} form @param {any} controls */
function userInterface(form, controls) {
  const { record, notifications } = form;
  return withMissing('formContext.ui', {
    controls,
    clearFormNotification: (/** @type {string} */ id) => notifications.clear(id),
    getFormType: () => (record.isEditable ? EDIT : record.isOpen ? READ_ONLY : DISABLED),
    refreshRibbon: (everywhere = false) => {
      form.refreshRibbon(everywhere);
    },
    setFormNotification: (/** @type {string} */ message, /** @type {any} */ level, /** @type {string} */ id) => {
      notifications.set(message, level, id);
      return true;
    },
  }, ['addOnLoad', 'close', 'formSelector', 'navigation', 'process', 'quickForms', 'removeOnLoad', 'setFormEntityName', 'tabs']);
}

/** @param {any} of attribute */
function fieldControl(of) {
  return withMissing(`control ${of.getName()}`, {
    getAttribute: () => of,
    getControlType: () => (of.getAttributeType() === 'optionset' ? 'optionset' : 'standard'),
    getName: () => of.getName(),
  }, ['addNotification', 'clearNotification', 'getDisabled', 'getLabel', 'getParent', 'getVisible', 'setDisabled', 'setFocus', 'setLabel', 'setVisible']);
}
