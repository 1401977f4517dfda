/**
 * Makes what is on the page like a fresh drawing of it, changing only what differs: who is typing, filling in
 * a form or holding the focus somewhere is left alone. Things with an id are the same thing wherever they are.
 */
export function morph(old, fresh) {
  if (old.nodeName !== fresh.nodeName) {
    old.replaceWith(fresh);
    return;
  }
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE || old.isEqualNode(fresh) || isSomebodys(old)) return;
  morphAttributes(old, fresh);
  if (!old.matches('textarea, select')) morphChildren(old, fresh);
}

/** What the script writes into, and forms that are open. */
function isSomebodys(element) {
  return element.matches('[data-own], details.form[open]');
}

function morphAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(name === 'open' && old.localName === 'details'))
      old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function morphChildren(old, fresh) {
  const wanted = new Set([...fresh.children].map((child) => child.id));
  for (const child of [...old.children]) if (child.id !== '' && !wanted.has(child.id)) drop(child);
  let at = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const known = sameAs(child, at, old);
    if (known === undefined) {
      old.insertBefore(child, at);
      continue;
    }
    if (known === at) at = at.nextSibling;
    else old.insertBefore(known, at);
    morph(known, child);
  }
  while (at !== null) {
    const next = at.nextSibling;
    drop(at);
    at = next;
  }
}

function sameAs(child, at, parent) {
  if (child.id) return [...parent.children].find((one) => one.id === child.id);
  return at !== null && !at.id && at.nodeName === child.nodeName ? at : undefined;
}

/** Words that somebody has begun in a form stay until they close it, even if nobody asks any more. */
function drop(node) {
  const areas = node.querySelectorAll?.('details[open] textarea') ?? [];
  if (![...areas].some((area) => area.value !== '')) node.remove();
}
