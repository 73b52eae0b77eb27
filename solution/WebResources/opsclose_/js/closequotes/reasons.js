/** What a quote can be closed as: ProjectOpsClose.Reasons. */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Reasons = (function () {
  "use strict";

  const { client, withinTime } = ProjectOpsClose.Dataverse;

  /** Of a quote. */
  const Closed = 3;
  /** Revised is the platform's own: CloseQuote doesn't take it. */
  const Revised = 7;

  /**
   * What a quote can be closed as in this organisation, in the user's language, Revised left out. The Web API's table definitions
   * say it all; the client API's, which some clients have cached, are asked when those can't be read.
   * @returns {Promise<{ value: number, label: string }[]>}
   */
  async function statusReasons() {
    try {
      return await reasonsOfTheWebApi();
    } catch (error) {
      return reasonsOfTheClientApi();
    }
  }

  async function reasonsOfTheWebApi() {
    const address = `${client().Utility.getGlobalContext().getClientUrl()}/api/data/v9.2/EntityDefinitions(LogicalName='quote')`
      + "/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)";
    const response = await withinTime(fetch(address, { headers: { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0" } }));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const options = /** @type {any[]} */ ((await response.json()).OptionSet.Options);
    return options
      .filter(option => option.State === Closed && option.Value !== Revised)
      .map(option => ({ value: option.Value, label: option.Label.UserLocalizedLabel ? option.Label.UserLocalizedLabel.Label : String(option.Value) }));
  }

  async function reasonsOfTheClientApi() {
    const table = /** @type {any} */ (await withinTime(client().Utility.getEntityMetadata("quote", ["statecode", "statuscode"])));
    /** @param {string} name */
    const column = name => table.Attributes.get ? table.Attributes.get(name) : table.Attributes[name];
    const options = column("statuscode").OptionSet;
    /** @param {number} value */
    const label = value => options[value] && (options[value].text || options[value].label || options[value].Label);
    return /** @type {number[]} */ (column("statecode").getStatusValuesForState(Closed))
      .filter(value => value !== Revised)
      .map(value => ({ value, label: String(label(value) || value) }));
  }

  return { statusReasons };
}());
