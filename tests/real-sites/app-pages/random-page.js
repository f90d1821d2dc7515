import { randomFrom } from '../../faults/random-from.ts';
import { ChangingPart } from './changing-part.js';
import { readPlainly } from './plain-reader.js';
import { randomChanges } from './random-changes.js';
import { RandomContent } from './random-content.js';

const sheet = document.createElement('style');
sheet.textContent = `x-host { display: block } .off { display: none } .veil { visibility: hidden } .tiny { font-size: 0 }
  [data-k="1"] > i { display: none } [aria-expanded=false] + * { display: none }`;
document.head.append(sheet);

const content = new RandomContent(randomFrom(Number(new URLSearchParams(location.search).get('seed'))));
const part = new ChangingPart(document.querySelector('#app'));
const changes = randomChanges(part, content);
for (let count = 0; count < 12; count += 1) part.home.append(content.block());

/** What pages do most often, more often than the rest. */
const names = [
  ...Object.keys(changes),
  'add',
  'move',
  'edit',
  'edit',
  'setState',
  'setState',
  'setLook',
  'setLook',
];
const thinning = ['remove', 'shorten', 'refill'];

window.randomPage = {
  /** Makes `count` changes; returns their names. */
  async change(count) {
    const done = [];
    for (let made = 0; made < count; made += 1) {
      const name = content.pick(part.elements().length > 160 ? thinning : names);
      changes[name]();
      done.push(name);
    }
    await part.untilLoaded();
    return done;
  },

  /**
   * Reads the page without the extension: that may have the browser write down a style it had not written
   * down yet.
   */
  read: () => void look(),

  /**
   * Waits until exactly what is in sight is painted; returns how much that is, or throws telling the
   * difference.
   */
  async untilPainted(patience) {
    const end = performance.now() + patience;
    for (;;) {
      const [wanted, painted] = look();
      if (wanted.join() === painted.join()) return wanted.length;
      if (performance.now() > end) throw new Error(difference(wanted, painted));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },

  /** All of it as it is written down, shadow roots and frames included. */
  written: () =>
    [...part.all(), ...part.frames().map(({ body }) => body)].map(({ innerHTML }) => innerHTML).join('\n'),
};

/** Every place that should be painted and every one that is, in the documents in sight. */
function look() {
  const { claims, documents } = readPlainly(document, part.rootOf);
  const painted = documents
    .flatMap(({ defaultView }) => [...defaultView.CSS.highlights])
    .filter(([name]) => name.startsWith('qiuzheng-'))
    .flatMap(([, ranges]) => [...ranges])
    .map(({ startContainer: node, startOffset: start, endOffset: end }) => ({ node, start, end }));
  return [placesOf(claims.flat()), placesOf(painted)];
}

const nodes = [];
/**
 * Places as words that can be compared. What cannot be seen at their ends, or all through them, may be
 * painted or not.
 */
function placesOf(pieces) {
  const places = pieces.flatMap(({ node, start, end }) => {
    const text = node.data.slice(start, end);
    const [before, after] = [/^[\s\u00ad\u200b]*/, /[\s\u00ad\u200b]*$/].map(
      (unseen) => unseen.exec(text)[0].length,
    );
    if (before === text.length) return [];
    if (!nodes.includes(node)) nodes.push(node);
    return [`${nodes.indexOf(node)}:${start + before}-${end - after}`];
  });
  return places.sort();
}

function difference(wanted, painted) {
  const without = (some, others) => {
    const rest = [...some];
    for (const each of others) if (rest.includes(each)) rest.splice(rest.indexOf(each), 1);
    return rest.map(say).join('\n');
  };
  return `not painted:\n${without(wanted, painted)}\npainted, but not there for a reader:\n${without(painted, wanted)}`;
}

function say(place) {
  const [number, span] = place.split(':');
  const node = nodes[number];
  const path = [];
  for (let each = node.parentNode; each; each = each.parentNode ?? each.host)
    path.unshift(each.nodeType === 1 ? each.cloneNode().outerHTML.replace(/<\/.*/, '') : each.nodeName);
  return `“${node.data}” ${span} in ${path.join(' ')}`;
}
