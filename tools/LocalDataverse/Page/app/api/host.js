/** Requests to the host that serves the page; what fails becomes a PlatformError. */

import { text } from '../text/text.js';
import { PlatformError } from './platformerror.js';

// The platform gives up after two minutes; a server that says nothing for longer won't answer.
const SILENCE = 180_000;

/** Tells the page that the organisation has answered something. */
export const answered = new EventTarget();

/**
 * @param {string} url
 * @param {RequestInit} [options]
 * @returns {Promise<Response>} an answer that is ok
 */
export async function send(url, options = {}) {
  const response = await reach(url, options);
  answered.dispatchEvent(new CustomEvent('answer', { detail: url }));
  if (!response.ok) throw await PlatformError.of(response);
  return response;
}

/** @param {string} url */
export async function getJson(url) {
  return (await send(url)).json();
}

/** @param {string} url @param {unknown} body */
export async function putJson(url, body) {
  await send(url, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** @param {string} url @param {RequestInit} options */
async function reach(url, options) {
  try {
    // A row's etag says nothing of who reads it: an answer kept for one user, in one language, must not be shown to another.
    return await fetch(url, { ...options, cache: 'no-store', signal: AbortSignal.timeout(SILENCE) });
  } catch (error) {
    throw new PlatformError(text(error instanceof DOMException && error.name === 'TimeoutError' ? 'serverSilent' : 'serverGone'));
  }
}
