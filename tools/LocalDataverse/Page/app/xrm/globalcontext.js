/** Xrm.Utility.getGlobalContext(). */

import { currentUser } from '../session.js';
import { withMissing } from './missing.js';

const client = withMissing('globalContext.client', {
  getClient: () => 'Web',
  getClientState: () => 'Online',
  getFormFactor: () => 1,
  isNetworkAvailable: () => navigator.onLine,
  isOffline: () => false,
}, []);

const userSettings = withMissing('globalContext.userSettings', {
  get languageId() {
    return currentUser().language;
  },
  get userId() {
    return `{${currentUser().id.toUpperCase()}}`;
  },
  get userName() {
    return currentUser().name;
  },
  isRTL: false,
  /** The user's time zone is the browser's here. */
  getTimeZoneOffsetMinutes: () => -new Date().getTimezoneOffset(),
}, ['getSecurityRolePrivilegesInfo']);

export const globalContext = withMissing('globalContext', {
  client,
  userSettings,
  getClientUrl: () => location.origin,
  getVersion: () => '9.2.0.0',
  isOnPremises: () => false,
}, ['getAdvancedConfigSetting', 'getCurrentAppName', 'getCurrentAppProperties', 'getCurrentAppUrl', 'getWebResourceUrl', 'prependOrgName']);
