// Runs in the page and returns what would keep somebody from using it, one sentence a fault.
(() => {
  const faults = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const brief = (element) => element.outerHTML.slice(0, 120);

  if (document.documentElement.lang !== 'en-GB') faults.push('The page does not name its language.');
  if (document.title.trim() === '') faults.push('The page has no title.');
  for (const role of ['header', 'nav', 'main', '[role="log"]'])
    if (document.querySelector(role) === null) faults.push(`There is no ${role}.`);

  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids))
    if (ids.filter((other) => other === id).length > 1) faults.push(`The id ${id} is there twice.`);

  for (const input of all('input:not([type=hidden]), select, textarea')) {
    const label = input.labels?.[0]?.textContent ?? input.getAttribute('aria-label') ?? '';
    if (label.trim() === '') faults.push(`No label: ${brief(input)}`);
    for (const id of (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
      if (document.getElementById(id) === null) faults.push(`Described by nothing: ${brief(input)}`);
  }
  for (const control of all('button, summary, a')) {
    const name = control.getAttribute('aria-label') ?? control.textContent;
    if (name.trim() === '') faults.push(`No name: ${brief(control)}`);
    if (!name.includes(control.textContent.trim()))
      faults.push(`Named otherwise than shown: ${brief(control)}`);
    const { width, height } = control.getBoundingClientRect();
    if (control.matches('button:not(.link), .form > summary') && (width < 24 || height < 24))
      faults.push(`Too small to hit, ${width} by ${height}: ${brief(control)}`);
  }
  for (const group of all('[role="group"], nav, form[aria-label]'))
    if (!group.hasAttribute('aria-label')) faults.push(`A group without a name: ${brief(group)}`);
  for (const item of document.querySelectorAll('li'))
    if (!['UL', 'OL'].includes(item.parentElement.tagName)) faults.push(`No list around: ${brief(item)}`);
  for (const shape of document.querySelectorAll('svg'))
    if (shape.getAttribute('aria-hidden') !== 'true')
      faults.push(`A shape that is read out: ${brief(shape)}`);

  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push(`The heading “${heading.textContent}” skips a level.`);
    level = next;
  }
  if (document.querySelectorAll('h1').length !== 1) faults.push('There is not one first heading.');
  return faults;
})();
