// What a text does in the browser in which people can be mentioned: after an at sign the page is asked whose name begins
// like what follows, and what it offers is chosen with the arrow keys and Enter, or by pointing. Escape leaves it as typed.
// Only what answers the last question is chosen: whoever types on and presses Enter means what is about to be offered.

const BEGUN = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u;
const PAUSE = 120;
const BREATH = 500;
const LEAVING = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];
const asked = new WeakMap();
const wanted = new WeakSet();
const followed = new WeakSet();
const typed = new WeakMap();
let asking;
let telling;
let questions = 0;
let lists = 0;

const areaOf = event => (event.target.localName === 'textarea' ? event.target.closest('.mention-area') : null);
const textOf = area => area.querySelector('textarea');
const listOf = area => area.querySelector('.offers');
const offersIn = area => [...area.querySelectorAll('[role=option]')];
const begun = text => BEGUN.exec(text.value.slice(0, text.selectionStart));
const answered = area => asked.has(area) && listOf(area).dataset.answers === asked.get(area);

function close(area) {
  clearTimeout(asking);
  asked.delete(area);
  wanted.delete(area);
  area.removeAttribute('data-open');
  textOf(area)?.removeAttribute('aria-activedescendant');
}

function put(text, words, from, to) {
  text.setRangeText(words, from, to, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  text.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

function choose(area, offer) {
  const text = textOf(area);
  const found = begun(text);
  close(area);
  if (!found) return;
  put(text, offer.dataset.insert + ' ', text.selectionStart - found[1].length - 1, text.selectionStart);
}

function point(area, offer) {
  const list = listOf(area);
  offersIn(area).forEach((each, at) => {
    each.id = `${list.id}-${at}`;
    each.setAttribute('aria-selected', String(each === offer));
  });
  textOf(area).setAttribute('aria-activedescendant', offer.id);
  offer.scrollIntoView({ block: 'nearest' });
}

// With each answer the text is at the first who is offered.
function show(area) {
  if (!answered(area) || !textOf(area)?.matches(':focus')) return;
  const [first] = offersIn(area);
  area.toggleAttribute('data-open', Boolean(first));
  if (!first) {
    textOf(area).removeAttribute('aria-activedescendant');
    wanted.delete(area);
  } else if (wanted.delete(area)) {
    choose(area, first);
  } else {
    point(area, first);
  }
}

function follow(area, text) {
  if (followed.has(area)) return;
  followed.add(area);
  const list = listOf(area);
  list.id ||= `mention-offers-${++lists}`;
  text.setAttribute('aria-autocomplete', 'list');
  text.setAttribute('aria-haspopup', 'listbox');
  text.setAttribute('aria-controls', list.id);
  new MutationObserver(() => show(area)).observe(list, { attributes: true, attributeFilter: ['data-answers'] });
}

document.addEventListener('input', event => {
  const area = areaOf(event);
  if (!area) return;
  follow(area, event.target);
  typed.set(area, event.target.value);
  // The page knows what is being written before it is left, whichever way.
  clearTimeout(telling);
  telling = setTimeout(() => event.target.dispatchEvent(new Event('change', { bubbles: true, composed: true })), BREATH);
  const found = begun(event.target);
  if (!found) {
    close(area);
    return;
  }
  const question = `${++questions} ${found[1]}`;
  asked.set(area, question);
  wanted.delete(area);
  clearTimeout(asking);
  asking = setTimeout(() => area.dispatchEvent(new CustomEvent('mention-ask', { detail: question })), PAUSE);
});

// While a text is on its way, more may be typed. What was sent goes then, and no more than that.
document.addEventListener('mention-sent', event => {
  const area = event.target;
  const sent = event.detail;
  const last = typed.get(area) ?? sent;
  typed.delete(area);
  const more = last.startsWith(sent) ? last.slice(sent.length).trimStart() : last;
  if (more) put(textOf(area), more, 0, textOf(area).value.length);
});

document.addEventListener('mention-shown', event => typed.delete(event.target));

// Sending by key: what was written last is told before.
document.addEventListener(
  'keydown',
  event => {
    const area = areaOf(event);
    if (!area || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close(area);
    clearTimeout(telling);
    event.target.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    area.dispatchEvent(new CustomEvent('mention-send'));
  },
  true,
);

document.addEventListener(
  'keydown',
  event => {
    const area = areaOf(event);
    if (!area?.hasAttribute('data-open') || event.isComposing) return;
    const offers = offersIn(area);
    const at = offers.findIndex(offer => offer.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      point(area, offers[(at + step + offers.length) % offers.length]);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      if (answered(area)) {
        choose(area, offers[Math.max(at, 0)]);
      } else {
        wanted.add(area);
      }
    } else if (event.key === 'Escape') {
      close(area);
    } else {
      if (LEAVING.includes(event.key)) {
        close(area);
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

document.addEventListener('focusin', event => {
  const area = areaOf(event);
  if (area) follow(area, event.target);
});

document.addEventListener('focusout', event => {
  const area = areaOf(event);
  if (area) close(area);
});

// Pointing must not take the focus from the text, or there would be no place to write to.
document.addEventListener('pointerdown', event => {
  if (event.target.closest?.('.mention-area .offers')) {
    event.preventDefault();
  }
});

document.addEventListener('click', event => {
  const offer = event.target.closest?.('.mention-area [role=option]');
  if (offer) {
    const area = offer.closest('.mention-area');
    choose(area, offer);
    textOf(area).focus();
  }
});
