/** Who uses the page, of whom there is a choice, and how the organisation is set. */

import { putJson, getJson } from './api/host.js';
import { speak } from './text/language.js';

/**
 * @typedef {object} User
 * @property {string} id
 * @property {string} name
 * @property {number} language LCID
 * @property {string} culture the same as a tag, for instance da-DK
 * @property {Record<string, Record<string, boolean>>} privileges by table, then by right: read, create, write, delete
 */

const STORED_USER = 'opsclose.user';

/** @type {{environment: string, solution: {name: string, version: string}, customizedClose: boolean, baseLanguage: number, users: User[]}} */
let session;

/** @type {User} */
let user;

export async function loadSession() {
  session = await getJson('/page/session');
  const stored = sessionStorage.getItem(STORED_USER);
  become(session.users.find(({ id }) => id === stored) ?? session.users[0]);
}

export const currentSession = () => session;

export const currentUser = () => user;

/** @param {string} id */
export function chooseUser(id) {
  become(session.users.find((candidate) => candidate.id === id) ?? user);
  sessionStorage.setItem(STORED_USER, user.id);
}

/** @param {User} chosen */
function become(chosen) {
  user = chosen;
  document.cookie = `${STORED_USER}=${user.id}; path=/api/data; samesite=strict`;
  speak(user.language, user.culture);
}

/** Whether the user may do something to rows of a table, at any depth. @param {string} table @param {string} right */
export function mayUser(table, right) {
  return user.privileges[table][right.toLowerCase()];
}

/** @param {boolean} on */
export async function setCustomizedClose(on) {
  await putJson('/page/settings', { customizedClose: on });
  session.customizedClose = on;
}
