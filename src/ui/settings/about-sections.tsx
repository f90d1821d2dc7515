import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { KeepSafe } from './keep-safe.tsx';

/** What stays on this machine, and the way to see it. */
export const KeptSection = ({ reportCount }: { reportCount: number }) => (
  <section class="card stack" aria-labelledby="kept-title">
    <h2 id="kept-title">{translate('kept_title')}</h2>
    <p>{translate('kept_text')}</p>
    <p>
      {translate('kept_reports', reportCount)} <a href="history.html">{translate('kept_history')}</a>
    </p>
    <KeepSafe />
  </section>
);

/** What each permission is for. */
export const PermissionsSection = () => (
  <section class="card stack" aria-labelledby="permissions-title">
    <h2 id="permissions-title">{translate('permissions_title')}</h2>
    <p>{translate('permissions_text')}</p>
    <ul class="stack tight bullets">
      <li>{translate('permission_storage')}</li>
      <li>{translate('permission_alarms')}</li>
      <li>{translate('permission_scripting')}</li>
      <li>{translate('permission_notifications')}</li>
      <li>{translate('permission_hosts')}</li>
    </ul>
    <p class="soft">{translate('about_version', browser.runtime.getManifest().version)}</p>
  </section>
);
