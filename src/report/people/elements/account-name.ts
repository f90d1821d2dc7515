import type { Span } from '../../../contract/span.ts';
import { elementsIn } from '../../../page/dom/elements-in.ts';
import { attributeOf, dataOf, localNameOf, textContentOf } from '../../../page/dom/true-property.ts';
import { isSite } from '../names/name-of-site.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';
import { calledPeople } from '../words/called-people.ts';
import { comesBefore } from './comes-before.ts';
import { isVisible, textNodesIn } from './shown-texts.ts';
import { addParts, namePartsIn, type TextParts, textsIn } from './text-parts.ts';

/** What leaves the account: by its address, or by what it says. */
const leaving = /(?:^|[/?&=_-])(?:log-?(?:out|off)|sign-?out|quit)(?:$|[/?&;=._#-])/i;
const leave = new RegExp(
  `^(?:(?:log ?out|log off|sign ?out)(?:\\sof\\s[^\\n]{1,20})?(?:…|\\.\\.\\.)?|${[
    '退出(?:登[录陆錄]|账号)?|重新?登[录陆錄入]|安全退出|注销|登出|ログアウト|サインアウト|로그아웃|đăng xuất|keluar|ออกจากระบบ',
    '(?:se )?déconnecter|(?:se )?déconnexion|abmelden|ausloggen|cerrar sesión|desconectar(?:se)?|sair|terminar sessão|esci|disconnetti(?:ti)?',
    'uitloggen|afmelden|logga ut|log ud|logg ut|kirjaudu ulos|wyloguj(?: się)?|odhlásit(?: se)?|kijelentkezés|deconectare|çıkış(?: yap)?',
    'выйти|выход|вийти|вихід|αποσύνδεση|تسجيل الخروج|خروج|התנתק(?:ות)?',
  ].join('|')})$`,
  'i',
);
/** Some sites show this in place of a name, or right after it. */
const mailAddress = /\w@[\w-]{1,63}\.\w/;
/** A region that shows more than this many UTF-16 units is no longer the one of the account. */
const regionLimit = 160;

/**
 * Where the person reading is named: beside what leaves their account, or else over a menu of their own
 * things. `isKnown` says whether an element names somebody anyway.
 */
export function accountNames(root: Document | ShadowRoot, isKnown: (element: Element) => boolean): TextParts {
  const all = elementsIn(root, 'a, button, [role="button"], input[type="submit" i]');
  const controls = all.filter(leavesAccount);
  if (controls.length === 0) return nameOverOwnMenu(all);
  const found = nameOnWayIn(root);
  if (found.size === 0) for (const control of controls) addParts(found, nameBeside(control, isKnown));
  return found;
}

/** What leads to one's own messages, settings and the like; of such links a menu has several. */
const toOwnThings =
  /(?:^|[/?&=_-])(?:settings|preferences|notifications?|messages?|inbox|my|me)(?:$|[/?&;.#])/i;
const severalThings = 2;
/** More such links are no menu; that of the page is among its first. */
const mostThings = 20;

/** The only name in a region with links to one's own things, where nothing leaves the account. */
function nameOverOwnMenu(controls: readonly Element[]): TextParts {
  const things = controls
    .filter((each) => toOwnThings.test(attributeOf(each, 'href') ?? ''))
    .slice(0, mostThings);
  for (const thing of things)
    for (const region of regionsAround(thing)) {
      if (things.filter((each) => region.contains(each)).length < severalThings) continue;
      const [name, ...others] = namePartsIn(region);
      if (name && others.length === 0 && isWrittenAsName(textContentOf(name[0]).trim()))
        return new Map([name]);
    }
  return new Map();
}

/** Where accounts are entered: who has entered may be named there. */
const entrance = /\/(?:log-?in|sign-?in)(?:\.\w{2,5})?\/?$/i;
const enter = /\b(?:log|sign|switch)|登[录陆錄陸入]|切[换換]/i;

/** All of a link to where one enters an account, unless it says that. */
function nameOnWayIn(root: Document | ShadowRoot): TextParts {
  const found: TextParts = new Map();
  for (const link of elementsIn(root, 'a[href]')) {
    if (!entrance.test(attributeOf(link, 'href') ?? '')) continue;
    const text = textContentOf(link).trim();
    const isName = !enter.test(text) && (isWrittenAsName(text) || /^\d{2,20}$/.test(text));
    const [node, ...more] = textNodesIn(link);
    if (!isName || !node || more.length > 0) continue;
    const start = dataOf(node).indexOf(text);
    addParts(found, [[node, [{ start, end: start + text.length }]]]);
  }
  return found;
}

function leavesAccount(control: Element): boolean {
  const isInput = localNameOf(control) === 'input' && control instanceof HTMLInputElement;
  const text = (isInput ? control.value : textContentOf(control)).trim();
  return leave.test(text) || (text.length <= 40 && leaving.test(attributeOf(control, 'href') ?? ''));
}

function nameBeside(control: Element, isKnown: (element: Element) => boolean): TextParts {
  const opener = nameOverMenu(control);
  if (opener.size > 0) return opener;
  for (const region of regionsAround(control)) {
    const text = textContentOf(region);
    if (region.matches('html, body, main, article')) break;
    if (isKnown(region) || calledPeople(text).length > 0) break;
    if (mailAddress.test(text)) return nameBeforeMail(region);
    const name = nameIn(region, control);
    if (name.size > 0) return name;
  }
  return new Map();
}

/** What may be the region of an account around a control of it, from the inside. */
function regionsAround(control: Element): Element[] {
  const regions: Element[] = [];
  let each = control.parentElement;
  for (; each && textContentOf(each).trim().length <= regionLimit; each = each.parentElement)
    regions.push(each);
  return regions;
}

/** The one name that opens the menu in which `control` is, where that menu is closed. */
function nameOverMenu(control: Element): TextParts {
  if (isVisible(control)) return new Map();
  let menu = control;
  let around = menu.parentElement;
  for (; around && !isVisible(around); around = menu.parentElement) menu = around;
  const [name, ...others] = around ? [...namePartsIn(around)].filter(([node]) => !menu.contains(node)) : [];
  if (!name || others.length > 0) return new Map();
  return isWrittenAsName(textContentOf(name[0]).trim()) ? new Map([name]) : new Map();
}

/** What stands right before a mail address: what is after it is a menu. */
function nameBeforeMail(region: Element): TextParts {
  const mail = textNodesIn(region).find((node) => mailAddress.test(dataOf(node)));
  const name = mail && [...namePartsIn(region)].findLast(([node]) => comesBefore(node, mail));
  return new Map(name ? [name] : []);
}

/** A region with more words than these is a menu, of which few are the name. */
const fewWords = 3;
/** As many links are a menu; a name beside it that leads nowhere is no part of it. */
const manyLinks = 3;

/**
 * What may be the name in a region: all words of one that has few; of any other what is set off in it, and
 * what stands first or last before `control`.
 */
export function nameIn(region: Element, control?: Element): TextParts {
  type Part = readonly [Text, Span[]];
  const words = [...namePartsIn(region)].filter(
    ([node, spans]) =>
      !control?.contains(node) &&
      !node.parentElement?.closest('a[href="/"]') &&
      !textsIn(node.data, spans).every(isPhrase),
  );
  const others = words.filter(([node]) => !isSite(node.data));
  const all = others.length > 0 ? others : words;
  const isIn = ([{ parentElement }]: Part, selector: string) =>
    region.contains(parentElement?.closest(selector) ?? null);
  const before = all.findLast(([node]) => control && comesBefore(node, control));
  const isBesideMenu =
    before && !isIn(before, 'a[href]') && region.querySelectorAll('a[href]').length >= manyLinks;
  const parts = isBesideMenu ? all.filter((part) => !isIn(part, 'a[href]')) : all;
  const setOff = parts.filter((part) => isIn(part, 'strong, b'));
  if (parts.length <= fewWords) return new Map(setOff.length > 0 ? setOff : parts);
  return new Map([...setOff, ...parts.slice(0, 1), ...(before ? [before] : [])]);
}

/** Whether a text is written like something to do: “Start a thread”. */
const isPhrase = (text: string): boolean => /^\p{Lu}\S*\s\p{Ll}/u.test(text) && !isWrittenAsName(text);
