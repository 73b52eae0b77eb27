/** How many active and draft quotes each opportunity has, as far as the user may read them: one query for a whole page. */

import { read } from '../api/webapi.js';
import { whole } from '../text/format.js';

/** @param {string[]} ids of opportunities @returns {Promise<Map<string, string>>} by id; an opportunity without open quotes isn't in it */
export async function openQuotes(ids) {
  if (ids.length === 0) return new Map();
  const { value } = await read(`quotes?fetchXml=${encodeURIComponent(fetchXml(ids))}`);
  return new Map(value.map((/** @type {any} */ one) => [one.opportunity, whole(one.quotes)]));
}

/** @param {string[]} ids */
function fetchXml(ids) {
  return `<fetch aggregate="true"><entity name="quote">
    <attribute name="quoteid" alias="quotes" aggregate="count"/>
    <attribute name="opportunityid" alias="opportunity" groupby="true"/>
    <filter>
      <condition attribute="statecode" operator="in"><value>0</value><value>1</value></condition>
      <condition attribute="opportunityid" operator="in">${ids.map((id) => `<value>${id}</value>`).join('')}</condition>
    </filter></entity></fetch>`;
}
