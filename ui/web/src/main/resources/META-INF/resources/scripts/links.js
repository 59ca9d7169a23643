// One way at a time. Whoever follows a link while the page is still on its way to another one would be led astray by the
// router of the framework, which answers such a second step with an error: the step waits until the first one has arrived.
// The last one counts, as everywhere on the web.

const LONGEST = 5_000;

let wanted;
let patience;

const underWay = () => window.Vaadin?.Flow?.navigation;

function follow() {
  if (!wanted) return;
  const link = wanted;
  wanted = undefined;
  clearTimeout(patience);
  if (link.isConnected) {
    link.click();
    return;
  }
  // It stood on the page that has just been left.
  const copy = document.createElement('a');
  copy.href = link.href;
  document.body.append(copy);
  copy.click();
  copy.remove();
}

const plain = event => event.button === 0 && !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey);

const within = link => !link.target && !link.download && link.origin === location.origin && !link.matches('[router-ignore]');

window.addEventListener(
  'click',
  event => {
    const link = event.composedPath().find(node => node instanceof HTMLAnchorElement);
    if (!link || !plain(event) || !within(link)) return;
    if (!underWay()) {
      wanted = undefined;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    wanted = link;
    clearTimeout(patience);
    patience = setTimeout(() => {
      // The first step never arrived.
      delete window.Vaadin.Flow.navigation;
      follow();
    }, LONGEST);
  },
  true
);

// The router takes its mark away after it has told everybody that it arrived.
window.addEventListener('vaadin-navigated', () => setTimeout(() => underWay() || follow()));
