/** The sums of an action in words. */

import { whole } from '../text/format.js';
import { text } from '../text/text.js';

/** @param {any[]} requests @returns {string} */
export function totals(requests) {
  const calls = requests.flatMap((request) => request.steps).reduce((sum, step) => sum + step.calls.length, 0);
  const time = requests.reduce((sum, request) => sum + request.milliseconds, 0);
  return [
    requests.length === 1 ? text('oneRequest') : text('requests', { count: whole(requests.length) }),
    calls === 1 ? text('oneSdkCall') : text('sdkCalls', { count: whole(calls) }),
    text('milliseconds', { count: whole(time) }),
  ].join(' · ');
}
