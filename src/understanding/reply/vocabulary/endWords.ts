/** Finished, close to it, or not begun. ~ is a date. */
export const FINISHED = `<every|all> [the|of the] <deliverable|deliverables|element|elements> [under|of|in|on] [this] [one|action] <has|have> [now] been <met|delivered|achieved|completed|done>; nothing remains <outstanding|open|undone>; nothing left to do [here|on this|on it]; no further <work|action> [is] <needed|required> on <this|it>; nothing [further|more|else] remains [to be] [done|delivered]; <confirm|confirms|confirming|report|reporting> [the] completion of <this|the> [whole] [action|item|objective] [in full]; [signed] sealed and delivered; finished <up|off>; <rag|brag> [status|rating] [is|now] b; complete; completed; done; finished
    all <done|complete|finished>; closed [off|out|down]; delivered [in full]; achieved; accomplished
    wrapped [it] up; signed [it] off; fully <delivered|complete|completed|done|implemented>; concluded
    in the bag; done and dusted; finalised; finalized; job done; blue; 🔵; fulfilled; over the line
    across the line; finished off; sorted; ticked off; put to bed; crossed off; mission accomplished
    over and done with; discharged; tied off; boxed off; buttoned up; nailed; 🏁; dun; dusted`;

export const UNFINISHED = `nowhere near; nearly; almost; as good as; all but; practically; virtually; mostly; largely; partly; partially
    part <done|complete|completed|finished|way|delivered>; semi; half <done|finished|complete|there|way>
    halfway; most of the way; close to; far from; not far off; just about; more or less; pretty much
    well nigh; to all intents and purposes; getting close; on the home straight; in the home straight
    home stretch; final <stretch|push|furlong|stages|touches|lap|leg|hurdle|bits|checks|tweaks>
    last <lap|leg|bits|push|hurdle|mile>; finishing touches; within touching distance; in the final
    ninety percent; bar the; 90 something; substantially; broadly <complete|done|finished>; essentially
    basically; effectively; in all but name; in draft; provisionally; technically; in theory; in principle
    informally; unofficially; theoretically; supposedly; allegedly; apparently; reportedly; kind of; sort of
    kinda; sorta; ish; up to a point; so to speak; to be <completed|finished|done|closed|confirmed>
    dotting the; tying up; tidying up; mopping up; finishing; finalising; completing; wrapping up
    rounding off; closing out`;

export const UNSTARTED = `nothing [has] <kicked off|started|begun|got going> [yet]; <havent|hasnt|not|have not|has not> got [it|this|that] off the ground
    <nobody|no one|noone> [has] [yet|even] <started|touched|lifted|opened|begun|looked at>
    <yet|still> to make a start; <havent|hasnt|not> [yet] made a start
    <havent|hasnt|not|have not|has not> [so much as|even] <opened the file|put pen to paper|turned a page|looked at it|looked at this|touched this|touched it|opened it>
    <not|not yet|havent|hasnt|have not|has not|yet to be|havent been|hasnt been|not been|isnt|arent|still not|still havent|still hasnt|not even|havent even|hasnt even|never|didnt|havent yet|hasnt yet|not really|wasnt> [yet|been|even|really|actually|properly|formally|quite] <started|begun|commenced|kicked off|start|begin|got going|got started|underway|under way|started on|initiated|got off the ground|made a start|left the starting blocks|been started|got round to|got around to|got to|off the ground|launched yet|touched|begun work|kick off>
    yet to <start|begin|commence|get going|kick off|get started|be started|get off the ground>
    <nothing|none> [has|has been|of it|is|has yet] <started|done yet|begun|happened yet|happening yet|underway>
    unstarted; grey; ⚪; ⚫
    <no|zero> <work|start|activity|action> [has] [been] [made|done|yet|started|to date|so far|taken place]
    <still|have|has> to <start|begin|get going>; not off the ground; at the starting blocks
    still on the starting blocks; waiting to start; due to start; yet to break ground; square one
    havent lifted a finger; not lifted a finger; nothing yet; didnt start; back burner
    <havent|hasnt|not|have not> [yet] <managed|been able|had a chance|had chance|had time|got round|had the chance> to <start|begin|kick off|get going|get started>`;
