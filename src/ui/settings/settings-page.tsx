import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readFollowedLists } from '../../list/read-followed-lists.ts';
import { countReports } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import { noPolicy, readPolicy } from '../../settings/policy.ts';
import { readSettings } from '../../settings/settings.ts';
import { HeardAtRest } from '../heard-at-rest.tsx';
import { RefusalNotice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { useAccess } from '../use-access.ts';
import { useStored } from '../use-stored.ts';
import { KeptSection, PermissionsSection } from './about-sections.tsx';
import { BadgeSection } from './badge-section.tsx';
import { DestinationSection } from './destination-section.tsx';
import { HiddenSection } from './hidden-section.tsx';
import { ImportFile } from './import-file.tsx';
import { JoinForm } from './join-form.tsx';
import { KeepSettingsSection } from './keep-settings-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { MovingSection } from './moving-section.tsx';
import { NotifySection } from './notify-section.tsx';
import { OwnSitesSection } from './own-sites-section.tsx';
import { ExceptionsSection, OwnWordsSection } from './own-words-section.tsx';
import { ScopeSection } from './scope-section.tsx';
import { SettingsNav } from './settings-nav.tsx';
import {
  findParts,
  type Part,
  parts,
  type Section,
  sectionHeads,
  sectionOf,
  sections,
} from './settings-sections.ts';
import { SitesSection } from './sites-section.tsx';
import { SyncSection } from './sync-section.tsx';
import { ToldSection } from './told-section.tsx';
import { TracesSection } from './traces-section.tsx';

/**
 * Everything a person can set, a section at a time; a search shows what it finds in all of them. What is not
 * shown stays as it is, so that nothing typed is lost on the way.
 */
export function SettingsPage() {
  const section = useSection();
  const [search, setSearch] = useState('');
  const views = useViews();
  const found = search.trim() === '' ? null : findParts(search, translate);
  const isShown = (part: Part) => (found ? found.has(part) : parts[part].section === section);
  return (
    <>
      <PageHead here="settings" />
      <div class="settings-page">
        <SettingsNav here={found ? null : section} search={search} onSearch={setSearch} />
        <main class="stack wide">
          <HeardAtRest words={found ? sayFound(found.size) : ''} />
          <RefusalNotice refusal={views.refusal} />
          {sections.map((each) => {
            const own = partsOf(each);
            return (
              <div key={each} class="stack" hidden={!own.some(isShown)}>
                <SectionHead section={each} isChosen={each === section} />
                {own.map((part) => (
                  <div key={part} hidden={!isShown(part)}>
                    {views.of[part]}
                  </div>
                ))}
              </div>
            );
          })}
        </main>
      </div>
    </>
  );
}

const partsOf = (section: Section): Part[] =>
  (Object.keys(parts) as Part[]).filter((part) => parts[part].section === section);

const sayFound = (count: number): string =>
  count === 0 ? translate('settings_found_none') : translate('settings_found', count);

/** The name of a section, which takes the focus when somebody goes there, so that it is read out. */
function SectionHead({ section, isChosen }: { section: Section; isChosen: boolean }) {
  const head = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isChosen && !isFirst.current) {
      head.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
      // In a small window the ways to the sections fill all of it.
      head.current?.scrollIntoView({ block: 'nearest' });
    }
    isFirst.current = false;
  }, [isChosen]);
  return (
    <h1 ref={head} tabIndex={-1}>
      {translate(sectionHeads[section].words)}
    </h1>
  );
}

/** The section that the address names, now and after each change of it. */
function useSection(): Section {
  const [section, setSection] = useState(sectionOf(location.hash));
  useEffect(() => {
    const follow = () => setSection(sectionOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return section;
}

/** What is seen of each part; null where it cannot be read, and for all but the first until all is. */
function useViews() {
  const lists = useStored(readFollowedLists);
  const settings = useStored(readSettings);
  const reports = useStored(countReports);
  const access = useAccess();
  const policy = useStored(readPolicy);
  const failed = [lists, settings, reports].find((stored) => stored?.ok === false);
  // What came later would push away what somebody is about to press.
  const isRead = lists && settings && reports && policy && (access || !settings.ok);
  const chosen = isRead && settings.ok ? settings.value : null;
  const of: Record<Part, ComponentChildren> = {
    join: (
      <div class="stack">
        <JoinForm withCodes />
        <ImportFile />
      </div>
    ),
    lists:
      isRead && lists.ok ? (
        <ListsSection
          lists={lists.value}
          choices={chosen?.listChoices ?? []}
          awaited={chosen?.awaitedDesks ?? []}
          hidden={chosen?.hiddenFlags ?? []}
          policy={policy?.ok ? policy.value : noPolicy}
        />
      ) : null,
    sites: isRead && access ? <SitesSection access={access} /> : null,
    own: chosen ? <OwnWordsSection own={chosen.ownWords} /> : null,
    exceptions: chosen ? <ExceptionsSection own={chosen.ownWords} /> : null,
    hidden: chosen ? <HiddenSection hidden={chosen.hiddenFlags} /> : null,
    destination: chosen ? <DestinationSection {...chosen} /> : null,
    scope: chosen ? <ScopeSection scope={chosen.urlScope} /> : null,
    notify: isRead ? <NotifySection /> : null,
    badge: chosen ? <BadgeSection {...chosen} /> : null,
    kept: isRead && reports.ok ? <KeptSection reportCount={reports.value} /> : null,
    told: chosen ? <ToldSection tellAgain={chosen.tellAgain} /> : null,
    traces: chosen ? <TracesSection {...chosen} /> : null,
    permissions: isRead ? <PermissionsSection /> : null,
    keys: isRead ? <KeysSection /> : null,
    moving: chosen ? <MovingSection skipSeen={chosen.skipSeen} /> : null,
    sync: chosen ? <SyncSection syncs={chosen.syncs} /> : null,
    keepSettings: isRead ? <KeepSettingsSection /> : null,
    profiles: chosen ? <OwnSitesSection ownSites={chosen.ownSites} /> : null,
  };
  return { of, refusal: failed?.ok === false ? failed.error : null };
}
