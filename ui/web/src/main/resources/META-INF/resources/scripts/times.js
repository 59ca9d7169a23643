// On a page that stays open the words about times grow old: how long ago something was is said anew each minute, as the
// server would say it. With a new day nearly every word about days is another one, and what was due is overdue: the page is
// asked for anew then, as soon as nobody is in the middle of something on it.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const zone = () => document.querySelector('[data-zone]')?.dataset.zone;

// The day where the agency is, which is the one that the words of a page are about.
const day = () => new Intl.DateTimeFormat('en', { timeZone: zone(), dateStyle: 'short' }).format(new Date());

function ago(passed) {
  const [number, unit] =
    passed < HOUR ? [passed / MINUTE, 'minute'] : passed < DAY ? [passed / HOUR, 'hour'] : [passed / DAY, 'day'];
  const whole = Math.floor(number);
  const numeric = unit === 'day' && whole === 1 ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric }).format(-whole, unit);
}

function renew() {
  for (const time of document.querySelectorAll('time.ago')) {
    const passed = Date.now() - Date.parse(time.dateTime);
    if (passed >= MINUTE && passed < WEEK) {
      time.textContent = ago(passed);
    }
  }
}

const busy = () =>
  document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') ||
  document.activeElement?.matches('input, textarea, [contenteditable]');

let begun;

setInterval(() => {
  renew();
  if (zone()) {
    begun ??= day();
    if (day() !== begun && !busy()) {
      location.reload();
    }
  }
}, MINUTE);

// A page that was in the background has had no minutes.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    renew();
  }
});
