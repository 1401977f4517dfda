import { html } from 'hono/html';
import type { Html } from './drawCard.ts';

type Head = {
  readonly title: string;
  /** Names of style sheets and of the script among the assets, without their endings. */
  readonly sheets: readonly string[];
  readonly script: string;
};

/** The head of every page. */
export function drawHead({ title, sheets, script }: Head): Html {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${sheets.map((sheet) => html`<link rel="stylesheet" href="/assets/${sheet}.css">`)}
<link rel="icon" href="data:,">
<script type="module" src="/assets/${script}.js"></script>
</head>`;
}
