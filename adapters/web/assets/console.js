// Brings the page up to date as things are said. The page works without it: every button is a form.
const { as, in: open } = document.body.dataset;
const stream = document.querySelector('.stream');
const scroll = document.querySelector('.scroll');
const notice = document.querySelector('.notice');
const box = document.querySelector('#say');
const here = new URLSearchParams({ as, in: open });

const isAtEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
const toEnd = () => {
  scroll.scrollTop = scroll.scrollHeight;
};

/** Takes over what is new or redrawn, and leaves alone what somebody is filling in. */
async function refresh() {
  const answer = await fetch(`/messages?${here}`);
  if (!answer.ok) return;
  const follow = isAtEnd();
  const fresh = document.createElement('ol');
  fresh.innerHTML = await answer.text();
  const ids = new Set([...fresh.children].map((item) => item.id));
  for (const item of [...stream.children]) if (!ids.has(item.id)) item.remove();
  let before = null;
  for (const item of [...fresh.children]) {
    const known = document.getElementById(item.id);
    if (known === null) before === null ? stream.prepend(item) : before.after(item);
    else if (known.dataset.version !== item.dataset.version) known.replaceWith(item);
    before = document.getElementById(item.id);
  }
  if (follow) toEnd();
}

/** Marks conversations that hold more than this person has seen, and remembers what they see now. */
async function mark() {
  const { counts, now } = await (await fetch(`/counts?${here}`)).json();
  for (const link of document.querySelectorAll('[data-conversation]')) {
    const key = link.dataset.conversation;
    const viewer = key.includes('/#') ? as : '';
    const isOpen = link.getAttribute('aria-current') === 'page' && document.visibilityState === 'visible';
    const count = counts[key] ?? 0;
    const store = `seen ${viewer} ${key}`;
    if (isOpen) localStorage.setItem(store, String(count));
    const unread = Math.max(0, count - Number(localStorage.getItem(store) ?? 0));
    const badge = link.querySelector('.unread');
    badge.hidden = unread === 0;
    badge.textContent = unread === 0 ? '' : String(unread);
    badge.setAttribute('aria-label', `${unread} unread`);
  }
  return now;
}

let asked = false;
let running = false;
/** One update at a time, and one more if something came in between. */
async function update() {
  asked = true;
  if (running) return;
  running = true;
  while (asked) {
    asked = false;
    await Promise.all([refresh(), mark()]).catch(() => undefined);
  }
  running = false;
}

async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter));
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    });
    const { notice: words } = answer.headers.get('content-type')?.includes('json')
      ? await answer.json()
      : { notice: await answer.text() };
    notice.textContent = words;
    if (words === '' && form.action.endsWith('/clock')) location.reload();
    return words === '';
  } catch {
    notice.textContent = 'The bot can’t be reached. Nothing was sent; try again.';
    return false;
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('[data-live]')) return;
  event.preventDefault();
  const isTyped = form.contains(box);
  if ((await send(form, event.submitter)) && isTyped) {
    box.value = '';
    grow();
  }
  if (isTyped) toEnd();
  update();
});

/** Enter sends, Shift+Enter breaks the line. */
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (box.value.trim() !== '') box.form.requestSubmit();
});

function grow() {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 200)}px`;
}
box.addEventListener('input', grow);

const feed = new EventSource('/feed');
feed.addEventListener('said', (event) => {
  if (event.data === '*') location.reload();
  else update();
});
// After a break in the line, whatever was missed is fetched.
feed.addEventListener('ready', update);
document.addEventListener('visibilitychange', mark);

toEnd();
mark();
box.focus();
