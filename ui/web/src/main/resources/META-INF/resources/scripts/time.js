// Plays the time forward, change by change, also over pages that are loaded anew for each. Whoever wants less motion goes by
// hand, and anything that is pressed meanwhile stops it.

const PAUSE = 1800;
const PLAYING = 'portico-playing';
const still = matchMedia('(prefers-reduced-motion: reduce)');

class TimePlayer extends HTMLElement {
  static observedAttributes = ['at', 'last'];

  #timer;
  #pressed = event => {
    if (!this.contains(event.target)) {
      this.#stop();
    }
  };

  connectedCallback() {
    this.hidden = still.matches;
    this.addEventListener('click', this.#toggle);
    document.addEventListener('pointerdown', this.#pressed);
    document.addEventListener('keydown', this.#pressed);
    this.#goOn();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    document.removeEventListener('pointerdown', this.#pressed);
    document.removeEventListener('keydown', this.#pressed);
  }

  attributeChangedCallback() {
    this.#goOn();
  }

  get #playing() {
    return sessionStorage.getItem(PLAYING) !== null && !still.matches;
  }

  #toggle = () => {
    if (this.#playing) {
      this.#stop();
    } else {
      sessionStorage.setItem(PLAYING, 'yes');
      this.#say();
      this.dispatchEvent(new CustomEvent('onwards'));
    }
  };

  #stop() {
    sessionStorage.removeItem(PLAYING);
    clearTimeout(this.#timer);
    this.#say();
  }

  #goOn() {
    clearTimeout(this.#timer);
    if (this.hasAttribute('last')) {
      this.#stop();
    } else if (this.#playing && this.isConnected) {
      this.#timer = setTimeout(() => this.dispatchEvent(new CustomEvent('onwards')), PAUSE);
    }
    this.#say();
  }

  #say() {
    const button = this.firstElementChild;
    if (button) {
      button.textContent = this.getAttribute(this.#playing ? 'pause' : 'play');
      button.disabled = this.hasAttribute('last');
    }
  }
}

if (!customElements.get('time-player')) {
  customElements.define('time-player', TimePlayer);
}
