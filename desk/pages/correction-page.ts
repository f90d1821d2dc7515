import { html } from 'hono/html';
import { objectionPart, type Status } from '../../src/contract/list.ts';
import { sharePictureSize } from '../../src/contract/share-picture.ts';
import { fingerprintWords } from '../../src/contract/signed/fingerprint.ts';
import type { DeskConfig } from '../desk-config.ts';
import { workingDays } from '../disputes/dispute-due.ts';
import type { PublicDispute } from '../disputes/dispute-store.ts';
import { disputeLimits } from '../disputes/read-dispute.ts';
import { claimReviewOf } from '../publishing/claim-review.ts';
import { correctionAddress } from '../publishing/correction-address.ts';
import { entrySteps, formerVerdict, type Step, verdictSince } from '../publishing/entry-steps.ts';
import type { PublicEntry } from '../publishing/public-entries.ts';
import { categoryTitle } from './category-title.ts';
import { correctionWords } from './correction-words.ts';
import { type CorrectionWays, correctionsFoot, correctionsTop } from './corrections-frame.ts';
import { fill } from './fill-words.ts';
import type { Markup } from './html-page.ts';
import type { PageWords } from './page-words.ts';
import type { PublicPage } from './public-page.ts';
import { languageTag, quoted, saidOf } from './said-of-entry.ts';
import { showMoment } from './show-moment.ts';
import { statusMark } from './status-mark.ts';
import type { PageLanguage } from './wished.ts';

/** Whose pages these are, and where. */
export interface PublicDesk {
  address: string;
  config: DeskConfig;
}

/** What a page says of an entry beside what its list says. */
export interface AroundEntry {
  /** Null where nobody takes any. */
  disputes: readonly PublicDispute[] | null;
  /** Entries whose claims are alike. */
  similar: readonly PublicEntry[];
  /** The digest of the picture it is passed on with; null where nobody has drawn it. */
  picture: string | null;
}

/**
 * The page about an entry, for everybody: what is right first and large, the claim small and quoted. Whoever
 * sends it to somebody spreads the correction, not the claim.
 */
export function correctionPage(
  words: PageWords,
  { address, config }: PublicDesk,
  shown: PublicEntry,
  ways: CorrectionWays,
  { disputes, similar, picture }: AroundEntry,
): PublicPage {
  const { entry } = shown;
  const said = correctionWords[words.language];
  const { fact, rest } = saidOf(words, shown);
  const status = words.receipt.statuses[entry.status];
  const url = correctionAddress(address, entry.id);
  return {
    title: fact,
    description: `${rest} ${quoted(entry.claim)} ${status}`.trim(),
    address: url,
    desk: config.name,
    linkedData: claimReviewOf(shown, address),
    ...(picture === null
      ? {}
      : {
          picture: {
            address: `${address}/shares/${picture}.png`,
            ...sharePictureSize,
            alt: `${fact} ${status}: ${quoted(entry.claim)} ${config.name}`,
          },
        }),
    top: correctionsTop(words, config, ways),
    body: html`<div class="page">
<main>
<article>
${verdict(words, shown)}
<h1 lang="${languageTag(fact)}"${fact.length > 60 ? html` class="long"` : ''}>${fact}</h1>
${rest ? html`<p class="lead" lang="${languageTag(rest)}">${rest}</p>` : ''}
${former(words, shown)}
</article>
${sources(words, shown, url)}
${history(words, shown, disputes ?? [])}
${objection(words, config, shown.name, disputes)}
</main>
<aside>
${share(words, shown, url, picture && ways.share(picture))}
${trust(words, shown)}
${alike(words, similar, ways)}
<section class="panel print-not"><h2>${said.inPlace}</h2><p class="soft">${said.inPlaceMeaning}</p>
<p><a class="button" href="${ways.home}">${said.join}</a></p></section>
</aside>
</div>
${correctionsFoot(words, config, ways)}`,
  };
}

function verdict(words: PageWords, { entry }: PublicEntry): Markup {
  const { status, claim } = entry;
  const since = showMoment(verdictSince(entry), words.language);
  return html`<div class="verdict is-${status}">
<p class="verdict-line">${statusMark(status, words.receipt.statuses[status])}
<span>${fill(correctionWords[words.language].since, since)}</span></p>
<blockquote lang="${languageTag(claim)}">${quoted(claim)}</blockquote>
</div>`;
}

function former(words: PageWords, { entry }: PublicEntry): Markup | string {
  const before = formerVerdict(entry);
  if (!before) return '';
  const said = correctionWords[words.language];
  const template = entry.status === 'withdrawn' ? said.withdrawn : said.changed;
  const until = showMoment(before.until, words.language);
  return html`<p class="notice">${fill(template, words.receipt.statuses[before.status], until)}</p>`;
}

function sources({ language }: PageWords, { entry }: PublicEntry, own: string): Markup | string {
  const said = correctionWords[language];
  const { correction, sources = [] } = entry;
  const published =
    correction && correction.url !== own
      ? [
          html`<li><a href="${correction.url}" rel="noreferrer">${correction.title}</a>
<span class="soft">${correction.publisher}${correction.publishedAt ? html` · ${showMoment(correction.publishedAt, language)}` : ''}</span></li>`,
        ]
      : [];
  const others = sources
    .filter(({ url }) => url !== correction?.url)
    .map(
      ({ url, title, publisher }) => html`<li><a href="${url}" rel="noreferrer">${title}</a>
<span class="soft">${publisher ?? URL.parse(url)?.host ?? ''}</span></li>`,
    );
  const all = [...published, ...others];
  if (all.length === 0 && entry.status === 'withdrawn') return '';
  return html`<section><h2>${said.sources}</h2>
${all.length > 0 ? html`<ol class="sources">${all}</ol>` : html`<p class="soft">${said.noSources}</p>`}
</section>`;
}

/** What happened to the entry, and what came of objections to it, the newest first. */
function history(words: PageWords, { entry }: PublicEntry, disputes: readonly PublicDispute[]): Markup {
  const steps = entrySteps(entry);
  const rows = [
    ...disputes.map((each) => ({
      at: each.at.toISOString(),
      said: html`${disputeOnPage(words.language, each)}`,
    })),
    ...steps.map((step, place) => ({ at: step.at, said: stepOnPage(words, step, steps[place + 1]?.status) })),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return html`<section><h2>${correctionWords[words.language].history}</h2><ol class="steps">${rows.map(
    ({ at, said }) => html`<li>${showMoment(at, words.language)}<i></i><span>${said}</span></li>`,
  )}</ol></section>`;
}

function stepOnPage(words: PageWords, { status, reason }: Step, before: Status | null | undefined): Markup {
  const said = correctionWords[words.language];
  const what =
    status === null
      ? said.listed
      : html`${statusMark(status, words.receipt.statuses[status])} ${!reason && status === before ? said.updated : ''}`;
  return html`${what}${reason ? html`<span lang="${languageTag(reason)}">${reason}</span>` : ''}`;
}

/** Without a server nobody takes the form: then it is said how the desk is reached. */
function objection(
  { language }: PageWords,
  { contact: { phone, email, page } }: DeskConfig,
  name: string,
  disputes: readonly PublicDispute[] | null,
): Markup {
  const said = correctionWords[language];
  if (disputes)
    return html`<section id="${objectionPart}"><h2>${said.objection}</h2>
${disputes
  .filter(({ outcome }) => outcome === 'open')
  .map((each) => html`<p class="notice">${disputeOnPage(language, each)}</p>`)}
<form class="dispute print-not" method="post" action="${name}/dispute">
<p>${fill(said.objectionHow, String(workingDays))}</p>
<label>${said.what}<span class="field"><textarea name="what" rows="4" required maxlength="${disputeLimits.what}"></textarea></span></label>
<label>${said.evidence}<span class="field"><input type="url" name="evidence" maxlength="${disputeLimits.evidence}" placeholder="https://"></span></label>
<label>${said.contact}<span class="field"><input name="contact" maxlength="${disputeLimits.contact}" autocomplete="email"></span></label>
<p><button class="primary">${said.dispute}</button></p>
<p class="soft">${said.afterwards}</p>
</form></section>`;
  const reach = [
    phone ? html`<li>${phone}</li>` : '',
    email ? html`<li><a href="mailto:${email}">${email}</a></li>` : '',
    page ? html`<li><a href="${page}" rel="noreferrer">${page}</a></li>` : '',
  ].filter((way) => way !== '');
  return html`<section id="${objectionPart}" class="print-not"><h2>${said.objection}</h2>
${reach.length > 0 ? html`<p>${said.objectionBy}</p><ul class="reach">${reach}</ul>` : html`<p class="soft">${said.noContact}</p>`}
</section>`;
}

function disputeOnPage(language: PageLanguage, { times, outcome, dueAt, reason }: PublicDispute): Markup {
  const due = dueAt ? showMoment(dueAt.toISOString(), language) : '–';
  return html`${fill(correctionWords[language].disputes[outcome], String(times), due)}${
    reason ? html`<br><span lang="${languageTag(reason)}">${reason}</span>` : ''
  }`;
}

function share(words: PageWords, shown: PublicEntry, url: string, picture: string | null): Markup {
  const said = correctionWords[words.language];
  const { claim, status } = shown.entry;
  const { fact, rest } = saidOf(words, shown);
  const lines = [fact, rest, `${words.receipt.statuses[status]}: ${quoted(claim)}`, url].filter(Boolean);
  return html`<section class="panel print-not"><h2>${said.share}</h2>${
    picture
      ? html`<img src="${picture}" width="${sharePictureSize.width}" height="${sharePictureSize.height}" alt="">
<p><a href="${picture}" download="${shown.name}.png">${said.sharePicture}</a></p>`
      : ''
  }<p class="soft">${said.shareHint}</p>
<p class="share">${lines.join('\n')}</p></section>`;
}

function trust(words: PageWords, { entry, list }: PublicEntry): Markup {
  const { language, welcome } = words;
  const said = correctionWords[language];
  const { keyFingerprint } = list;
  const compared =
    keyFingerprint && fingerprintWords(keyFingerprint)[language === 'en' ? 'en' : 'zh'].join(' ');
  return html`<section class="panel"><h2>${said.trust}</h2><dl>
<dt>${said.publisher}</dt><dd>${list.publisher}</dd>
<dt>${said.list}</dt><dd>${fill(said.version, list.title, String(list.version))}</dd>
<dt>${said.words}</dt><dd>${compared ?? welcome.notSigned}</dd>
<dt>${said.category}</dt><dd>${categoryTitle(language, list, entry.category)}</dd>
${entry.recheckBy ? html`<dt>${said.recheck}</dt><dd>${showMoment(entry.recheckBy, language)}</dd>` : ''}
</dl></section>`;
}

function alike(words: PageWords, similar: readonly PublicEntry[], ways: CorrectionWays): Markup | string {
  if (similar.length === 0) return '';
  return html`<section class="panel print-not"><h2>${correctionWords[words.language].similar}</h2><ul class="alike">${similar.map(
    ({ entry: { claim, status }, name }) => html`<li>${statusMark(status, words.receipt.statuses[status])}
<a href="${ways.entry(name)}" lang="${languageTag(claim)}">${claim}</a></li>`,
  )}</ul></section>`;
}
