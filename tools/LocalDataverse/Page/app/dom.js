/** Builds elements: text is always text, so that nothing a user typed is ever read as markup. */

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties] attributes; a function under "onclick" and the like listens; null and false are left out
 * @param {...(Child | Child[])} children
 * @returns {any} the element, of the type that the tag has
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }

  element.append(...children.flat().filter(isShown).map((child) => (child instanceof Node ? child : String(child))));
  return element;
}

/** @param {Child} child */
function isShown(child) {
  return child !== null && child !== undefined && child !== false;
}

let lastId = 0;

/** An id that no other element has. @param {string} [stem] */
export function uniqueId(stem = 'id') {
  lastId += 1;
  return `${stem}-${lastId}`;
}

/** Tells a screen reader something that shows elsewhere only by sight. @param {string} text */
export function announce(text) {
  const announcer = document.getElementById('announcer');
  if (announcer) announcer.textContent = text;
}
