// What holds a page to the house. A page that was away, because the network was, the phone in a pocket or the machine
// asleep, says so as soon as it is back: the answer shows whether anything was sent to it that never came.

const POCKET = 15_000;
const TICK = 5_000;
const NAP = 30_000;
const SETTLED = 4_000;
const BROKEN = ['reconnecting', 'connection-lost'];

const say = (box, part, words) => {
  const place = box.querySelector(part);
  if (place && words) place.textContent = words;
};

function translate(box) {
  const line = document.querySelector('portico-lifeline');
  if (line && box.querySelector('.caption')?.textContent === line.getAttribute('ended-at-first')) {
    say(box, '.caption', line.getAttribute('ended'));
    say(box, '.message', line.getAttribute('ended-text'));
  }
}

class Lifeline extends HTMLElement {
  #store = window.Vaadin.connectionState;
  #hiddenAt = 0;
  #lastTick = Date.now();
  #ticking;

  #changed = (before, after) => {
    if (BROKEN.includes(before) && !BROKEN.includes(after)) this.#ask();
  };

  #turned = () => {
    if (document.visibilityState === 'hidden') {
      this.#hiddenAt = Date.now();
    } else if (this.#hiddenAt && Date.now() - this.#hiddenAt > POCKET) {
      this.#ask();
    }
  };

  #kept = event => {
    if (event.persisted) this.#ask();
  };

  #ask = () => {
    // What is being written is told as well: a page that is sent anew is as the house knows it.
    const field = document.activeElement;
    if (field?.matches('input, textarea')) field.dispatchEvent(new Event('change', { bubbles: true }));
    this.dispatchEvent(new CustomEvent('back'));
  };

  connectedCallback() {
    this.#store?.addStateChangeListener(this.#changed);
    document.addEventListener('visibilitychange', this.#turned);
    window.addEventListener('pageshow', this.#kept);
    window.addEventListener('online', this.#ask);
    navigator.connection?.addEventListener('change', this.#ask);
    this.#ticking = setInterval(() => {
      const slept = Date.now() - this.#lastTick > NAP;
      this.#lastTick = Date.now();
      if (slept && document.visibilityState === 'visible') this.#ask();
    }, TICK);
  }

  disconnectedCallback() {
    this.#store?.removeStateChangeListener(this.#changed);
    document.removeEventListener('visibilitychange', this.#turned);
    window.removeEventListener('pageshow', this.#kept);
    window.removeEventListener('online', this.#ask);
    navigator.connection?.removeEventListener('change', this.#ask);
    clearInterval(this.#ticking);
  }
}

if (!customElements.get('portico-lifeline')) {
  customElements.define('portico-lifeline', Lifeline);

  const line = window.Vaadin.connectionIndicator;
  if (line) {
    line.setAttribute('role', 'status');
    line.expandedDuration = SETTLED;
  }

  // That the session has ended is said in a box of the page framework, which knows only the mouse, and says it twice when
  // two requests come back with it.
  new MutationObserver(changes => {
    for (const box of changes.flatMap(change => [...change.addedNodes])) {
      if (!box.classList?.contains('v-system-error')) continue;
      if (document.querySelector('.v-system-error') !== box) {
        box.remove();
      } else {
        translate(box);
        box.setAttribute('role', 'alert');
        box.tabIndex = 0;
        box.addEventListener('keydown', event => {
          if (event.key === 'Enter' || event.key === ' ') box.click();
        });
        box.focus();
      }
    }
  }).observe(document.body, { childList: true });
}
