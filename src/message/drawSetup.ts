import type { Card } from './card.ts';
import type { SetupMessage } from './message.ts';
import { said, say, strong } from './text.ts';

export function drawSetup(setup: SetupMessage): Card {
  const { workspace, plan, actions, reached, contacts, isTrusted } = setup;
  // Anybody may install the app anywhere, so until the secretariat knows the workspace it hears nothing of the plan.
  const sentence = isTrusted
    ? say`I keep “${plan}” moving: ${actions} actions. I remind their leads here before the target dates, and take down what they answer.`
    : say`I keep a plan that several organisations share moving. I remind its leads before the target dates, and take down what they answer.`;
  const items = isTrusted
    ? [
        say`${strong('The weekly digest.')} Choose its channel below, or add me to one and say there: ${said('post the weekly digest to this channel')}.`,
        say`${strong('Who is who.')} I know ${reached} of the roster’s ${contacts} contacts here, by their e-mail address. The secretariat adds the others to the roster.`,
        say`${strong('Try me.')} Write ${said("what's due this month")} here, or ${said('/workplan help')} anywhere. I answer whoever is in the roster.`,
      ]
    : [
        say`${strong('First, the secretariat.')} I have asked them whether they know this workspace. Until they say so, I know nobody here by their e-mail address.`,
        say`${strong('Then, the weekly digest.')} Choose its channel below.`,
      ];
  return {
    summary: isTrusted
      ? `I am in ${workspace} now. Where shall the weekly digest go?`
      : `I am in ${workspace} now. The secretariat has to confirm it first.`,
    title: say`${strong(`I am in ${workspace} now`)}`,
    blocks: [
      {
        kind: 'text',
        text: sentence,
      },
      {
        kind: 'list',
        items,
      },
    ],
  };
}
