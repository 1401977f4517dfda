import { html } from 'hono/html';
import type { Person } from '../../../src/people/person.ts';
import type { Html } from '../drawCard.ts';
import { DIRECT, pageAddress } from '../places.ts';

/** A page of its own beside the conversations, with the way back to them. */
export function drawShell(title: string, person: Person, content: Html): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Workplan bot</title>
${['colours', 'layout', 'controls', 'plan'].map((sheet) => html`<link rel="stylesheet" href="/assets/${sheet}.css">`)}
<link rel="icon" href="data:,">
<script type="module" src="/assets/plan.js"></script>
</head>
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
