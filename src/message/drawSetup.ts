import type { Card } from './card.ts';
import type { SetupMessage } from './message.ts';
import { said, say, strong } from './text.ts';

export function drawSetup(setup: SetupMessage): Card {
  const { workspace, plan, actions, reached, contacts, isTrusted } = setup;
  const people = isTrusted
    ? say`${strong('Who is who.')} I know ${reached} of the roster’s ${contacts} contacts here, by their e-mail address. The secretariat adds the others to the roster.`
    : say`${strong('Who is who.')} The secretariat has to confirm this workspace first: until then I know nobody here by their e-mail address.`;
  return {
    summary: `I am in ${workspace} now. Where shall the weekly digest go?`,
    title: say`${strong(`I am in ${workspace} now`)}`,
    blocks: [
      {
        kind: 'text',
        text: say`I keep “${plan}” moving: ${actions} actions. I remind their leads here before the target dates, and take down what they answer.`,
      },
      {
        kind: 'list',
        items: [
          say`${strong('The weekly digest.')} Choose its channel below, or add me to one and say there: ${said('post the weekly digest to this channel')}.`,
          people,
          say`${strong('Try me.')} Write ${said("what's due this month")} here, or ${said('/workplan help')} anywhere.`,
        ],
      },
    ],
  };
}
