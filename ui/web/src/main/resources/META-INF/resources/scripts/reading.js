// The end of a conversation, which tells the page when the newest words have really been before somebody's eyes: the end
// on the screen and the page in front, for a moment. Scrolling past, or a page in the background, reads nothing.

const MOMENT = 700;

class ReadMark extends HTMLElement {
  static observedAttributes = ['post'];

  #onScreen = false;
  #timer;
  #observer = new IntersectionObserver(entries => {
    this.#onScreen = entries.at(-1).isIntersecting;
    this.#look();
  });
  #turned = () => {
    this.dispatchEvent(new CustomEvent(document.visibilityState === 'hidden' ? 'away' : 'back'));
    this.#look();
  };

  connectedCallback() {
    this.#observer.observe(this);
    document.addEventListener('visibilitychange', this.#turned);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#turned);
  }

  attributeChangedCallback() {
    this.#look();
  }

  #look() {
    clearTimeout(this.#timer);
    const post = this.getAttribute('post');
    if (post && this.#onScreen && document.visibilityState === 'visible') {
      this.#timer = setTimeout(() => this.dispatchEvent(new CustomEvent('read', { detail: post })), MOMENT);
    }
  }
}

if (!customElements.get('portico-read-mark')) {
  customElements.define('portico-read-mark', ReadMark);
}
