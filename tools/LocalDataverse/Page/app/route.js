/** Which page an address means, in the address format of model-driven apps. */

/** @typedef {{page: 'list', view: string} | {page: 'form', id: string}} Route */

/** @type {() => Promise<boolean>} */
let mayLeave = async () => true;

/** @type {() => void} */
let render = () => {};

let address = location.href;

/** Of the entry of the history that shows: whether the page before it is one of this app. @type {{within: true} | null} */
let state = history.state;

/** @param {() => void} renderPage shows what the address now means */
export function startRouting(renderPage) {
  render = renderPage;
  window.addEventListener('popstate', returned);
  window.addEventListener('beforeunload', warn);
  render();
}

/** @returns {Route} */
export function currentRoute() {
  const query = new URLSearchParams(location.search);
  const id = query.get('id')?.replace(/[{}]/g, '');
  return query.get('pagetype') === 'entityrecord' && id ? { page: 'form', id } : { page: 'list', view: query.get('view') ?? 'open' };
}

/** @param {Route} route */
export function addressOf(route) {
  return route.page === 'form'
    ? `/?pagetype=entityrecord&etn=opportunity&id=${route.id}`
    : `/?pagetype=entitylist&etn=opportunity&view=${route.view}`;
}

/** @param {Route} route */
export async function navigate(route) {
  if (!(await leave())) return;
  history.pushState({ within: true }, '', addressOf(route));
  rerender();
}

/** To the page before this one, in the view that it had; to the list when the app was entered here. */
export async function goBack() {
  if (state) history.back();
  else await navigate({ page: 'list', view: 'open' });
}

/** Shows the same address anew, after a change to what it shows. @param {() => void} change @returns {Promise<boolean>} false when the user stays with unsaved changes */
export async function showAgain(change) {
  if (!(await leave())) return false;
  change();
  rerender();
  return true;
}

/** The page that shows asks to be asked before it is left. @param {() => Promise<boolean>} guard */
export function guardLeaving(guard) {
  mayLeave = guard;
}

/** @type {() => boolean} */
let hasChanges = () => false;

/** @param {() => boolean} changed */
export function warnOnUnload(changed) {
  hasChanges = changed;
}

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  if (hasChanges()) event.preventDefault();
}

async function returned() {
  if (location.href === address) return;
  const may = await leave();
  if (location.href === address) return; // Asked twice, answered already.
  if (may) rerender();
  else history.pushState(state, '', address);
}

function rerender() {
  mayLeave = async () => true;
  hasChanges = () => false;
  address = location.href;
  state = history.state;
  render();
}

const leave = () => mayLeave();
