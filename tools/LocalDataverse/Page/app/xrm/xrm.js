/** The client API object Xrm, as far as a command needs it. */

import { appNotifications } from './app.js';
import { withMissing } from './missing.js';
import { navigation } from './navigation.js';
import { utility } from './utility.js';
import { webApi } from './webapi.js';

/** Puts Xrm where scripts expect it. */
export function installXrm() {
  Object.assign(window, {
    Xrm: withMissing('Xrm', { App: appNotifications, Navigation: navigation, Utility: utility, WebApi: webApi }, ['Device', 'Encoding', 'Panel', 'Page']),
  });
}
