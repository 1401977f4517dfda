// Opens everything that opens on the cards of the page, and returns what would keep somebody from reading or using
// them, a sentence a fault; the names of all that can be pressed; and the words that can be read.
(async () => {
  const faults = new Set();
  const names = [];
  const met = new Set();
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const brief = (element) => element.outerHTML.slice(0, 160);
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.textContent).trim();

  const lookAtSizes = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.add(`The page is ${scrollWidth} wide, of ${clientWidth}.`);
    for (const card of all('.card')) {
      const { left, right } = card.getBoundingClientRect();
      for (const element of all('*', card).filter(shown)) {
        const at = element.getBoundingClientRect();
        if (at.width > 0 && (at.right > right + 1 || at.left < left - 1))
          faults.add(`Beside the card: ${brief(element)}`);
      }
    }
    for (const button of all('.ac-pushButton').filter(shown)) {
      const cut = [button, ...button.children].some(
        (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
      );
      if (cut) faults.add(`Cut off: ${brief(button)}`);
      const { width, height } = button.getBoundingClientRect();
      if (width < 24 || height < 24) faults.add(`Too small to hit: ${brief(button)}`);
    }
  };
  const lookAtInputs = () => {
    for (const input of all('.card input, .card select, .card textarea').filter(shown)) {
      const ids = (input.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
      const label = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      if (label.trim() === '') faults.add(`No label: ${brief(input)}`);
    }
    for (const image of all('.card img').filter(shown))
      if ((image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '').trim() === '')
        faults.add(`No words for ${brief(image)}`);
  };
  const look = () => {
    lookAtSizes();
    lookAtInputs();
  };

  await Promise.all(
    all('img').map((image) => image.decode().catch(() => faults.add('A picture can’t be shown.'))),
  );
  look();
  const levels = all('[role="heading"]').map((heading) => Number(heading.getAttribute('aria-level')));
  levels.forEach((level, at) => {
    if (!(level >= 1 && level <= (at === 0 ? 2 : levels[at - 1] + 1)))
      faults.add(`A heading of level ${level}.`);
  });
  const words = all('.card').map((card) => card.textContent);

  for (const pressed of all('.card [role="button"], .card button, .card a').filter(shown)) {
    if (nameOf(pressed) === '') faults.add(`No name: ${brief(pressed)}`);
    if (pressed.tabIndex < 0 && pressed.getAttribute('aria-disabled') !== 'true')
      faults.add(`Out of reach of the keyboard: ${brief(pressed)}`);
    names.push(nameOf(pressed));
    met.add(pressed);
  }
  for (const button of all('.ac-pushButton').filter(shown)) {
    if (button.classList.contains('expandable')) {
      button.click();
      look();
      const opened = all('.card button').filter((one) => shown(one) && !met.has(one));
      if (opened.length === 0) faults.add(`Opens nothing: ${brief(button)}`);
      names.push(...opened.map(nameOf));
      button.click();
    } else if (button.getAttribute('aria-expanded') !== null) {
      button.click();
      const items = all('.ac-ctrl-dropdown-item');
      if (items.length === 0) faults.add(`An empty menu: ${brief(button)}`);
      names.push(...items.map(nameOf));
      document
        .querySelector('.ac-ctrl-popup-container')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      for (const left of all('.ac-ctrl-overlay')) left.remove();
    }
  }
  const filled = all('.card textarea, .card input').map(({ value }) => value);
  return { faults: [...faults], names, words: [...words, ...filled] };
})();
