// First, since what is watched takes the browser's functions out as it starts.
import './styles-asked.ts';

import type { ShownPage } from '../../src/highlight/shown-page.ts';
import { PageFollower } from '../../src/page/follow-page.ts';
import { Life } from '../../src/page/life.ts';
import { describeForReport, peopleOn } from '../../src/report/describe-for-report.ts';
import { peopleHere } from '../../src/report/people/people-here.ts';
import { privateAreas } from '../../src/report/view/private-areas.ts';
import { peopleSelectors } from '../../src/sites/people-selectors.ts';
import type { PostsHere } from '../../src/sites/posts-here.ts';
import { stylesAskedBy } from './styles-asked.ts';

/** What is covered on a page before and after something, and how many styles were asked for that. */
interface Covered {
  before: number;
  after: number;
  asked: { before: number; after: number };
}

/** Whom the text of a report finds, and whom it would find by itself; how many styles were asked for that. */
interface ToldAndCovered {
  told: string[];
  byItself: string[];
  covered: number;
  asked: { told: number; covered: number };
}

/** Runs in a page: asks twice what is to be covered, and in between lets it change. */
declare global {
  var coverTwice: (html: string, between: keyof typeof changes) => Promise<Covered>;
  /** Describes the page for a report while it changes at each turn it gets; counts these turns. */
  var describeInTurns: (html: string, name: string) => Promise<{ title: string; turns: number }>;
  /** Finds people for the text of a report and then covers its picture; counts what was asked for each. */
  var tellAndCover: (html: string, between?: keyof typeof changes) => Promise<ToldAndCovered>;
}

const rule = (text: string) => document.styleSheets[0]?.insertRule(text);
const host = () => document.querySelector('#host') as HTMLElement;
const changes = {
  nothing: () => undefined,
  scroll: () => scrollTo(0, 10),
  text: () => {
    (document.querySelector('p')?.firstChild as Text).data = '请打 13912345678 找我';
  },
  'text goes': () => {
    (document.querySelector('p + p')?.firstChild as Text).data = '大蒜治病';
  },
  attribute: () => document.querySelector('p b')?.setAttribute('class', 'author'),
  'a rule that shows what was hidden': () => rule('.card { display: block !important }'),
  'a rule that gives a letter its size': () => rule('.letter { width: 48px; height: 48px }'),
  'a style sheet comes': () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.small { font-size: 16px !important }');
    document.adoptedStyleSheets.push(sheet);
  },
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

globalThis.tellAndCover = async (html, between = 'nothing') => {
  document.body.innerHTML = html;
  const life = new Life();
  const follower = new PageFollower(
    () => undefined,
    life,
    () => undefined,
  );
  const page = { blocks: () => follower.readClosely(), matches: () => [] } as unknown as ShownPage;
  const posts = { cover: () => [] } as unknown as PostsHere;
  const blocks = await follower.readCloselyInSlices();
  changes[between]();
  const namesOf = ({ names }: ReturnType<typeof peopleOn>) => names.map(({ text }) => text).sort();
  const byItself = namesOf(peopleHere(peopleSelectors([]), [], blocks));
  let told: string[] = [];
  const { styles: forText } = stylesAskedBy(() => {
    told = namesOf(peopleOn(page, posts));
  });
  let covered = 0;
  const { styles: forPicture } = stylesAskedBy(() => {
    covered = privateAreas(peopleSelectors([]), []).length;
  });
  life.end('removed');
  return { told, byItself, covered, asked: { told: forText, covered: forPicture } };
};

globalThis.describeInTurns = async (html, name) => {
  document.body.innerHTML = html;
  const life = new Life();
  const follower = new PageFollower(
    () => undefined,
    life,
    () => undefined,
  );
  const page = {
    blocks: () => follower.readClosely(),
    blocksInSlices: () => follower.readCloselyInSlices(),
    roots: () => follower.roots(),
    matches: () => [],
    isRead: () => true,
  } as unknown as ShownPage;
  const posts = { cover: () => [], look: () => () => ({}), describe: () => null } as unknown as PostsHere;
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
    if (turns !== 2) return;
    document.title = name;
    (document.querySelector('p b') as Element).outerHTML = `<a href="/user/1" class="author">${name}</a>`;
  });
  const { title } = (await describeForReport(page, posts)).page;
  clearInterval(timer);
  life.end('removed');
  return { title, turns };
};
