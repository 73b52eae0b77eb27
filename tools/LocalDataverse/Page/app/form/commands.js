/** The platform's commands on the form. */

import { GROUPS, closeCommands, named, refreshCommand } from '../commands/platform.js';
import { icon } from '../icons.js';
import { goBack } from '../route.js';
import { text } from '../text/text.js';

const TAB = 'Mscrm.Form.opportunity';

/** @param {import('./form.js').OpportunityForm} form @returns {import('../commandbar/commandbar.js').Command[]} */
export function ownCommands(form) {
  const { record } = form;
  return [
    {
      id: 'Mscrm.NavigateBack', place: [GROUPS.Navigation, 1], label: text('back'), symbol: () => icon('back'), canRun: () => true, run: goBack,
    },
    {
      id: `${TAB}.Save`, place: [GROUPS.Save, 1], symbol: () => icon('save'), canRun: () => record.isEditable,
      ...named('save', 'saveTip', async () => {
        if (await form.saveChanges()) await form.refreshRibbon(true);
      }),
    },
    ...closeCommands({
      tab: TAB,
      sequences: [3, 4, 5],
      row: () => record.row,
      mayWrite: () => record.isEditable || !record.isOpen,
      ready: () => form.saveChanges(),
      changed: () => form.refreshAll(),
    }),
    refreshCommand(`${TAB}.Refresh`, async () => {
      if (await form.mayLeave()) await form.refreshAll();
    }),
  ];
}
