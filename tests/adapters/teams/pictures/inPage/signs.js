// For pictures alone: puts drawn signs in the place of emoji, which every phone has and a bare machine has not.
(() => {
  const disc = (colour) => `<circle cx="8" cy="8" r="6.5" fill="${colour}"/>`;
  const SIGNS = {
    '⚪': '<circle cx="8" cy="8" r="6" fill="#e6e6e6" stroke="#8a8a8a"/>',
    '🟢': disc('#4caf3d'),
    '🔴': disc('#dd3344'),
    '🔶': '<path d="M8 1 15 8 8 15 1 8Z" fill="#f49b2a"/>',
    '⛔': `${disc('#d92f3c')}<path d="M4 8h8" stroke="#fff" stroke-width="2.6"/>`,
    '✅': '<rect x="1.5" y="1.5" width="13" height="13" rx="2.5" fill="#35a852"/><path d="M4.4 8.3 7 11l4.8-6" fill="none" stroke="#fff" stroke-width="2"/>',
    '⚠️': '<path d="M8 1.5 15.5 14.5H.5Z" fill="#f7c331"/><path d="M8 6v4M8 11.4v1.6" stroke="#222" stroke-width="1.5"/>',
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const parts = node.data.split(/(⚪|🟢|🔴|🔶|⛔|✅|⚠️)/u);
    if (parts.length === 1 || node.parentElement.closest('script, style, textarea, option')) continue;
    node.replaceWith(
      ...parts.map((part) => {
        if (SIGNS[part] === undefined) return part;
        const sign = document.createElement('span');
        sign.innerHTML = `<svg viewBox="0 0 16 16" width="1.05em" height="1.05em" style="vertical-align:-.14em">${SIGNS[part]}</svg>`;
        return sign;
      }),
    );
  }
})();
