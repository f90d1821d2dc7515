import { type MessageKey, translate } from '../platform/translate.ts';

/** The head of a page in a tab: what it is, and the way to its neighbour. */
export const PageHead = (props: { title: MessageKey; link: { href: string; words: MessageKey } }) => (
  <header class="page-head">
    <div class="row">
      <img src="/icons/48.png" alt="" width="32" height="32" />
      <h1>{translate(props.title)}</h1>
    </div>
    <nav aria-label={translate('pages')}>
      <a href={props.link.href}>{translate(props.link.words)}</a>
    </nav>
  </header>
);
