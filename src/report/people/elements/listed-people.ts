import type { Span } from '../../../contract/span.ts';
import type { Block } from '../../../page/block.ts';
import type { Root } from '../../../page/dom/all-roots.ts';
import { elementsIn } from '../../../page/dom/elements-in.ts';
import { isElement, isText } from '../../../page/dom/node-kinds.ts';
import {
  childElementCountOf,
  localNameOf,
  nextSiblingOf,
  textContentOf,
} from '../../../page/dom/true-property.ts';
import { inSimplified } from '../days/in-simplified.ts';
import { leadsToPerson } from '../links/leads-to-person.ts';
import { addressOf, type IsPerson } from '../links/links-to-people.ts';
import { nameParts } from '../names/name-parts.ts';
import { labelsOfColumn, labelsOfLast, labelsOfWriter } from '../names/writer-labels.ts';
import { isAsShortAsName, isWrittenAsName } from '../names/written-as-name.ts';
import { comesBefore } from './comes-before.ts';
import { textNodesIn } from './shown-texts.ts';
import { addParts, namePartsIn, type TextParts, textsIn } from './text-parts.ts';

/** Whose name a column holds: “学生姓名”. */
const whoseName =
  "\\p{Script=Han}{1,4}(?:姓名|昵称)|(?:student|parent|child|guest|player|contact|full|first|last|display|nick|login|account)[’'s]{0,2}\\s?names?";
/** Labels of two languages: what stands for either may stand for both, “楼主 Started by”. */
const inBoth = /^(\p{Script=Han}[^a-z]*?)\s?[/／]?\s?([a-z][^\p{Script=Han}]*)$/iu;
const either = (label: RegExp, text: string): boolean =>
  label.test(text) ||
  (inBoth
    .exec(text)
    ?.slice(1)
    .some((half) => label.test(half)) ??
    false);

/** What a column is headed by that holds people, or last posts with their writers. */
const ofPeople = new RegExp(
  `^(?:${labelsOfWriter.english}|${labelsOfWriter.chinese}|${labelsOfColumn}|${whoseName})(?:\\s?[:：])?$`,
  'iu',
);
const ofWriter = new RegExp(`^(?:${labelsOfWriter.english}|${labelsOfWriter.chinese})(?:\\s?[:：])?$`, 'i');
const ofLastPosts = new RegExp(`^(?:${labelsOfLast.english}|${labelsOfLast.chinese})$`, 'i');

/** Who are many of a kind. */
const those =
  '(?:members?|users?|neighbou?rs?|people|players?|students?|contributors|authors|posters|readers|visitors|followers|fans)';
const theseThere = '(?:会员|用户|成员|作者|网友|市民|吧友|邻居|业主|同学|读者|玩家|粉丝|博主|达人|之星)';
/** How many they are, after that. */
const howMany = '\\s?(?:[（(·]?\\s?\\d[\\d,.]{0,8}\\s?[人位名]?\\s?[)）]?)?';
/** What a list of people is headed by. */
const people = new RegExp(
  `^(?:${[
    `(?:who['’]?s|who is) (?:online|here)|online now|online ${those}|${those} online`,
    `(?:welcome (?:our|your|the) )?(?:newest|new|latest|recent) ${those}`,
    `(?:top|featured) ${those}(?: (?:this|last) (?:week|month|year)|today)?|(?:most )?active ${those}`,
    'recent visitors|moderators|participants|assignees|reviewers|contributors|watchers|subscribers|frequent posters',
    "leaderboard|(?:today['’]s )?birthdays|(?:people )?invited|who to follow|people you may know",
    `(?:最新|新进|新|在线|当前在线|活跃|热心|推荐|热门|今日|最近|最热|[今昨]日|[本上]周|[本上]月|年度)(?:\\p{Script=Han}{2})?${theseThere}`,
    '[已未]\\p{Script=Han}{1,3}(?:家长|学生|同学|会员|成员|用户|员工|人员)|\\p{Script=Han}{2,6}名单',
    `(?:会员|用户|发帖|回帖|积分|活跃|粉丝|人气|贡献|签到)(?:排行榜?|榜)|\\p{Script=Han}{2,8}的${theseThere}`,
    '\\p{Script=Han}{2,8}\\s?[（(]\\s?\\d[\\d,]{0,8}\\s?[人位名]\\s?[)）]',
    '(?:今[天日])?(?:过)?生日(?:的?(?:会员|用户))?|谁在线|当前在线|最近访客|最近来访|访客|(?:[本现]\\p{Script=Han})?(?:版主|斑竹|吧主|群主)|管理团队',
    '[已受被]邀请?(?:的?人|者|的?回答者)|你?可能(?:认识|感兴趣)的人|推荐(?:用户|博主|关注的人)',
  ].join('|')})${howMany}(?:\\s?[:：])?$`,
  'iu',
);
/** The same, where it is a heading: elsewhere it may be a counter or something to press. */
const acquainted =
  /^(?:\d[\d,.]{0,8}\s)?(?:(?:all|your|my|mutual|close) )?(?:followers|following|friends|contacts|subscribers|people|members|(?:我的|全部|共同|特别)?(?:粉丝|关注|好友|联系人|通讯录|组长|成员|群成员|群友|(?:我)?关注的人|邀请回答|可能认识的人)(?:列表)?)\s?[(（·]?\s?(?:\d[\d,.]{0,8}\s?[)）]?)?$/i;
const headings = 'h1, h2, h3, h4, h5, h6, legend, caption, [role="heading"]';
/** What a list of answers is headed by, each of which begins with its writer. */
const answers =
  /^(?:(?:recent|latest|new|newest) (?:comments|replies)|(?:最新|最近|近期|新|热门)(?:的)?(?:回复|评论|留言|回帖|跟帖|回应)|(?:热|神)评)(?:\s?[:：])?$/i;
/** What a list of posts is headed by, whose rows may end in who wrote them. */
const posts =
  /^\p{Script=Han}{2,6}(?:帖子?|贴子?|主题|讨论)$|^(?:hot|latest|new|recent|related|popular|similar) (?:topics|threads|posts|discussions)$/iu;
/** A label as a list of words has it, however its letters are parted: “写 信 人”. */
const labelIn = (text: string | null): string =>
  inSimplified((text ?? '').trim()).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
const headingLimit = 24;
/** A post or a row of one is no label of a column: spared what `labelIn` does with its text. */
const noLabel = new RegExp(`^(?:\\s*\\S){${headingLimit + 1}}`);
/** What sorts or folds a column, beside its label. */
const afterLabel = /\s?\p{S}\s?$/u;
const columnLabelIn = (cell: Element): string => {
  const text = textContentOf(cell);
  return noLabel.test(text) ? '' : labelIn(text.replace(afterLabel, ''));
};
const itemLimit = 160;
const itemsLimit = 100;

/** What leads to the top of the page; to another place of it, somebody's name may. */
const toTop = 'a:is([href="#top" i], [href="#wrap" i], [href="#page" i], [href="#header" i])';

/** What has columns, or names beside labels, of its own. */
const cells = 'th, td, dt';

/** A writer before the words of an answer, or before what was answered. */
const leading =
  /^\s*(?:@\s?)?(.{1,24}?)\s?(?:[:：]|\s(?:on|in|says|said)\s|(?:发表)?[在对]\s?[《「“"]|(?:评论|回复|回应)[了于]|(?:发表)于)/iu;
/** What stands between a writer and a link to what was answered. */
const beforeLink = /(?:\s(?:on|in)|发表[在于]|[在对]|评论了?|回复了?)\s?[《「“"]?\s*$/i;
/** An address that leads to one answer. */
const toAnswer = /#(?:comment|reply|post|forum|pid|c|p|r|msg)[-_]?\d+$/i;

/** An address of mail as archives spell it: “name at host.example”. */
const spelledAddress = /^\s*[\w.+-]+ at [\w-]+(?:\.[\w-]+)+\s*$/i;

/** Names that stand where people are listed: columns of tables, and links to answers in side bars. */
export function listedPeople(root: Document | ShadowRoot, leadsToPerson: IsPerson): TextParts {
  const found: TextParts = new Map();
  for (const table of root.querySelectorAll('table')) addColumns([...table.rows], leadsToPerson, found);
  for (const cell of elementsIn(root, cells)) addBesideLabel(cell, found);
  const toAnswers = elementsIn(root, 'a[href*="#"]').filter((link) => toAnswer.test(addressOf(link)));
  for (const link of toAnswers) addBesideLink(link, found);
  addBeforeAnswers(toAnswers, found);
  for (const link of root.querySelectorAll('a[href^="mailto:" i]'))
    if (spelledAddress.test(link.textContent ?? '')) addParts(found, namePartsIn(link));
  addInvited(root, leadsToPerson, found);
  addAfterTitles(root, leadsToPerson, found);
  return found;
}

/** Names in lists whose heading, a text of the page's `blocks`, says that people or answers follow. */
export function peopleUnderHeadings(blocks: readonly Block[], leadsToPerson: IsPerson): TextParts {
  const found: TextParts = new Map();
  for (const { node } of blocks.flatMap(({ pieces }) => pieces)) {
    if (node.length > headingLimit * 2 || !node.parentElement) continue;
    const heading = labelIn(node.data);
    // What ends in a colon and has more after it in its element is about that alone.
    if (/[:：]$/.test(heading) && node.parentElement.textContent?.trim() !== node.data.trim()) continue;
    if (either(people, heading) || (either(acquainted, heading) && isHeading(node.parentElement))) {
      for (const item of itemsUnder(node.parentElement)) addListed(item, found);
      addLines(node.parentElement, found);
    } else if (either(ofWriter, heading)) {
      addBesideFirst(node.parentElement, node.data, found);
      addGrid(node.parentElement, leadsToPerson, found);
    } else if (either(posts, heading)) addAfterLinks(itemsUnder(node.parentElement), leadsToPerson, found);
    else if (either(answers, heading))
      for (const item of itemsUnder(node.parentElement)) addLeading(item, found);
  }
  return found;
}

/** Whether an element is a heading: what is bold and has several items below it is one, too. */
const isHeading = (element: Element): boolean =>
  Boolean(element.closest(headings)) ||
  (Boolean(element.closest('b, strong')) &&
    !element.closest(`a, ${pressed}`) &&
    itemsUnder(element).length >= severalRows);

/** Names in lines below a heading that nothing but breaks part, each before what is counted of the named. */
function addLines(heading: Element, found: TextParts): void {
  const next = heading.nextElementSibling;
  const body = wrapperOf(heading).nextElementSibling;
  const isLines = body?.children[0] && [...body.children].every((each) => each.localName === 'br');
  let line: Node | null | undefined = next?.localName === 'br' ? next : isLines ? body.firstChild : null;
  for (; line && (isText(line) || line.nodeName === 'BR'); line = line.nextSibling) {
    if (!isText(line)) continue;
    const name = nameBeforeCount(line.data);
    if (name) addParts(found, [[line, [name]]]);
  }
}

/** The only name in a text, but for what is counted of the named after it. */
function nameBeforeCount(text: string): Span | null {
  const [words = ''] = text.split(/\s\+?\d/);
  const [name, ...more] = nameParts(words);
  return name && more.length === 0 && isWrittenAsName(words.slice(name.start, name.end)) ? name : null;
}

/** The name beside a label with which a row begins; after other words it is a badge of who is named there. */
function addBesideFirst(label: Element, words: string, found: TextParts): void {
  const beside = label.nextElementSibling;
  const isFirst = label.parentElement?.firstElementChild === label;
  if (!beside || !isFirst || label.textContent !== words || label.matches(cells)) return;
  const [first] = namePartsIn(beside);
  const [span] = first?.[1] ?? [];
  if (first && span && isWrittenAsName(first[0].data.slice(span.start, span.end))) addParts(found, [first]);
}

/** What is pressed to write to somebody or to ask somebody in, and nothing else. */
const toSomebody =
  /^\+?\s?(?:invited?|message|add friend|邀请(?:回答|作答|加入)?|已邀请|私信|发私信|发消息|加好友)$/i;
const pressed = 'button, [role="button"]';
/** A list has at least as many rows. */
const severalRows = 2;

/** Names in rows that show little else than something to press that concerns somebody. */
function addInvited(root: Root, leadsToPerson: IsPerson, found: TextParts): void {
  const names = elementsIn(root, 'button, [role="button"], a').flatMap((control): [Text, Span[]][] => {
    if (!toSomebody.test(inSimplified(textContentOf(control).trim()))) return [];
    let row = control;
    const isBare = () => row.textContent?.trim() === control.textContent?.trim();
    while (isBare() && row.parentElement && !row.parentElement.matches('body, html')) row = row.parentElement;
    if ((row.textContent ?? '').length > itemLimit) return [];
    const [first] = [...namePartsIn(row)].filter(
      ([node]) => !control.contains(node) && !node.parentElement?.closest(pressed),
    );
    const link = first?.[0].parentElement?.closest('a[href]');
    if (!first || (link && !leadsToPerson(link))) return [];
    const [node, [span]] = first;
    return span && isWrittenAsName(node.data.slice(span.start, span.end)) ? [[node, [span]]] : [];
  });
  if (names.length >= severalRows) addParts(found, names);
}

/** Names in brackets that end the rows of a list, after a link to what the named wrote: “Title (name)”. */
function addAfterTitles(root: Root, leadsToPerson: IsPerson, found: TextParts): void {
  const lists = new Map<Element, Map<string, TextParts>>();
  for (const link of elementsIn(root, 'a[href]')) {
    const after = nodesAfter(link);
    const text = after.map(textContentOf).join('');
    const name = /^[(（]([^()（）]+)[)）]$/.exec(text.trim())?.[1]?.trim();
    const list = name && link.parentElement?.parentElement;
    if (!list || !isWrittenAsName(name) || leadsToPerson(link)) continue;
    const parts: TextParts = new Map();
    for (const node of after)
      addParts(parts, isText(node) ? [[node, nameParts(node.data)]] : namePartsIn(node));
    const rows = lists.get(list) ?? new Map<string, TextParts>();
    lists.set(list, rows.set(name, parts));
  }
  for (const rows of lists.values())
    if (rows.size >= severalRows) for (const parts of rows.values()) addParts(found, parts);
}

/**
 * Names before a colon and a link to what the named wrote: not the same in the rows of a list, as a label is.
 */
function addBeforeAnswers(links: readonly Element[], found: TextParts): void {
  const lists = new Map<Element, Map<string, [Text, Span[]][]>>();
  for (const { previousSibling: node, parentElement: row } of links) {
    const list = row?.parentElement;
    if (!list || !node || !isText(node) || row.firstChild !== node) continue;
    const name = /^\s*(\S(?:[^\n:：]{0,22}?\S)?)\s?[:：]\s*$/.exec(node.data)?.[1] ?? '';
    if (!isWrittenAsName(name) && !/^\p{L}$/u.test(name)) continue;
    const start = node.data.indexOf(name);
    const names = lists.get(list) ?? new Map<string, [Text, Span[]][]>();
    const parts = names.get(name) ?? [];
    parts.push([node, [{ start, end: start + name.length }]]);
    lists.set(list, names.set(name, parts));
  }
  for (const names of lists.values())
    if (names.size >= severalRows) for (const parts of names.values()) addParts(found, parts);
}

/** The one name after a link with which a row begins, where most rows have one and each another. */
function addAfterLinks(rows: readonly Element[], leadsToPerson: IsPerson, found: TextParts): void {
  const named = rows.flatMap((row): [Text, Span[]][] => {
    const [link] = row.querySelectorAll('a[href]');
    if (!link || leadsToPerson(link)) return [];
    const [first, ...more] = [...namePartsIn(row)].filter(
      ([node]) => !link.contains(node) && comesBefore(link, node),
    );
    const [span, ...others] = first?.[1] ?? [];
    if (!first || !span || more.length + others.length > 0) return [];
    // After a picture that links to it, the title links there, too.
    const own = first[0].parentElement?.closest('a[href]');
    if (own && addressOf(own) === addressOf(link)) return [];
    return isWrittenAsName(first[0].data.slice(span.start, span.end)) ? [first] : [];
  });
  const names = new Set(named.flatMap(([{ data }, spans]) => textsIn(data, spans)));
  if (names.size >= severalRows && names.size === named.length && named.length * 2 > rows.length)
    addParts(found, named);
}

/** The words after a link where hardly anything follows it in its row: none where more does. */
function nodesAfter(link: Element): (Element | Text)[] {
  const nodes: (Element | Text)[] = [];
  for (let node = nextSiblingOf(link); node; node = nextSiblingOf(node)) {
    const isMore = isElement(node) && (localNameOf(node) === 'a' || childElementCountOf(node) > 0);
    if (isMore || nodes.length > fewNodes) return [];
    if (isElement(node) || isText(node)) nodes.push(node);
  }
  return nodes;
}
const fewNodes = 4;

function addColumns(all: readonly HTMLTableRowElement[], leadsToPerson: IsPerson, found: TextParts): void {
  // A title may stand over all columns.
  const [head, ...rows] = all.slice(all.findIndex(({ cells }) => cells.length > 1));
  if (!head || head.cells.length < 2 || rows.length === 0 || isLabel(head.cells[0])) return;
  addBelow(head, rows, leadsToPerson, found);
}

/** The names in columns whose heads say that people, or last posts, are below. */
function addBelow(head: Element, rows: readonly Element[], leadsToPerson: IsPerson, found: TextParts): void {
  for (const [at, each] of [...head.children].entries()) {
    const label = columnLabelIn(each);
    const isLast = either(ofLastPosts, label);
    if (!isLast && !either(ofPeople, label)) continue;
    for (const { children } of rows) {
      const cell = children.length === head.childElementCount ? children[at] : undefined;
      if (!cell || (cell.textContent ?? '').length > itemLimit) continue;
      const parts = [...namePartsIn(cell)].filter(([node]) => !node.parentElement?.closest(toTop));
      if (parts.length === 0) continue;
      // The title of a last post is a link to it; its writer stands beside it.
      const writers = parts.filter(([node]) => {
        const link = node.parentElement?.closest('a[href]');
        return !link || leadsToPerson(link);
      });
      // Below the name of a writer stands what rank they have.
      const [only, ...others] = parts;
      if (only && others.length === 0 && isAsShortAsName(only[0].data.trim())) addParts(found, parts);
      else if (either(ofWriter, label)) addFirst(cell, found);
      else addParts(found, isLast && writers.length > 0 ? writers : parts);
    }
  }
}

/** What is no table has columns where a row of short labels stands over rows of as many parts. */
const fewestColumns = 3;

function addGrid(label: Element, leadsToPerson: IsPerson, found: TextParts): void {
  const cell = wrapperOf(label);
  const head = cell.parentElement;
  if (!head || head.closest('table') || head.childElementCount < fewestColumns) return;
  if ([...head.children].some(({ textContent }) => (textContent ?? '').trim().length > headingLimit)) return;
  const rows = [...(head.parentElement?.children ?? [])].filter(
    (row) => row !== head && comesBefore(head, row) && row.childElementCount === head.childElementCount,
  );
  if (rows.length >= severalRows) addBelow(head, rows, leadsToPerson, found);
}

/** The name in what stands beside a label such as “Name:”. */
function addBesideLabel(cell: Element, found: TextParts): void {
  if (!either(ofPeople, columnLabelIn(cell)) || !isLabel(cell)) return;
  if (cell.nextElementSibling) addFirst(cell.nextElementSibling, found);
}

/**
 * Whether a cell says what the next one holds, rather than what is below it: it says that something follows,
 * is marked so, or stands in a row of two of which the other is no label.
 */
function isLabel(cell: Element | undefined): boolean {
  const beside = cell?.nextElementSibling;
  if (!cell || !beside || (beside.textContent ?? '').length > itemLimit) return false;
  const label = labelIn(beside.textContent);
  const isHead = either(ofPeople, label) || either(ofLastPosts, label) || namePartsIn(beside).size === 0;
  return (
    /[:：]\s*$/.test((cell.textContent ?? '').slice(-headingLimit)) ||
    beside.localName !== cell.localName ||
    (cell.localName === 'td' && cell.parentElement?.childElementCount === 2 && !isHead)
  );
}

/** What stands side by side where there is no list. */
const inline = 'a, span, b, strong, em, i';
function inlineFrom(first: Element): Element[] {
  const all: Element[] = [];
  for (let each: Element | null = first; each?.matches(inline); each = each.nextElementSibling)
    all.push(each);
  return all;
}

/** Rows that stand below their heading without a list around them; else the parts of the one below it. */
function rowsFrom(body: Element, head: Element): Element[] {
  const isAlike = (each: Element) =>
    each.localName === body.localName && each.getAttribute('class') === body.getAttribute('class');
  const rows: Element[] = [];
  for (let each: Element | null = body; each && isAlike(each); each = each.nextElementSibling)
    rows.push(each);
  return rows.length >= severalRows && !isAlike(head) ? rows : partsOf(body);
}

const partsOf = (body: Element): Element[] => (body.childElementCount > 0 ? [...body.children] : [body]);

const listRows = 'li, tr, dd';

/** The outermost element that shows no more than a label or a heading does. */
function wrapperOf(label: Element): Element {
  const text = label.textContent?.trim();
  let wrapper = label;
  while (wrapper.parentElement?.textContent?.trim() === text) wrapper = wrapper.parentElement;
  return wrapper;
}

/** The items of the list under a heading, which may be wrapped itself. */
function itemsUnder(inner: Element): Element[] {
  let head = wrapperOf(inner);
  // An item of a menu heads nothing.
  if (head.matches('li') && head.querySelector('a[href]')) return [];
  let body = head.nextElementSibling;
  for (let turn = 0; !body && turn < 2 && head.parentElement; turn += 1) {
    head = head.parentElement;
    body = head.nextElementSibling;
  }
  if (!body) return [];
  // How many they are may stand before them.
  if (body.nextElementSibling?.querySelector(listRows) && !body.querySelector(`${listRows}, a[href]`))
    body = body.nextElementSibling;
  const rows = [...body.querySelectorAll(listRows)];
  const items = rows.length > 0 ? rows : body.matches(inline) ? inlineFrom(body) : rowsFrom(body, head);
  // The head of a table says what each of its columns holds.
  return items
    .slice(0, itemsLimit)
    .filter(
      (item) => (item.textContent ?? '').length <= itemLimit && !item.closest('table')?.querySelector('th'),
    );
}

/** Whether a link shows this page in another way, such as by week. */
const isOtherView = (link: Element | null | undefined): boolean =>
  link instanceof HTMLAnchorElement &&
  /^\?/.test(link.getAttribute('href') ?? '') &&
  !leadsToPerson(link.href);

/** The first name of an item, as what else stands there is rank or number; a letter may stand for a face. */
function addFirst(item: Element, found: TextParts): void {
  const [first, second] = [...namePartsIn(item)].filter(
    ([{ data, parentElement }, [span]]) =>
      !/[:：]\s*$/.test(data) &&
      !isOtherView(parentElement?.closest('a[href]')) &&
      (parentElement?.closest('a[href]') || isWrittenAsName(data.slice(span?.start, span?.end))),
  );
  const letters = first?.[0].data.trim() ?? '';
  const isInitial = /^\p{L}{1,2}$/u.test(letters) && second?.[0].data.includes(letters.charAt(0));
  const name = isInitial ? second : first;
  if (name && name[0].data.trim().length > 1) addParts(found, [name]);
}

/** The names in an item: the first of it, or all where it is a list in one text. */
function addListed(item: Element, found: TextParts): void {
  const [node, ...more] = textNodesIn(item);
  const names = node && more.length === 0 ? namesInOneText(node.data) : [];
  if (node && names.length > 0) addParts(found, [[node, names]]);
  else addFirst(item, found);
}

/** Several names, or one before what is counted of the named. */
function namesInOneText(text: string): Span[] {
  const parted = namesParted(text);
  const counted = parted.length === 0 && /\s\+?\d/.test(text) ? nameBeforeCount(text) : null;
  return counted ? [counted] : parted;
}

/** Names with commas between them, or with spaces as Chinese has none; what ends in a colon is a label. */
function namesParted(text: string): Span[] {
  const list = /[^:：]*$/.exec(text)?.[0] ?? '';
  const byComma = [...list.matchAll(/[^,，、;；]+/g)];
  const isByComma = byComma.length >= severalRows;
  if (!isByComma && !/\p{Script=Han}/u.test(list)) return [];
  const names = (isByComma ? byComma : [...list.matchAll(/\S+/g)]).map(({ index, 0: word }) => {
    const name = word.trim();
    const start = text.length - list.length + index + word.indexOf(name);
    return { start, end: start + name.length };
  });
  const areNames = names.every(({ start, end }) => isWrittenAsName(text.slice(start, end)));
  return areNames && names.length > (isByComma ? 1 : severalRows) ? names : [];
}

/** A name at the beginning of an item. */
function addLeading(item: Element, found: TextParts): void {
  const nodes = textNodesIn(item);
  const whole = nodes.map(({ data }) => data).join('');
  const name = leading.exec(whole)?.[1];
  if (name === undefined) return;
  const end = whole.indexOf(name) + name.length;
  let start = 0;
  for (const node of nodes) {
    if (start < end) addParts(found, [[node, nameParts(node.data.slice(0, end - start))]]);
    start += node.length;
  }
}

/** The writer of an answer that a link leads to: the link itself before a colon, or what stands before it. */
function addBesideLink(link: Element, found: TextParts): void {
  const line = link.parentElement;
  const [before, after] = [link.previousSibling?.nodeValue ?? '', link.nextSibling?.nodeValue ?? ''];
  if (
    line &&
    (line.textContent ?? '').length <= itemLimit &&
    (/^\s?[:：]/.test(after) || beforeLink.test(before))
  )
    addLeading(line, found);
}
