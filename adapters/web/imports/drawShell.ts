import { html } from 'hono/html';
import type { Person } from '../../../src/people/person.ts';
import type { Html } from '../drawCard.ts';
import { drawHead } from '../drawHead.ts';
import { DIRECT, pageAddress } from '../places.ts';

/** A page of its own beside the conversations, with the way back to them. */
export function drawShell(title: string, person: Person, content: Html): Html {
  return html`<!doctype html>
<html lang="en-GB">
${drawHead({
  title: `${title} · Workplan bot`,
  sheets: ['colours', 'layout', 'controls', 'plan'],
  script: 'plan',
})}
<body class="plan">
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
  <div class="product"><h1>${title}</h1></div>
  <nav aria-label="Back"><a href="${pageAddress(DIRECT, person)}">Back to the conversations of ${person.name}</a></nav>
</header>
<main id="content" tabindex="-1">${content}</main>
</body>
</html>`;
}

export function drawProblem(problem: string): Html | '' {
  return problem === '' ? '' : html`<p class="problem banner" role="alert">${problem}</p>`;
}
