// Keys of the whole page, and of the list below a search field. What the keys do is the server's to say; which are listened
// to is said by the page ([data-shortcuts]). Keys of one character can be switched off in each browser (WCAG 2.1.4).

const singleKeys = { '/': 'search', n: 'add', '?': 'help' };
const taken = 'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="combobox"], vaadin-select';
const inert = 'input[type="checkbox"], input[type="radio"]';
const leaving = 'vaadin-dialog:not([opened])';

// A dialog that is closing keeps the focus until it is gone; what is hit by then is meant for the page.
function types(event) {
  const at = event.composedPath()[0];
  return at instanceof Element && at.closest(taken) && !at.matches(inert) && !at.closest(leaving);
}

function shortcut(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    return 'palette';
  }
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
  return alone && !types(event) && localStorage.getItem('portico.keys') !== 'off' ? singleKeys[event.key] : undefined;
}

const patience = 1000;
let left = -patience;

// What was left by Escape is gone only when the server has said so; whoever is quicker is heard then.
function ask(host, wish, until) {
  if (!document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
    host.dispatchEvent(new CustomEvent('shortcut', { detail: wish }));
  } else if (performance.now() < until) {
    setTimeout(() => ask(host, wish, until), 30);
  }
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    left = performance.now();
  }
  const wish = shortcut(event);
  const host = wish && document.querySelector(`[data-shortcuts~="${wish}"]`);
  if (host) {
    event.preventDefault();
    ask(host, wish, left + patience);
  }
}, true);

// The list below a field: the field keeps the focus and says which of the choices it is at.

const listOf = field => document.getElementById(field.getAttribute('aria-controls'));
const choicesOf = list => [...list.querySelectorAll('[role="option"]')];

const answered = (field, list) => list.dataset.answers === field.value.trim();

function goTo(field, choices, index) {
  choices.forEach((choice, at) => choice.setAttribute('aria-selected', String(at === index)));
  if (choices.length > 0) {
    field.setAttribute('aria-activedescendant', choices[index].id);
    choices[index].scrollIntoView({ block: 'nearest' });
  } else {
    field.removeAttribute('aria-activedescendant');
  }
}

const wanted = new WeakSet();

function enter(field, list) {
  const choices = choicesOf(list);
  const chosen = choices.find(choice => choice.getAttribute('aria-selected') === 'true') ?? choices[0];
  chosen?.click();
}

// With each answer the field is at the first choice again. Whoever types fast and presses Enter before it has come means
// what the list is about to show.
function follow(field, list) {
  if (list.dataset.followed) {
    return;
  }
  list.dataset.followed = 'true';
  const news = new MutationObserver(() => {
    goTo(field, choicesOf(list), 0);
    if (wanted.has(field) && answered(field, list)) {
      wanted.delete(field);
      enter(field, list);
    }
  });
  news.observe(list, { attributes: true, attributeFilter: ['data-answers'] });
  goTo(field, choicesOf(list), 0);
}

document.addEventListener('focusin', event => {
  const field = event.target.closest?.('[data-finder]');
  const list = field && listOf(field);
  if (list) {
    follow(field, list);
  }
});

document.addEventListener('keydown', event => {
  const field = event.target.closest?.('[data-finder]');
  const list = field && listOf(field);
  if (!list) {
    return;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const choices = choicesOf(list);
    const at = choices.findIndex(choice => choice.getAttribute('aria-selected') === 'true');
    const step = event.key === 'ArrowDown' ? 1 : -1;
    goTo(field, choices, (at + step + choices.length) % Math.max(1, choices.length));
  } else if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    if (answered(field, list)) {
      enter(field, list);
    } else {
      wanted.add(field);
    }
  } else {
    wanted.delete(field);
  }
});
