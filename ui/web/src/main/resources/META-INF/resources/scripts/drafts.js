// A second copy of the words in a box, for the case that the house forgets what was begun there. As long as the session is
// the one that they were written in, the house itself knows better where they belong; the copy is for the next one.

const DRAFT = 'portico-draft';

class DraftCopy extends HTMLElement {
  #field;

  get #name() {
    return [DRAFT, this.getAttribute('author'), this.getAttribute('place')].join(' ');
  }

  #write = () => {
    try {
      const words = this.#field.value;
      if (words.trim()) {
        sessionStorage.setItem(this.#name, JSON.stringify({ words, keptBy: this.getAttribute('kept-by') }));
      } else {
        sessionStorage.removeItem(this.#name);
      }
    } catch {
      // A window that keeps nothing has no second copy.
    }
  };

  #find() {
    try {
      // Whoever signs in after somebody else in the same window finds their own, and nothing of the other's is left.
      const own = [DRAFT, this.getAttribute('author'), ''].join(' ');
      Object.keys(sessionStorage)
        .filter(name => name.startsWith(DRAFT + ' ') && !name.startsWith(own))
        .forEach(name => sessionStorage.removeItem(name));
      const { words, keptBy } = JSON.parse(sessionStorage.getItem(this.#name) ?? '{}');
      return words && keptBy !== this.getAttribute('kept-by') ? words : '';
    } catch {
      return '';
    }
  }

  connectedCallback() {
    // Once everything that came with this is in its place.
    setTimeout(() => {
      if (!this.isConnected) return;
      this.#field = this.parentElement.querySelector('vaadin-text-area');
      const words = this.#find();
      if (words) this.dispatchEvent(new CustomEvent('found', { detail: words }));
      this.#field.addEventListener('value-changed', this.#write);
    });
  }

  disconnectedCallback() {
    this.#field?.removeEventListener('value-changed', this.#write);
  }
}

if (!customElements.get(DRAFT)) {
  customElements.define(DRAFT, DraftCopy);
}
