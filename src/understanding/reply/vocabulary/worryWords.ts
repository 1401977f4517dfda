/** What may not, or will not, be done in time, and what stands still. ~ is a date. */
export const RISK = `<might|may|could|will probably|likely to> [well|still|just|also] <need|want|take|require> [a|an|another|some] [few|couple|couple of|bit|little|extra] <days|day|week|weeks|month|months>
    <might|may|could|will probably|likely to> [well|still|just|also] <need|want|take|run|slip|drift> [until|till|to|into|on|beyond|past|after] ~
    <might|may|could|will probably|likely to|liable to|looks like it will|looks like it might> [well|still|just|also|easily] [have to|need to|end up] <run on|run past|run beyond|run over|run into|go past|go beyond|go over|go into|go on past|drag past|drag into|drag beyond|extend past|extend beyond|extend into|stretch into|stretch past|stretch beyond|spill over|spill into|creep past|creep into|overrun|overshoot|take longer|be longer|need longer|want longer|drift past|drift beyond|drift into|slip past|slip beyond|push past|push into|tip into|roll into|roll over into|not be ready|not be done|not be finished|not be in place|not get there|not make it|not make the>
    <might|may|could|will probably|likely to> [well|still|just|also] <need|want|take|require> [to ask for] [a|another|an|some] [few|couple|couple of|bit|little|extra|bit of|few more|good few] [days|day|week|weeks|month|months|time|longer] <beyond|past|after|longer|extra|more time|more weeks|on top>
    <every|good|strong|fair|real|serious|some|decent|distinct> <chance|possibility|danger|risk|likelihood> [that|of] [this|it|we|the date|the whole thing] [will|could|may|might|is going to|are going to] [be] <overrun|overruns|overrunning|slip|slips|slipping|miss|missing|late|delayed|drift|drifts|run over|runs over|run on|runs on|not make it|not be done>
    <might|may|could|will probably> need [a bit|a little] <more|extra> time
    <rag|brag> [status|rating] [is|now|still|remains] a; <status|rating> [is|now|still|remains] a
    at <risk|some risk|slight risk|serious risk>; amber; ambers; ambre; 🟡; 🟠; 🟧; 🟨; yellow; orange; risky
    <in|some> <danger|jeopardy|doubt|trouble|difficulty>; touch and go; tight; tightly; squeaky; wobbly
    wobbling; wobble; shaky; borderline; precarious; rocky; knife edge
    hanging <in the balance|by a thread|on>; in the balance; <up in|hanging in> the air; 50 50; fifty fifty
    60 40; 50-50; hit and miss; hit or miss
    <might|may|could|likely to|liable to|expected to|probably> [well] [have to|need to] <slip|slide|drift|tip over|tip|spill over|spill|creep|roll over|run|overrun|be late|be delayed|be tight|miss|run late|run over|run on|not make|not meet|not hit|fall behind|not be done|not be ready|not finish|drag on|drop|push|go over|move out|move right> [it]
    <risk|danger|chance|possibility|possible|potential|threat> [of] [a|some] <slipping|slippage|slip|delay|delays|missing|overrun|overrunning|drift|a slip|a delay>
    <serious|real|grave|big|strong> doubts; doubts <about|that|whether|over>; there is a <risk|danger|chance>; [a] risk [that|to]; risks
    <concerned|worried|nervous|anxious|uneasy|not confident|not hopeful|not optimistic|uncomfortable|not comfortable|sceptical|losing sleep|twitchy|jittery>
    not [at all|very|too|so|that|entirely|overly|totally|hugely] <confident|hopeful|optimistic|comfortable|convinced|great|brilliant|good|ideal|looking good|looking great|looking hopeful|easy>
    not <sure|certain|convinced|confident> [that] <we|it|this> <will|can|are going to> [make|meet|hit]
    struggling; struggle
    under [real|some|serious|huge|severe|considerable|increasing] <pressure|strain|threat|stress>; stretched
    challenging; a challenge; a stretch; up against it; against the clock; skating on thin ice; on thin ice
    cutting it fine
    <going to be|will be|gonna be> <close|tight|a push|a squeeze|a stretch|a scramble|difficult|hard|tricky>
    a close [run] thing; down to the wire; race against time; fragile; vulnerable to; slim chance; unlikely
    doubtful; doubt <we|it>; i doubt; iffy; dicey; dodgy; ropey; sticky; tricky; hairy; watch this <one|space>
    needs watching; needs attention; reopened; re opened; <had|have|has> to <reopen|redo|be reopened>
    <not|isnt|wasnt> <complete|done|finished|completed> after all; concerns; concern; worry; worries; worrying
    wavering; uncertain; uncertainty; in the lap of the gods; could go either way; could go <wrong|south>
    no guarantee; no guarantees; cant guarantee; not guaranteed; long shot; big ask; tall order; uphill
    creaking; teetering; slightly off; a bit off; ⚠; pinch point; pinch points; heading for trouble
    may struggle; 😟; 😰`;

export const LATE = `<rag|brag> [status|rating] [is|now|still|remains] <r|are>
    <status|rating> [is|now|still|remains] <r|are>; delayed; delays; delay; delaying; slipped; slipping; slips
    slip; slid; sliding; slippage; slippages; drifted; drifting; drift
    behind [schedule|plan|target|time|track|where|profile|the curve|the times|programme]; lagging [behind]
    running <late|behind|over>; late; later than; overdue; past due; put <back|off>
    <push|pushed|pushing|moved|moving|shifted|kicked|knocked|set> [it] <back|out|right|off>
    moved to the right; postponed; deferred; red; reds; rouge; 🔴; 🟥; ❌; overrun; overran; overrunning
    over running; missed [the] [deadline|date|target]; <taking|took|taken> longer; gone over
    off <track|schedule|target|course|plan|the rails|the pace>; out of time; playing catch up
    on the back foot; lost <time|ground|a week|weeks|months|a month|momentum>; losing time
    held over; carried over; fallen behind; falling behind; fell behind; has gone backwards; gone south
    gone wrong; gone off the rails; in trouble; in bad shape; slow going; slower than; behind hand
    not going <well|to plan|great|as planned|brilliantly|smoothly>; in the weeds; gone to pot; a mess
    all over the place; going nowhere; pear shaped; gone awry; derailed; rescheduled
    <dragging|dragged|dragging on>; tardy; missing [the|our] <deadline|target|date>; at the earliest
    be a while; far behind; months away; way off; long way off; long way to go; nowhere near <on track|target|schedule|plan|where|it>; miles off`;

export const MISSED = `<cant|dont|cannot|couldnt> see <us|it|this|that> [making|being|meeting|hitting|happening|finishing|landing]
    <wont|will not|cant|cannot|not going to|not gonna|isnt going to|arent going to|wont be able to|unable to|will never|never going to|not expected to|not expect to|dont expect to|do not expect to|wont manage to|not able to|will fail to|never gonna|wouldnt|couldnt|dont think we will|dont think it will|dont think we|dont think it|dont see us|dont see it|dont see this> [now|actually|be|be able to|even|possibly|quite|realistically] [to] <make|making|meet|meeting|hit|hitting|land|landing|finish|complete|achieve|done|ready|finished|completed|happen|happening|get there|deliver|delivered|published|in place|on time|have it|get it|be done|be ready|be finished|be complete|fly>
    dont <think|believe|expect|see|reckon> [that] <we|it|this|us> [will|can|making|is going to|are going to] [make|meet|hit|be|finish|land|get|making|meeting]
    <will|going to|set to|gonna|about to|likely to|looks set to> [have to|need to] <run on|drag on|go past|go beyond|run past|run beyond|run into|spill into|spill over|need longer|take longer|miss|slip|overrun|be late|be delayed|run late|run over|fail|slide|drift|fall behind>
    no <chance|way|hope|prospect> [of] [we will|we are] [making|meeting|hitting|finishing|getting|it|make|going to]
    not [going to] <happening|achievable|attainable|doable|realistic|feasible|possible|deliverable|be possible|be achievable|be doable>
    <unachievable|unattainable|unrealistic|impossible|undoable>
    isnt <now happening|happening|achievable|realistic|feasible|possible|doable>
    no longer <achievable|realistic|possible|feasible|on track|on target|on schedule|on course|going to make>
    not [be] [done|ready|finished|complete] [by|in|on] time; too late; out the window; gone out the window
    kiss goodbye to`;

export const STUCK = `ground to a [complete|total|dead|shuddering] <halt|stop|standstill>; [the] <whole|entire> <programme|project|action|thing|lot> <has|is> [now] <stopped|halted|ceased>; <barred|prevented|stopped|prohibited> from doing <anything|any work|any of it>; <cant|cannot|not allowed to|unable to> do anything [at all|whatsoever]; dead slow and stop; dead stop; cant go any further; cannot go any further; can go no further
    cant get <any further|past this|beyond this|moving|going|it moving|it going>
    nothing [more|further|else] <we|i|my team|the team|anyone|anybody|my branch|my unit> can [now|usefully|really] <do|progress|take forward>
    nothing <more|further|else> can be done; nothing can be done; nothing [at all|else|further|more] can <move|proceed|progress|happen|start|go ahead>
    blocked; blocking us; blocker to all; <at|to> a <standstill|halt|stop|dead stop|dead end>
    standstill; <on|put on|placed on> [indefinite] <hold|ice|pause>; on the shelf; shelved; stalled; stuck
    stuck fast; deadlock; deadlocked; gridlock; gridlocked; logjam; paused; frozen; suspended; halted
    nothing <we|i> can <do|progress> <until|till|without>; mothballed; parked
    <cannot|cant|unable to|not able to|no way to|wont be able to|we are unable to> [currently|really|now|actually|possibly|yet|get] <proceed|progress|move|move forward|move on|move ahead|go ahead|start|begin|advance|go further|go any further|do anything|continue|take this forward|take it forward|move it forward|make progress|make any progress>
    nothing [is|can|will|has been|to] <moving|happening|move|happen|proceed|progressing|going on|be done|moves>
    going nowhere fast; hit a [brick|stone] wall; hit the buffers; brick wall; dead end; no way forward
    no movement possible
    <all|everything|work|works|it> [work|has|is|have|has all|has now|all|just] <stopped|ceased|halted|stopped dead|ground to a halt|stood down>
    completely stopped; stopped completely; stopped all; dead in the water; at an impasse; impasse; stymied; 🚫
    ⛔; 🛑; in limbo; tools down; downed tools; shut down; hamstrung; paralysed; snookered; scuppered
    bogged down completely; brought to a halt; no further work [is] possible
    work has <stopped|ceased>; hands are tied; hands tied; gummed up; jammed; at loggerheads`;

export const TROUBLE = `issue; issues; problem; problems; blocker; blockers; obstacle; obstacles; snag; snags; hitch
    hitches; hiccup; hiccups; dramas; drama; barrier; barriers; difficulty; difficulties; setback; setbacks
    complication; complications; bother; hold up; hold ups; holdups; showstopper; showstoppers; headache
    headaches; impediment; impediments; bottleneck; bottlenecks; surprises; escalations; red flags
    alarm bells; sticking point; sticking points; complaints; challenges; constraints; roadblock; roadblocks
    stumbling block; trouble; troubles; hurdle; hurdles; dependencies; reds; ambers`;
