// What a text does in the browser in which people can be mentioned: after an at sign the page is asked whose name begins
// like what follows, and what it offers is chosen with the arrow keys and Enter, or by pointing. Escape leaves it as typed.

const BEGUN = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u;
const PAUSE = 120;
let asking;
let offered = 0;

const areaOf = event => (event.target.localName === 'textarea' ? event.target.closest('.mention-area') : null);
const offersIn = area => [...area.querySelectorAll('[role=option]')];
const begun = text => BEGUN.exec(text.value.slice(0, text.selectionStart));

function close(area, text) {
  clearTimeout(asking);
  area.removeAttribute('data-open');
  text.removeAttribute('aria-activedescendant');
}

function choose(area, text, offer) {
  const from = text.selectionStart - begun(text)[1].length - 1;
  text.setRangeText(offer.dataset.insert + ' ', from, text.selectionStart, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  text.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  close(area, text);
}

function point(area, text, offer) {
  offersIn(area).forEach(each => {
    each.id ||= `offer-${++offered}`;
    each.setAttribute('aria-selected', String(each === offer));
  });
  if (offer) {
    text.setAttribute('aria-activedescendant', offer.id);
    offer.scrollIntoView({ block: 'nearest' });
  }
}

document.addEventListener('input', event => {
  const area = areaOf(event);
  if (!area) return;
  const found = begun(event.target);
  if (!found) {
    close(area, event.target);
    return;
  }
  area.setAttribute('data-open', '');
  clearTimeout(asking);
  asking = setTimeout(() => area.dispatchEvent(new CustomEvent('mention-ask', { detail: found[1] })), PAUSE);
});

document.addEventListener(
  'keydown',
  event => {
    const area = areaOf(event);
    const offers = area?.hasAttribute('data-open') ? offersIn(area) : [];
    if (!offers.length || event.isComposing) return;
    const at = offers.findIndex(offer => offer.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      point(area, event.target, offers[at < 0 ? (step > 0 ? 0 : offers.length - 1) : (at + step + offers.length) % offers.length]);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      choose(area, event.target, offers[Math.max(at, 0)]);
    } else if (event.key === 'Escape') {
      close(area, event.target);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

// Pointing must not take the focus from the text, or there would be no place to write to.
document.addEventListener('pointerdown', event => {
  const offer = event.target.closest?.('.mention-area [role=option]');
  if (offer) {
    event.preventDefault();
  }
});

document.addEventListener('click', event => {
  const offer = event.target.closest?.('.mention-area [role=option]');
  if (offer) {
    const area = offer.closest('.mention-area');
    const text = area.querySelector('textarea');
    choose(area, text, offer);
    text.focus();
  }
});
