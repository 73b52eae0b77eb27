/** Xrm.Utility. */

import { closeProgress, showProgress } from '../dialog/progress.js';
import { locale } from '../text/language.js';
import { getEntityMetadata } from './entitymetadata.js';
import { globalContext } from './globalcontext.js';
import { withMissing } from './missing.js';
import { getResourceString } from './resources.js';

export const utility = withMissing('Xrm.Utility', {
  closeProgressIndicator: closeProgress,
  getEntityMetadata,
  getGlobalContext: () => globalContext,
  getResourceString,
  /** @param {string} message */
  showProgressIndicator: (message) => showProgress(message, locale()),
}, ['getAllowedStatusTransitions', 'getLearningPathAttributeName', 'getPageContext', 'invokeProcessAction', 'lookupObjects', 'refreshParentGrid']);
