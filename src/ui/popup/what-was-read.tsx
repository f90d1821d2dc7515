import type { FollowedList } from '../../history/records.ts';
import type { PageDescription, PageReading, TabDescription } from '../../messages/message-contract.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { formatDay } from '../format-moment.ts';
import { Notice } from '../notice.tsx';

/** That nothing was found, in a sentence. */
export const nothingWords = ({ characters }: PageReading): string =>
  characters > 0 ? translate('found_nothing', characters.toLocaleString()) : translate('found_no_text');

/**
 * That nothing on the lists was found in what was read, and how much that was; never that the page is right.
 */
export const NothingFound = ({ reading, lists }: { reading: PageReading; lists: FollowedList[] }) => (
  <Notice>
    <p>
      <strong>{nothingWords(reading)}</strong>
    </p>
    <p class="soft">{translate('found_nothing_hint')}</p>
    <ul class="soft">
      {lists.map(({ url, title, lastGoodAt }) => (
        <li key={url}>{translate('found_list', title, formatDay(lastGoodAt))}</li>
      ))}
    </ul>
  </Notice>
);

/** What a person sees on the page and we could not read; nothing where there is no such thing. */
export function NotRead({ tab, unreadable }: { tab: TabDescription; unreadable: number }) {
  const { reading } = tab;
  const { frames } = reading;
  const hosts = [...new Set(frames.filter(Boolean))].join(', ');
  const counts: [MessageKey, number][] = [
    ['unread_pictures', reading.pictures],
    ['unread_canvases', reading.canvases],
    ['unread_films', reading.films],
    ['unread_letters', unreadable],
    ['unread_unanswered', reading.unanswered],
  ];
  const sentences = [
    ...(tab.isLoading ? [translate('unread_rest')] : []),
    ...(frames.length > 0
      ? [translate(hosts ? 'unread_frames_of' : 'unread_frames', frames.length, hosts)]
      : []),
    ...counts.filter(([, count]) => count > 0).map(([key, count]) => translate(key, count.toLocaleString())),
  ];
  return sentences.length === 0 ? null : (
    <div class="stack tight not-read">
      <h3>{translate('unread_title')}</h3>
      <ul class="soft">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Says that a site no longer looks as its profile says, and what that means; else nothing. */
export const SiteNotice = ({ site }: { site: PageDescription['site'] }) =>
  site?.layoutChanged ? (
    <Notice>
      <p>{translate('site_layout_changed', site.title)}</p>
    </Notice>
  ) : null;
