// First, since what is watched takes the browser's functions out as it starts.
import './styles-asked.ts';

import { privateAreas } from '../../src/report/view/private-areas.ts';
import { peopleSelectors } from '../../src/sites/people-selectors.ts';
import { stylesAskedBy } from './styles-asked.ts';

/** What is covered on a page before and after something, and how many styles were asked for that. */
interface Covered {
  before: number;
  after: number;
  asked: { before: number; after: number };
}

/** Runs in a page: asks twice what is to be covered, and in between lets it change. */
declare global {
  var coverTwice: (html: string, between: keyof typeof changes) => Promise<Covered>;
}

const rule = (text: string) => document.styleSheets[0]?.insertRule(text);
const host = () => document.querySelector('#host') as HTMLElement;
const changes = {
  nothing: () => undefined,
  scroll: () => scrollTo(0, 10),
  text: () => {
    (document.querySelector('p')?.firstChild as Text).data = '请打 13912345678 找我';
  },
  attribute: () => document.querySelector('p b')?.setAttribute('class', 'author'),
  'a rule that shows what was hidden': () => rule('.card { display: block !important }'),
  'a rule that gives a picture its size': () => rule('.face { width: 48px; height: 48px }'),
  'a field is filled': () => {
    (document.querySelector('input') as HTMLInputElement).value = '张三';
  },
  'a shadow root comes': () => {
    host().attachShadow({ mode: 'open' }).innerHTML = '<p><b class="author">张三</b>写</p>';
  },
  'text in a shadow root': () => {
    const text = host().shadowRoot?.querySelector('b')?.firstChild as Text;
    text.data = '13912345678';
  },
};

globalThis.coverTwice = async (html, between) => {
  document.body.innerHTML = html;
  for (const template of document.querySelectorAll('template')) {
    const root = (template.parentElement as Element).attachShadow({ mode: 'open' });
    root.append(template.content);
    template.remove();
  }
  scrollTo(0, 0);
  const cover = () => {
    let areas = 0;
    const { styles } = stylesAskedBy(() => {
      areas = privateAreas(peopleSelectors([]), []).length;
    });
    return { areas, styles };
  };
  const before = cover();
  await new Promise(requestAnimationFrame);
  changes[between]();
  const after = cover();
  return {
    before: before.areas,
    after: after.areas,
    asked: { before: before.styles, after: after.styles },
  };
};
