import { holds, textsIn } from './changing-part.js';
import { inlines } from './random-content.js';

const states = {
  hidden: [''],
  class: ['off', 'veil', 'tiny', ''],
  'aria-expanded': ['false', 'true'],
  'data-k': ['1', '2', '3'],
  contenteditable: ['true', 'false'],
  role: ['textbox'],
  slot: ['named', 'other'],
};
const looks = {
  display: ['none', 'contents', 'block', 'inline', 'inline-block', ''],
  visibility: ['hidden', 'visible', ''],
  position: ['absolute', ''],
  fontSize: ['0', ''],
  color: ['navy'],
};
const rules = [
  '[data-k="2"] { display: none }',
  '[data-k="3"] { visibility: hidden }',
  'i { display: none } em { display: block }',
  'p { display: none }',
];

/** Every way in which pages change, by name; `part` is changed, with what `content` makes. */
export function randomChanges(part, content) {
  const { pick, chance, number } = content;
  /** Elements taken out, some to come back. */
  const pool = [];
  const anElement = (...names) => pick(part.elements(...names));
  const aText = () => pick(part.texts());
  const placeIn = (text) => number(text.length + 1);

  /** Puts nodes somewhere in a holder. */
  function put(nodes, holder = pick(part.holders())) {
    const place = pick([null, ...holder.childNodes]);
    for (const node of nodes) {
      if (holds(node, holder)) return;
      holder.insertBefore(typeof node === 'string' ? document.createTextNode(node) : node, place);
    }
  }

  return {
    add: () => put(chance(0.7) ? [content.block()] : content.phrase()),
    addMany() {
      const fragment = document.createDocumentFragment();
      for (let count = 0; count < 4; count += 1) fragment.append(content.block());
      put([fragment]);
    },
    comment: () => put([document.createComment(content.claim())]),
    remove() {
      const element = anElement();
      element?.remove();
      if (element && chance(0.5)) pool.push(element);
    },
    move() {
      const element = anElement();
      if (element) put([element]);
    },
    bringBack: () => pool.length > 0 && put([pool.shift()]),
    refill() {
      const holder = pick(part.holders());
      if (holder !== part.home) holder.innerHTML = chance(0.3) ? '' : content.block().outerHTML;
    },
    shorten() {
      const holder = pick(part.holders());
      if (holder !== part.home) holder.replaceChildren(content.words());
    },

    edit() {
      const text = aText();
      if (chance(0.3)) text?.replaceData(0, text.length, content.words());
      else if (chance(0.5)) text?.replaceData(number(text.length), 1, pick(['', '蒜', '了']));
      else text?.appendData(content.claim());
    },
    splitText() {
      const text = aText();
      text?.splitText(placeIn(text));
    },
    normalize: () => pick(part.holders()).normalize(),
    disguise() {
      const text = aText();
      text?.insertData(placeIn(text), pick(['\u00ad', '\u200b']));
    },
    breakUp() {
      const text = aText();
      text?.splitText(placeIn(text)).before(document.createElement(pick(['br', 'wbr', 'wbr', 'input'])));
    },
    wrap() {
      const text = aText();
      const around = document.createElement(pick([...inlines, 'div']));
      text?.replaceWith(around);
      around.append(text ?? '');
    },
    unwrap() {
      const element = anElement(...inlines);
      element?.replaceWith(...element.childNodes);
    },
    /** What virtual lists do: the same nodes show another post. */
    reuse() {
      const element = anElement();
      if (!element || element.localName === 'style') return;
      for (const text of textsIn(element)) text.data = content.words();
      element.style.transform = `translateY(${number(5)}px)`;
    },
    row: () => anElement('tbody')?.prepend(content.row()),

    setState() {
      const name = pick(Object.keys(states));
      const element = anElement();
      if (element?.hasAttribute(name) && chance(0.6)) element.removeAttribute(name);
      else element?.setAttribute(name, pick(states[name]));
    },
    setLook() {
      const name = pick(Object.keys(looks));
      const element = anElement();
      if (element) element.style[name] = pick(looks[name]);
    },
    toggleOff: () => anElement()?.classList.toggle('off'),
    fold: () => anElement('details')?.toggleAttribute('open'),
    writeIn() {
      const element = anElement();
      if (element) element.contentEditable = element.contentEditable === 'true' ? 'inherit' : 'true';
    },
    rule() {
      const sheet = anElement('style');
      if (!sheet || chance(0.3)) return put([content.element('style', pick(rules))], pick(part.all()));
      return pick([
        () => sheet.remove(),
        () => sheet.replaceChildren(pick(rules)),
        () => sheet.setAttribute('media', sheet.media === 'print' ? 'all' : 'print'),
      ])();
    },

    attach() {
      const isFree = (each) => !part.rootOf(each) && (each.localName === 'x-host' || !each.hasChildNodes());
      const host = pick(part.elements('x-host', 'div').filter(isFree));
      if (!host) return;
      const root = host.attachShadow({ mode: pick(['open', 'closed']) });
      part.roots.push(root);
      root.append(content.block(), ...content.phrase());
      if (chance(0.7)) put([document.createElement('slot')], root);
      if (chance(0.5)) put([Object.assign(document.createElement('slot'), { name: 'named' })], root);
    },
    slot() {
      const root = pick(part.shadows());
      const slot = root?.querySelector('slot');
      if (!slot || chance(0.3)) return root && put([document.createElement('slot')], root);
      return chance(0.4) ? slot.remove() : slot.setAttribute('name', pick(['', 'named', 'other']));
    },
    addFrame() {
      if (part.frames().length > 2 || chance(0.5)) return;
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><body>${content.block().outerHTML}`;
      put([frame]);
    },
    changeFrame() {
      const frame = pick(part.frames());
      if (frame?.URL !== 'about:srcdoc' || !frame.body) return;
      if (chance(0.5)) frame.body.append(content.claim());
      else frame.body.innerHTML = content.block().outerHTML;
    },
  };
}
