/** Xrm.Navigation: the dialogs. */

import { errorDialog } from '../dialog/error.js';
import { alertDialog, confirmDialog } from '../dialog/messages.js';
import { withMissing } from './missing.js';

export const navigation = withMissing('Xrm.Navigation', {
  openAlertDialog: alertDialog,
  openConfirmDialog: confirmDialog,
  openErrorDialog: errorDialog,
}, ['navigateTo', 'openFile', 'openForm', 'openUrl', 'openWebResource']);
