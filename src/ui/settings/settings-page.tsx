import { readFollowedLists } from '../../list/read-followed-lists.ts';
import { readOutbox } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import { readSettings } from '../../settings/settings.ts';
import { RefusalNotice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { useAccess } from '../use-access.ts';
import { useStored } from '../use-stored.ts';
import { AboutSection } from './about-section.tsx';
import { DestinationSection } from './destination-section.tsx';
import { HiddenSection } from './hidden-section.tsx';
import { JoinForm } from './join-form.tsx';
import { ListsSection } from './lists-section.tsx';
import { MovingSection } from './moving-section.tsx';
import { NotifySection } from './notify-section.tsx';
import { OwnSitesSection } from './own-sites-section.tsx';
import { ScopeSection } from './scope-section.tsx';
import { SitesSection } from './sites-section.tsx';

/** Lists followed, where reports go, how much they tell, and what is kept on this machine. */
export function SettingsPage() {
  const lists = useStored(readFollowedLists);
  const settings = useStored(readSettings);
  const reports = useStored(readOutbox);
  const access = useAccess();
  // What came later would push away what somebody is about to press.
  const isRead = lists && settings && reports && (access || !settings.ok);
  const failed = [lists, settings, reports].find((stored) => stored?.ok === false);
  return (
    <div class="wide-page">
      <PageHead title="settings_title" link={{ href: 'history.html', words: 'history_link' }} />
      <main class="stack wide">
        <RefusalNotice refusal={failed?.ok === false ? failed.error : null} />
        <section class="card stack" aria-labelledby="join-title">
          <h2 id="join-title">{translate('join_title')}</h2>
          <JoinForm />
        </section>
        {isRead ? (
          <>
            {lists.ok ? <ListsSection lists={lists.value} /> : null}
            {access ? <SitesSection access={access} /> : null}
            {settings.ok ? <MovingSection skipSeen={settings.value.skipSeen} /> : null}
            {settings.ok ? <HiddenSection hidden={settings.value.hiddenFlags} /> : null}
            {settings.ok ? <DestinationSection {...settings.value} /> : null}
            {settings.ok ? <ScopeSection scope={settings.value.urlScope} /> : null}
            <NotifySection />
            {settings.ok ? <OwnSitesSection ownSites={settings.value.ownSites} /> : null}
            {reports.ok ? <AboutSection reportCount={reports.value.length} /> : null}
          </>
        ) : null}
      </main>
    </div>
  );
}
