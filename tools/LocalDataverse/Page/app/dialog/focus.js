/** Where the keyboard goes back to when something it was in has gone. */

/**
 * @param {Element | null} element that had the focus
 * @returns {() => void} gives the focus back: to it, to what replaced it, else to the page's heading
 */
export function keepFocus(element) {
  const name = element?.getAttribute('data-id');
  return () => {
    const replacement = name ? document.querySelector(`[data-id="${CSS.escape(name)}"]`) : null;
    const target = [element, replacement].find(isFocusable) ?? document.querySelector('h1');
    if (target instanceof HTMLElement) target.focus();
  };
}

/** @param {Element | null | undefined} element */
function isFocusable(element) {
  return element instanceof HTMLElement && element !== document.body && element.isConnected
    && element.checkVisibility() && !element.matches(':disabled');
}
