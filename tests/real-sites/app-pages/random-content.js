const fillings = ['今天天气好', '楼上两位说的', '路口修好了', '菜价又降了', '明天再去看看'];
const blocks = ['p', 'div', 'section', 'blockquote', 'article', 'h3', 'button'];
export const inlines = ['b', 'i', 'span', 'em', 'a'];

/** Makes what a page may hold, claims in it whole and taken apart, as `random` (0 to 1) tells. */
export class RandomContent {
  constructor(random) {
    this.random = random;
  }

  number = (limit) => Math.floor(this.random() * limit);
  pick = (list) => list[this.number(list.length)];
  chance = (share) => this.random() < share;

  claim = () => `大蒜${String(this.number(10_000)).padStart(4, '0')}治病`;
  words = () => this.pick(fillings) + (this.chance(0.5) ? this.claim() : '');

  element(name, ...children) {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  }
  inline = (...children) => this.element(this.pick(inlines), ...children);

  /** A claim, whole or taken apart in one of the ways that do not part it for a reader. */
  phrase() {
    const claim = this.claim();
    if (this.chance(0.4)) return [claim];
    const [first, second] = [1 + this.number(3), 4 + this.number(3)];
    const middle = claim.slice(first, second);
    return [
      this.inline(claim.slice(0, first)),
      ...this.pick([[], ['\u00ad'], ['\u200b'], [document.createElement('wbr')], [this.unseen()]]),
      this.chance(0.5) ? middle : this.inline(middle),
      this.inline(claim.slice(second)),
    ];
  }

  unseen() {
    const jammer = this.element('span', this.pick(fillings));
    jammer.style.display = 'none';
    return jammer;
  }

  row = () => this.element('tr', this.element('td', ...this.phrase()), this.element('td', this.words()));

  block() {
    const kind = this.random();
    if (kind < 0.08) return this.element('table', this.element('tbody', this.row()));
    if (kind < 0.16) return this.element('details', this.element('summary', this.words()), ...this.phrase());
    if (kind < 0.24)
      return this.element('ul', this.element('li', ...this.phrase()), this.element('li', this.words()));
    if (kind < 0.34) return this.element('x-host', this.words());
    if (kind < 0.4) return document.createElement('div');
    const inner = this.chance(0.3) ? [this.element(this.pick(blocks), ...this.phrase())] : [];
    return this.element(
      this.pick(blocks),
      this.pick(fillings),
      ...this.phrase(),
      this.pick(fillings),
      ...inner,
    );
  }
}
