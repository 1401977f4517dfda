import { wordSet } from '../wordSet.ts';

/** What may stand before "done" when it is said of the whole action. */
export const HARMLESS_BEFORE = wordSet(
  'lot every thing verified confirmed points sealed under heading write writing elements element parts under of within un i im am it this that these is are was were has have had been be now all everything everyone whole action actions item the we us our and entire entirely fully completely finally already just officially formally duly successfully happy pleased delighted glad proud to say confirm can yes ok thanks hi hello hey morning afternoon evening good great news brilliant excellent super status rag brag rating percent 100 % per cent work project objective task deliverable deliverables piece one job a please mark as very much well signed agreed approved closed published delivered done complete finished completed 👍 🎉 ✅ ✔ ✓ ☑ 🙌 👏 💯 🥳 😀 🙂 😊 😁 🏁 🔵 🍾 🥂 absolutely totally really indeed actually no today yesterday you will pleased know bit woohoo hurray hooray yay yippee phew thats those there overall on time with regarding our my so number',
);

/** What may stand after it. */
export const HARMLESS_AFTER = wordSet(
  'nothing remains outstanding open file shut filed here up it this that lot is now all and the we us everything action task job item one off out on time under budget early ahead of schedule late today yesterday fully completely entirely in full as week weeks month months day days last this past a an ago overall end complete completed done finished closed dusted signed delivered 👍 🎉 ✅ ✔ ✓ 🙌 👏 💯 🥳 😀 🙂 😊 😁 🏁 🔵 🍾 🥂 thanks thank you cheers mate folks at last finally officially formally already successfully woohoo hurray hooray yay phew boss pal team m8 to pleased delighted say please mark per plan planned required promised agreed instructed 100 % percent',
);

/** Where it was finished: "at last Thursday's tasking meeting". */
export const GATHERINGS = wordSet(
  'meeting meetings board subgroup group committee conference session call workshop forum council summit panel assembly executive event',
);

/** With whom, or by whom, an action may be closed. */
export const AUTHORITIES = wordSet(
  'minister board chair chairs group committee secretariat director lead leads partners all everyone executive assembly council sro permanent secretary team strategy chief everybody',
);

/** What opens a reply and is no subject. */
export const PREAMBLE = wordSet(
  'some once just comment comments note notes narrative remarks re regarding action item update status number quick good great news fyi hi hello hey all folks team morning afternoon evening dear colleagues happy delighted pleased to say report for from my our the record short answer in one word reply response',
);

export const GREETING = wordSet(
  'hi hello hey dear morning afternoon good great thanks cheers yes yep sorry apologies ok right well',
);
