// Where a card lands that is dragged over the agency's board: a line between two cards shows it, and the column keeps it
// for the page to read when the card is let go. Where cards are sorted by something else, only the column counts.

const board = '.board[data-by-hand]';
const cardsIn = column => [...column.querySelectorAll('.task-card:not(.v-dragged)')];

function forget() {
  document.querySelectorAll('.board [data-landing]').forEach(part => part.removeAttribute('data-landing'));
  document.querySelectorAll('.board [data-landing-beside]').forEach(part => part.removeAttribute('data-landing-beside'));
}

function land(event) {
  const column = event.target.closest?.(`${board} .board-column`);
  forget();
  if (!column || !document.querySelector(`${board} .v-dragged`)) return;
  const cards = cardsIn(column);
  const middle = card => {
    const box = card.getBoundingClientRect();
    return box.top + box.height / 2;
  };
  const next = cards.find(card => event.clientY < middle(card));
  const beside = next ?? cards.at(-1);
  if (!beside) return;
  const side = next ? 'before' : 'after';
  beside.dataset.landing = side;
  column.dataset.landing = side;
  column.dataset.landingBeside = beside.dataset.task;
}

if (!window.porticoBoard) {
  window.porticoBoard = true;
  // Before anything on the board handles it: drop targets keep these events to themselves.
  document.addEventListener('dragover', land, true);
  document.addEventListener('drop', () => setTimeout(forget), true);
  document.addEventListener('dragend', () => setTimeout(forget), true);
}
