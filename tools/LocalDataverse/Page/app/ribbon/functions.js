/** Calls the functions that a ribbon names, with the parameters that it asks for. */

import { currentUser } from '../session.js';

/** @typedef {import('./ribbon.js').RibbonContext} RibbonContext */

/** @type {Record<string, (context: RibbonContext, button: any) => any>} */
const CRM_PARAMETERS = {
  PrimaryControl: ({ formContext }) => formContext,
  SelectedControl: ({ selectedControl }) => selectedControl,
  SelectedControlSelectedItemIds: ({ selected }) => selected().map(({ id }) => id),
  SelectedControlSelectedItemReferences: ({ selected }) => selected().map(({ id, name, table }) => ({ Id: id, Name: name, TypeName: table })),
  SelectedControlSelectedItemCount: ({ selected }) => selected().length,
  FirstSelectedItemId: ({ selected }) => selected()[0]?.id ?? null,
  FirstPrimaryItemId: ({ formContext }) => formContext?.data.entity.getId() ?? null,
  PrimaryItemIds: ({ formContext }) => (formContext ? [formContext.data.entity.getId()] : []),
  PrimaryEntityTypeName: ({ primaryTable }) => primaryTable,
  SelectedEntityTypeName: ({ table }) => table,
  CommandProperties: (_, button) => ({ SourceControlId: button?.id ?? '', CommandValueId: null, MenuItem: null }),
  UserId: () => `{${currentUser().id.toUpperCase()}}`,
  UserLcid: () => currentUser().language,
};

/** @type {Record<string, (value: string) => any>} */
const LITERALS = {
  StringParameter: (value) => value,
  IntParameter: (value) => Number.parseInt(value, 10),
  DecimalParameter: Number,
  BoolParameter: (value) => value === 'true' || value === '1',
};

/**
 * @param {{functionName: string, library: string, parameters: {type: string, value: string}[]}} definition
 * @param {RibbonContext} context
 * @param {any} [button]
 * @returns {Promise<() => any>} the call of the function, whose library is there and whose parameters are known by now
 */
export async function prepared({ functionName, library, parameters }, context, button) {
  const values = parameters.map((parameter) => valueOf(parameter, context, button));
  const window = await context.windowWith(library);
  return () => {
    const path = functionName.split('.');
    const owner = path.slice(0, -1).reduce((at, name) => at?.[name], window);
    const called = owner?.[/** @type {string} */ (path.at(-1))];
    if (typeof called !== 'function') throw new Error(`Invalid JavaScript action: function "${functionName}" can't be found.`);
    return called.apply(owner, values);
  };
}

/** @param {{type: string, value: string}} parameter @param {RibbonContext} context @param {any} button */
function valueOf({ type, value }, context, button) {
  if (type === 'CrmParameter' && value in CRM_PARAMETERS) return CRM_PARAMETERS[value](context, button);
  if (type in LITERALS) return LITERALS[type](value);
  throw new Error(`The ribbon parameter ${type} "${value}" isn't known to this local host.`);
}
