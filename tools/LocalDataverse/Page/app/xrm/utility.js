/** Xrm.Utility. */

import { closeProgress, showProgress } from '../dialog/progress.js';
import { globalContext } from './globalcontext.js';
import { withMissing } from './missing.js';
import { getResourceString } from './resources.js';

export const utility = withMissing('Xrm.Utility', {
  closeProgressIndicator: closeProgress,
  getGlobalContext: () => globalContext,
  getResourceString,
  /** @param {string} message */
  showProgressIndicator: (message) => showProgress(message),
}, ['getAllowedStatusTransitions', 'getEntityMetadata', 'getLearningPathAttributeName', 'getPageContext', 'invokeProcessAction', 'lookupObjects', 'refreshParentGrid']);
