import { phrasebook } from '../../phrasebook.ts';

/** Words that say one thing is finished: said of a deliverable they tick it off, said of nothing they don't complete the action. */
export const FINISHING_BOOK = phrasebook([
  [
    'finishes',
    `<provided|supplied|returned|furnished|published|launched|issued|submitted|approved|agreed|adopted|signed|released|circulated|distributed|ratified|endorsed|finalised|concluded|completed|complete|done|finished|delivered|achieved|closed|entered|uploaded|implemented|executed|produced|undertaken|sent|shared|presented|tabled|handed over|sorted|actioned|ticked off|ticked|established|created|cleared|highlighted|identified>
    done and dusted; <all|fully> <done|complete|completed|finished|delivered>; signed off; wrapped up
    closed <off|out>; carried out; dealt with; rolled out; went <out|live|in|into|to print|up|online|public>
    <is|are|now|its|it> [now] <out|live|in|published|done|up|online>
    gone <out|live|in|into|to print|up|online|public>; came <back|out|in|through>; has come <back|out|in>
    come back; <landed|lodged|filed|posted|printed|issued>; sent <off|out|in|over>; put to bed; in place
    in the bag; over the line; handed <in|over>; in the can; up and running; live; ✅; ✔; ☑; 🏁; 🎉; blue
    <went|gone|has gone|have gone> to the <strategy group|subgroup|sub group|board|committee|minister|partners|chairs|group>; took place; taken place; held; out the door; hit the <shelves|streets>; put out; in the public domain
    <is|now> in; settled; decided; confirmed; reviewed; boxed off; nailed; written up; included in; showcased; ruled out; squared away; crossed off
    polished off; finished off; passed`,
  ],
  [
    'none',
    `provided <that|we|the|they|it|i>; held <up|back>; holding; cleared to; agreed to; sent back; came back with; handed over to
    closed <session|meeting>; signed up; signed <in|on>; done deal; sent in error
    is in <train|hand|progress|draft|development|the|a|place yet|danger|doubt|jeopardy|motion|flight>
    is out of; is out for; now in <train|hand|progress|draft|development|the|a|danger|doubt>; went in to
    passed to; reviewed by next; updated you; shared with you; not in place; settled in; confirmed that
    confirmed for; in place of; identified as; shared services; agreed that
    its in <train|hand|progress|draft|development|the|a|motion|danger|doubt>`,
  ],
]);
