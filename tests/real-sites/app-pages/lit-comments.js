import { css, html, LitElement } from 'lit';
import { makePosts, newPost, rumour } from './posts.js';

/** thread → comment → body → words: each in a shadow root of its own. */
class XThread extends LitElement {
  static properties = { posts: { state: true }, shown: { state: true } };
  static styles = css`section { height: 500px; overflow: auto }`;

  constructor() {
    super();
    this.posts = makePosts(120);
    this.shown = 20;
  }

  render() {
    return html`<button id="insert" @click=${() => this.insert()}>发帖</button>
      <section id="scroller" @scroll=${(event) => this.more(event.target.scrollTop)}>
        ${this.posts.slice(0, this.shown).map((post) => html`<x-comment .post=${post}>${post.likes} 赞</x-comment>`)}
      </section>`;
  }

  insert() {
    this.posts = [newPost(), ...this.posts];
  }

  more(top) {
    if (top > 0) this.shown = 60;
    if (top > 1000) this.shown = 120;
  }
}

class XComment extends LitElement {
  static properties = { post: {}, unfolded: { state: true } };

  render() {
    return html`<x-body .text=${this.post.text}></x-body><slot></slot>
      <button class="unfold" @click=${() => this.unfold()}>展开</button>
      ${this.unfolded ? html`<x-body .text=${`展开后有${rumour(7000 + this.post.id)}。`}></x-body>` : null}`;
  }

  unfold() {
    this.unfolded = true;
  }
}

class XBody extends LitElement {
  static properties = { text: {} };
  render = () => html`<div><x-words .text=${this.text}></x-words></div>`;
}

class XWords extends LitElement {
  static properties = { text: {} };
  render = () => html`<p>${this.text.slice(0, 6)}<span>${this.text.slice(6)}</span></p>`;
}

customElements.define('x-thread', XThread);
customElements.define('x-comment', XComment);
customElements.define('x-body', XBody);
// Some components arrive late, on pages that load their code in parts.
window.defineWords = () => customElements.define('x-words', XWords);

document.querySelector('#app').append(document.createElement('x-thread'));
