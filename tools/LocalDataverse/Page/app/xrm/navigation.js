/** Xrm.Navigation: the dialogs. */

import { errorDialog } from '../dialog/error.js';
import { alertDialog, confirmDialog } from '../dialog/messages.js';
import { webResourceDialog } from '../dialog/webresource.js';
import { foreign } from '../text/text.js';
import { withMissing } from './missing.js';

export const navigation = withMissing('Xrm.Navigation', {
  openAlertDialog: alertDialog,
  openConfirmDialog: confirmDialog,
  /** @param {Parameters<typeof errorDialog>[0]} options */
  openErrorDialog: (options) => errorDialog(options, foreign()),
  /** @param {any} page @param {any} [options] */
  navigateTo: async (page, options) => {
    if (page.pageType !== 'webresource' || options?.target !== 2) throw new Error("Xrm.Navigation.navigateTo: only a dialog with a web resource is part of this local host's Xrm.");
    await webResourceDialog(page, options);
  },
}, ['openFile', 'openForm', 'openUrl', 'openWebResource']);
