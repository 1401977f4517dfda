// Runs in the page and returns the texts whose contrast, by their computed colours, is below 4.5 to 1.
(() => {
  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const over = ([r, g, b, alpha = 1], below) =>
    [r, g, b].map((value, at) => value * alpha + (below[at] ?? 255) * (1 - alpha));
  const groundOf = (element) => {
    if (element === null) return numbers(getComputedStyle(document.body).backgroundColor);
    const colour = numbers(getComputedStyle(element).backgroundColor);
    if (colour[3] === undefined) return colour;
    return colour[3] === 0 ? groundOf(element.parentElement) : over(colour, groundOf(element.parentElement));
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const measured = [];
  const measure = (element, colour, words) => {
    const ground = groundOf(element);
    measured.push({
      words: words.trim().slice(0, 60),
      contrast: contrast(over(numbers(colour), ground), ground),
    });
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, data } = walker.currentNode;
    const { width, height } = element.getBoundingClientRect();
    const isShown = element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    if (data.trim() !== '' && isShown) measure(element, getComputedStyle(element).color, data);
  }
  for (const input of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
    measure(input, getComputedStyle(input).color, `the words in ${input.id}`);
    if (input.placeholder)
      measure(input, getComputedStyle(input, '::placeholder').color, `the placeholder of ${input.id}`);
  }
  return {
    measured: measured.length,
    faint: measured
      .filter((one) => one.contrast < 4.5)
      .map((one) => `${one.contrast.toFixed(2)} ${one.words}`),
  };
})();
