/**
 * Marks conversations that hold more than has been seen here, and remembers what is being seen now. Returns
 * how much of the open conversation had not been.
 */
export function markUnread() {
  const open = document.querySelector('.side [aria-current="page"]').dataset.conversation;
  let wasUnread = 0;
  for (const link of document.querySelectorAll('[data-conversation]')) {
    const { conversation } = link.dataset;
    const count = Number(link.dataset.count);
    // A channel is read by each person for themselves.
    const store = `seen ${conversation.includes('/#') ? document.body.dataset.as : ''} ${conversation}`;
    const seen = Number(localStorage.getItem(store) ?? 0);
    // More was seen than there is: the bot has begun afresh.
    let unread = seen > count ? count : count - seen;
    if (conversation === open && document.visibilityState === 'visible') {
      wasUnread = Math.max(wasUnread, unread);
      unread = 0;
    }
    localStorage.setItem(store, String(count - unread));
    link.querySelector('.unread').replaceChildren(...(unread === 0 ? [] : badge(unread)));
  }
  return wasUnread;
}

function badge(unread) {
  const hidden = document.createElement('span');
  hidden.className = 'hidden';
  hidden.textContent = ' unread';
  return [String(unread), hidden];
}
