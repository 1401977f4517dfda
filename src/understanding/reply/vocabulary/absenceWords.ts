/** Not now: ask again later, or the speaker is away. # is any number, ^ a name, ~ a date. */
export const SNOOZE = `<can|could|will|would> you [please] give <me|us> a <shout|ring|call|nudge|prod|poke> <on|next|again|later|tomorrow|in|~>; <dont|do not> need <asked|reminded|chased|asking> [again|about]; <give|gives> <me|us> a <shout|ring|call|nudge|prod|poke> <on|next|again|later|tomorrow|in|~>; gimme [until|till|another|a] <~|week|day|few|couple|minute|bit>
    will <send|reply|update|answer|respond|let you know|get back to you|come back to you|update you|send them|send it|forward|know more|have more> <then|after that|after|afterwards>
    too much on; no time <to|for|~>; not had [a] [chance|time|minute] to
    and <revert|get back to you|come back to you|let you know|report back>
    <proper|full|fuller|detailed|an|my|our> [full|proper] <update|reply|response|figures|details|return> <to follow|will follow|follows|coming|on its way|following|tomorrow|later> [shortly|soon|later|tomorrow|next|on|by]
    <update|figures|details|numbers> <to follow|will follow|coming|following> [shortly|soon|later|tomorrow|next|on|by|~]
    <leave|park> <this|that|it> <with me|for now> [until|till|til|to|for]
    <will|can|should|hope to> [be able to] <get|have|send|let|give> you [have] [with] [the|those|our|my|some|all the|full] <figures|numbers|details|data|stats|update|detail>
    <will|i|we|let me|going to|can|am going to|hope to|aim to|should|have> [will|need to|have to|can] [try to|be able to] <send|give|get|let|provide|do|pull together|write|have|drop|email|supply|put> [you|back|to] [have|to you|in|together] [with] [a|an|some|the|our|my] [proper|full|fuller|quick|brief|short|detailed|written|decent|considered|real] <update|reply|response|answer|note|few lines|something|summary> [for|to|on] [you|~|later|tomorrow|next|by|shortly|soon|asap|after|once|when]
    <will|i|we|let me|going to|can|should> [will|need to|have to|can] <reply|respond|answer|update|come back|get back|report back|revert> [you|to you|to this] <properly|fully|in full|in detail|with a full|with more|with something>
    <give|gimme|allow> <me|us> <to|until|till|til> [the|end|then|~]; <next|on|this|tomorrow|maybe> <monday|tuesday|wednesday|thursday|friday> ok
    <can|could|may> <this|it|we|that> [please|possibly] <wait|leave this|leave it|hold off|park this|park it|pick this up|pick it up|come back to this|do this|talk about this|return to this> [until|till|til|for|to|after|a|another|~|later|next]
    [can you|could you|please|would you|can u|pls|will you] [please|maybe|just] <check in with|come back to|get back to|circle back to|check back with|touch base with|ask|remind|chase|ping|nudge|prompt|try|message|msg|text|poke|tap|contact|catch|prod|email|call|ring|get|catch up with> <me|us> [again|back|on|in|next|later|tomorrow|after|when|at|about|up|closer] [this|it|that|again|next|then|on|in|later|tomorrow|after|when|at|the|please|to]
    ask again; try again <later|tomorrow|on|next|in|after|at>
    <come|get|check|circle|swing|report> back [to|with|in] [me|us|you|on|in|next|later|tomorrow|at|with]
    check in [with] [me|us|again|on|next|later|in]; snooze [this|it|me|until|for|please]
    <later|tomorrow|monday|another time> please
    not <now|right now|today|at the moment|this week|just now|a good time|yet a good time> [please|in|busy]
    <give|gimme|allow> <me|us> [a|until|till|til|an|to|some|another|time|couple|few|one|two|three] [few|couple|bit|minute|day|week|hour|moment|more|of|more days|days|time|until|the]
    need [a|an|another|some|more|few|couple] [few|couple|bit of|more|little|of] <days|day|time|hours|week|minutes> [to] [check|find|get|come|ask|collate|pull|gather|reply|respond|look]
    <will|i|we|let me|ill|going to> [will|need to|have to|am going to] <get back to you|come back to you|update|reply|respond|revert|let you know|update you|report back|be in touch|send an update|send you an update|give you an update|answer|provide an update|come back|get back|have something for you|check and revert|follow up|look at this|look at it|do this|do it|get to this|get to it|sort this|find out|check|send it|send them|send those|send this|send figures|send the figures|have an update|have news|have figures> [later|tomorrow|on|next|by|shortly|in|when|then|soon|asap|with|after|at|this|once|today|and]
    <bear|hold> with <me>; bear with
    <in|stuck in|tied up in|off to|going into|about to go into|just going into|heading into|at|busy with> [a|the|back to back|my|all day] <briefing|briefings|meeting|meetings|court|training|interview|interviews|a meeting|conference|workshop|call> [all|until|till|right|just|today|this|at|now] [day|week|morning]
    in court; busy <this|today|right|at|week|all|now|until|with> [week|now]
    <too|really|very|super|mad|crazy|flat out|bit> busy; swamped; snowed under [today|this|at]
    up to my <eyes|neck|eyeballs>; driving; on <shift|the road|the train|a call|a train> [until|now|right|all]
    another <time|day>
    <after|until|til|till|wait until|wait till|hold off until|leave it until|leave it till|park until|park it until|park this until|park it till|hold until> <lunch|easter|christmas|the meeting|then|then please>
    hold <off|that thought|fire> [until|till|for]; leave it <with me|until|till|for|til> [until|till|a]
    park <this|it> [until|till|for]; <revisit|postpone|pause> [this|it|me|reminders] [until|till|in|next|on]
    <in|give it> [a|an|another] <fortnight|month|couple of weeks|few days|few weeks>
    <dont|do not> ask [me] <until|till|before|again until>; flat out [at|today|this]; up the walls; busy
    <can|could> [i|we] <get back|reply|answer|do this|come back|respond> [to you] <later|tomorrow|next|on|after>
    remind me; remind us; ping me; nudge me; chase me`;

export const OUT_OF_OFFICE = `<away|off> ~; <away|off> <this|next|all|today|tomorrow|until|till|til|the rest of> [this|next|the] [week|day|month|rest of]
    a/l; on al; on the sick; in <holiday|holidays|vacation>; out of <office|the office|ofice>; ooo
    [on|taking] [some] <annual|parental|paternity|sick|study|special|compassionate|bereavement|a l|carers|adoption|shared parental|unpaid> leave
    <on|off on|away on|taking|currently on|going on|heading on|start|starting|gone on> [my|some|a|summer|winter|the|half term|extended|two weeks|family] <leave|holiday|holidays|hols|vacation|honeymoon|sabbatical|secondment|jury duty|jury service|career break|a break|toil>
    annual leave
    <i|am|be|currently|away|will be|is> [am|be|will be] <away|off|unavailable|out> [from|until|till|til|to|on|this|next|all|sick|today|tomorrow|for|with|work|ill|through|the]
    <back|returning|return|returns> [in] [to] [at] [the|my|work|office] [office|desk|work|in work] [on|from|in|after|next|the] 
    back <on|in> [the] [office|work|monday|tuesday|wednesday|thursday|friday]; away from <my|the> desk
    maternity leave
    off <sick|ill|work|until|till|today|tomorrow|this week|next week|all week|for|on the sick|poorly>
    on a <course|training course> [until|till|all|this|today]; <automatic|auto> <reply|response>; autoreply
    autoresponse; <limited|no|intermittent|little|sporadic> access to <email|emails|my email|messages|teams>
    not <working|in work|in the office|in|around|available|at work|at my desk> [today|this week|next week|until|till|tomorrow|on fridays|on mondays|this afternoon|all week]
    non working day; day off; off today; currently <away|off|out>; in hospital; <in|at> [the] hospital
    self isolating; jury duty; attending a funeral; at a funeral; at a conference [all|until|this|in]
    wont be <in|back|around|available|at work|working> [until|till|today|this|before]
    <i|am> travelling [until|till|this|all]; i am <abroad|overseas|away>; abroad [until|till]
    overseas [until|till]`;
