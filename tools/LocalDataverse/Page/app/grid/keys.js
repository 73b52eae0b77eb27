/** Arrow keys in a grid: from cell to cell, into the link or check box of a cell that has one. */

/** @param {HTMLTableElement} table */
export function moveByArrows(table) {
  table.addEventListener('keydown', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
    const next = cell instanceof HTMLTableCellElement ? neighbour(table, cell, event.key) : null;
    if (!next) return;
    event.preventDefault();
    const inside = next.querySelector('a, button, input');
    /** @type {HTMLElement} */ (inside ?? next).focus();
  });
}

/** @param {HTMLTableElement} table @param {HTMLTableCellElement} cell @param {string} key */
function neighbour(table, cell, key) {
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
  switch (key) {
    case 'ArrowRight': return cell.nextElementSibling;
    case 'ArrowLeft': return cell.previousElementSibling;
    case 'ArrowDown': return table.rows[row.rowIndex + 1]?.cells[cell.cellIndex];
    case 'ArrowUp': return table.rows[row.rowIndex - 1]?.cells[cell.cellIndex];
    default: return null;
  }
}
