/** What the dialog's page is made of: ProjectOpsClose.Elements. */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Elements = (function () {
  "use strict";

  /**
   * @param {string} name
   * @param {Record<string, any>} properties
   * @param {...(string | Node)} children
   * @returns {any}
   */
  function el(name, properties, ...children) {
    const element = document.createElement(name);
    Object.keys(properties).forEach(key => {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), properties[key]);
      else if (key in element) /** @type {any} */ (element)[key] = properties[key];
      else element.setAttribute(key, properties[key]);
    });
    element.append(...children);
    return element;
  }

  /**
   * @param {HTMLElement} element
   * @param {boolean} visible
   */
  function show(element, visible) {
    element.classList.toggle("hidden", !visible);
  }

  /**
   * Fills a live region. It is there all the time, empty when nothing is to be said: a screen reader is silent about one that is shown
   * only now.
   * @param {HTMLElement} element
   * @param {string[]} sentences
   * @param {string} look
   */
  function say(element, sentences, look) {
    element.className = look;
    element.replaceChildren(...sentences.map(sentence => el("p", {}, sentence)));
  }

  return { el, show, say };
}());
