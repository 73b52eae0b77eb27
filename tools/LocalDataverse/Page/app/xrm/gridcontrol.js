/** The grid control that a command gets as SelectedControl, and that a form has for its subgrid. */

import { showError } from '../dialog/error.js';
import { collection } from './collection.js';
import { withMissing } from './missing.js';

/**
 * @param {import('../grid/grid.js').Grid} grid
 * @param {string} table
 * @param {() => Promise<void>} refresh
 * @param {() => Promise<void>} refreshRibbon
 * @param {string} [name]
 */
export function gridControl(grid, table, refresh, refreshRibbon, name = 'entity_control') {
  return withMissing(`grid control ${name}`, {
    // The control that shows it is part of the type in Unified Interface.
    getControlType: () => 'customsubgrid:MscrmControls.Grid.GridControl',
    getEntityName: () => table,
    getGrid: () => rowsOf(grid, table),
    getName: () => name,
    // The platform's refresh doesn't say when it is done or whether it failed.
    refresh: () => {
      refresh().catch(showError);
    },
    refreshRibbon: () => {
      refreshRibbon();
    },
  }, ['addOnLoad', 'getFetchXml', 'getGridType', 'getRelationship', 'getUrl', 'getViewSelector', 'openRelatedGrid', 'removeOnLoad', 'setFocus']);
}

/** @param {import('../grid/grid.js').Grid} grid @param {string} table */
function rowsOf({ selected, rows, options }, table) {
  const collected = (/** @type {any[]} */ some) => collection(some.map((row) => gridRow(row, table, options)), (one) => one.data.entity.getId());
  return withMissing('grid', {
    getRows: () => collected(rows),
    getSelectedRows: () => collected(selected),
    getTotalRecordCount: () => rows.length,
  }, ['refreshRibbon']);
}

/** @param {any} row @param {string} table @param {import('../grid/grid.js').GridOptions} options */
function gridRow(row, table, { keyOf, nameOf }) {
  const entity = {
    getEntityName: () => table,
    getId: () => keyOf(row),
    getPrimaryAttributeValue: () => nameOf(row),
    getEntityReference: () => ({ entityType: table, id: keyOf(row), name: nameOf(row) }),
  };
  const data = { entity };
  return { data, getData: () => data };
}
