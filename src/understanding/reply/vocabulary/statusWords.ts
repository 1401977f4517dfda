import { phrasebook } from '../../phrasebook.ts';

/** What words say about how an action stands, before negation, tense and doubt are looked at. */
export type Sign =
  /** On track, said in so many words; `fair` is on track by implication, `calm` the absence of trouble. */
  | 'good'
  | 'fair'
  | 'calm'
  | 'finished'
  /** Close to finished, or finished in part: never complete. */
  | 'unfinished'
  | 'risk'
  | 'late'
  | 'missed'
  | 'stuck'
  | 'unstarted'
  /** A word for trouble, whose absence is good news: "issues", "drama". */
  | 'trouble'
  /** The speaker doesn't know. */
  | 'unsure'
  /** Words that only look like one of the others: "red tape", "green light". */
  | 'none';

const SIGNS: { readonly [sign in Sign]: string } = {
  good: `<all|our|the> <dates|milestones|deadlines|timescales> [are|still|all] <holding|intact|met|on course|safe>
    where <it|we|this|things> <needs|need|should|ought|has|have> [to] be; otherwise <fine|ok|grand|good>
    fine <on|for|here|from|at our|our|so far>; <tipping|trotting|jogging|bobbing|rattling|bowling|plugging|tipping> <away|along|on> [nicely|well|grand|fine|rightly]; doing <rightly|rightly so|fine|grand>; sucking diesel
    performing as <expected|planned>; <still|we> expect [to] [make|meet|hit] ~
    everything <is running|is moving|is working|is in order|in order|in place|is in place>
    <is|are|its|all|everything|things|it|work> [all|still] <running|moving|working|going|progressing|proceeding|ticking> [along|on] <as it should|as they should|as planned|as expected|as intended|as it ought to>
    as <it|they|we> <should|ought to> [be]; <rag|brag> [status|rating] [is|now|still|remains] g; <status|rating> [is|now|still|remains] g
    on <track|schedule|target|course|time|plan|profile>; on the right track; as on track as; green; greens; 🟢
    💚; 🟩
    <go|goes|going|gone|progressing|proceeding|running|moving|working|ticking|all> <to|according to|as per> plan
    as <planned|expected|scheduled|anticipated|hoped|intended|it should be|they should be>
    going <well|fine|ok|great|grand|smoothly|nicely|swimmingly|good|strong|steady|really well|very well|pretty well|quite well|like clockwork|from strength to strength|along nicely>
    went <well|fine>
    <gone|go|goes> <well|fine|smoothly>
    <progressing|progresses|proceeding|moving|coming|motoring|trundling|rolling|chugging|getting|cracking|pushing|plodding> <well|nicely|smoothly|along|on well|on nicely|along nicely|along well|as expected|away|on fine|ahead well|fine|ok|steadily|forward>
    all <ok|good|fine|well|grand|ok|rosy|in order|under control|systems go|hunky dory|happy|positive|clear|sweet|tickety boo|dandy|in hand|quiet|smooth|swimmingly|healthy|on>
    <is|are|things|everything|we|it|looking|looks|stuff|still|be|feeling|doing> <all good|good|fine|grand|ok|healthy|rosy|hunky dory|tickety boo|dandy|under control|promising|positive|strong|solid|in good shape|in hand|just fine|sound|well in hand>
    good <progress|headway|shape|pace|to go|nick|stead|for now|here|so far>
    <steady|solid|strong|great|excellent|decent|fantastic|real> <progress|headway|pace>
    making [good|great|steady|solid|real|decent] <progress|headway|strides>
    steady as she goes; plain sailing
    where we <need|should|want|expected|planned|hoped|thought|wanted> [we|to] [would] [be]; [all] caught up
    we flying; never better; on top of <it|this|things|everything>; smooth sailing; ship shape; shipshape
    tickety boo; hunky dory; ticking <along|over|away>; bubbling along; full steam [ahead]; full speed ahead
    like clockwork; right as rain; happy days; happy enough; sorted so far; peachy; nothing but good news
    in rude health; humming along; cooking on gas; flying along; on a roll; on the up; so far so good
    singing along; in good <order|health|hands|form>; well in hand; in hand; well <on|under> <way|the way>
    well underway; well advanced; in great shape; up to speed; up to date; bang on; spot on
    ahead of <schedule|plan|target|time|where|the game|the curve|profile|programme>
    running <smoothly|well|fine|ok|ahead|to time|to schedule|to plan>
    to <time|plan|schedule|timetable> [and budget]; within <tolerance|timescale|timescales>
    back on <track|schedule|course>
    <will|to|should|we|can|still|gonna|going to|expect to> <make it|hit it|meet it|make the date|hit the date|meet the date|make the deadline|meet the deadline|hit the deadline|meet the target|hit the target|hit target|make the target|get there|be there|land it|deliver on time|be ok|be fine|be grand|be ready on time|be done on time|be on time|meet that|make that|hit that|make our date|be alright|finish on time|deliver to time|be good|do it on time|have it on time>
    <will|should|to|can|we|still|gonna|i> [will|should|still|can] <meet|hit|make> ~
    <will|should|to|can> <meet|hit|make> [the|our] [end of] <march|date|deadline|target|timescale>; confident
    dead on; looking good; looks good; no bother; all to play for; grand
    happy with <progress|it|this|where|how>; comfortable; comfortably; healthy; sound`,
  fair: `in progress; under way; underway; ongoing; in train; progressing; proceeding; continuing; continues
    in motion; moving forward; moving ahead; moving along; work continues; getting on with it
    getting on; plodding on; plugging away; cracking on; pressing on; carrying on; under development
    being progressed; being worked on; being delivered; working away; working on it; active; up and running
    kicked off; in flight; started; has begun; have begun; have started; coming along; moving; advancing
    making way; in the works; steady; keeping going; alive and kicking; working through it; ploughing on
    soldiering on`,
  calm: `no <worries|bother|complaints|dramas|drama|surprises|sweat|probs|problem|problems|prob|stress|hassle|fires|alarms|hiccups|hitches|change of plan>
    cant complain
    <dont|do not|cant|cannot|not> <see|think|expect|expecting|believe|anticipate|envisage|foresee|seeing|anticipating> [that] <us|we|it|this|things|the date|that> [will|going to|would] [be] <slipping|slip|missing|miss|late|delayed|overrunning|overrun|drifting|drift|falling behind|running over|moving|a problem|at risk|going over|run over>
    <arent|isnt|not|dont|do not> [really|currently] <expect|expecting|anticipate|anticipating|foresee|seeing|having> [any] [real|major|significant] <problems|issues|delays|difficulties|slippage|trouble|surprises|hitches|delay>
    <dont|cant|do not|cannot|didnt|not> [currently|really|at this stage|at present] <see|foresee|anticipate|expect|envisage|think of|have|know of|aware of> [any|a|that|there being|much in the way of] <reason|reasons> [why|to think|to believe|to expect|that|for|to suppose] [we|it|this|that|the date|things] [will|would|should|might|could|to|can] [not|be] <miss|missing|slip|slipping|be late|be delayed|late|delayed|overrun|fail|drift|slide|run late|run over|run on|go over|move|change|worry|be concerned|concern>
    <no|see no> [obvious|good|earthly|particular|real] <reason|reasons> [why|to think|to believe|to expect|that|for|to suppose] [we|it|this|that|the date|things] [will|would|should|might|could|to|can] [not|be] <miss|missing|slip|slipping|be late|be delayed|late|delayed|overrun|fail|drift|slide|run late|run over|run on|go over|move|change|worry|be concerned|concern>
    <dont|cant|do not|cannot|no|not> [currently|really|see|foresee|have] [any|a|see any] <reason|reasons> [why|that] [we|it|this|that] <wont|cant|shouldnt|wouldnt|will not|couldnt> [be] <make|hit|meet|finish|deliver|get there|on time|done|ready|complete>
    <nothing|nothing is|nothing that is> <standing|getting|in> [in] <our way|the way|my way>
    <no|zero|dont foresee any|dont anticipate any|dont expect any|not expecting any|not anticipating any> <risk|risks|red flags|threats|dangers> [to|at|from] [report|flag|this|raise|present|the date|delivery]
    nothing <to worry about|to escalate|to flag|of concern|of note|untoward|to be concerned about|to raise|major|out of the ordinary>
    without <issue|incident|a hitch|problems|difficulty|drama>
    nothing <blocking|stopping|delaying|slipping|holding|hindering|at risk|behind|red|amber|wrong|late|overdue> [us]
    not a <problem|bother|worry|cloud in the sky>; free of issues; trouble free`,
  finished: `[signed] sealed and delivered; finished <up|off>; <rag|brag> [status|rating] [is|now] b; complete; completed; done; finished
    all <done|complete|finished>; closed [off|out|down]; delivered [in full]; achieved; accomplished
    wrapped [it] up; signed [it] off; fully <delivered|complete|completed|done|implemented>; concluded
    in the bag; done and dusted; finalised; finalized; job done; blue; 🔵; fulfilled; over the line
    across the line; finished off; sorted; ticked off; put to bed; crossed off; mission accomplished
    over and done with; discharged; tied off; boxed off; buttoned up; nailed; 🏁; dun; dusted`,
  unfinished: `nearly; almost; as good as; all but; practically; virtually; mostly; largely; partly; partially
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
    rounding off; closing out`,
  risk: `<might|may|could|will probably|likely to> [well|still|just|also] <need|want|take|require> [a|an|another|some] [few|couple|couple of|bit|little|extra] <days|day|week|weeks|month|months>
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
    <might|may|could|likely to|liable to|expected to|probably> [well] [have to|need to] <slip|slide|drift|overrun|be late|be delayed|be tight|miss|run late|run over|run on|not make|not meet|not hit|fall behind|not be done|not be ready|not finish|drag on|drop|push|go over|move out|move right> [it]
    <risk|danger|chance|possibility|possible|potential|threat> [of] [a|some] <slipping|slippage|slip|delay|delays|missing|overrun|overrunning|drift|a slip|a delay>
    there is a <risk|danger|chance>; [a] risk [that|to]; risks
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
    may struggle; 😟; 😰`,
  late: `<rag|brag> [status|rating] [is|now|still|remains] <r|are>
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
    be a while; far behind; months away; way off; long way off; long way to go; nowhere near; miles off`,
  missed: `<cant|dont|cannot|couldnt> see <us|it|this|that> [making|being|meeting|hitting|happening|finishing|landing]
    <wont|will not|cant|cannot|not going to|not gonna|isnt going to|arent going to|wont be able to|unable to|will never|never going to|not expected to|not expect to|dont expect to|do not expect to|wont manage to|not able to|will fail to|never gonna|wouldnt|couldnt|dont think we will|dont think it will|dont think we|dont think it|dont see us|dont see it|dont see this> [now|actually|be|be able to|even|possibly|quite|realistically] [to] <make|making|meet|meeting|hit|hitting|land|landing|finish|complete|achieve|done|ready|finished|completed|happen|happening|get there|deliver|delivered|published|in place|on time|have it|get it|be done|be ready|be finished|be complete|fly>
    dont <think|believe|expect|see|reckon> [that] <we|it|this|us> [will|can|making|is going to|are going to] [make|meet|hit|be|finish|land|get|making|meeting]
    <will|going to|set to|gonna|about to|likely to|looks set to> [have to|need to] <run on|drag on|go past|go beyond|run past|run beyond|run into|spill into|spill over|need longer|take longer|miss|slip|overrun|be late|be delayed|run late|run over|fail|slide|drift|fall behind>
    no <chance|way|hope|prospect> [of] [we will|we are] [making|meeting|hitting|finishing|getting|it|make|going to]
    not [going to] <happening|achievable|attainable|doable|realistic|feasible|possible|deliverable|be possible|be achievable|be doable>
    <unachievable|unattainable|unrealistic|impossible|undoable>
    isnt <now happening|happening|achievable|realistic|feasible|possible|doable>
    no longer <achievable|realistic|possible|feasible|on track|on target|on schedule|on course|going to make>
    not [be] [done|ready|finished|complete] [by|in|on] time; too late; out the window; gone out the window
    kiss goodbye to`,
  stuck: `dead slow and stop; dead stop; cant go any further; cannot go any further; can go no further
    cant get <any further|past this|beyond this|moving|going|it moving|it going>
    nothing [more|further|else] <we|i|my team|the team|anyone|anybody|my branch|my unit> can [now|usefully|really] <do|progress|take forward>
    nothing <more|further|else> can be done; nothing can be done
    blocked; blocking us; blocker to all; <at|to> a <standstill|halt|stop|dead stop|dead end>
    standstill; <on|put on|placed on> [indefinite] <hold|ice|pause>; on the shelf; shelved; stalled; stuck
    stuck fast; deadlock; deadlocked; gridlock; gridlocked; logjam; paused; frozen; suspended; halted
    nothing <we|i> can <do|progress> [until|till]; mothballed; parked
    <cannot|cant|unable to|not able to|no way to|wont be able to|we are unable to> [currently|really|now|actually|possibly|yet|get] <proceed|progress|move|move forward|move on|move ahead|go ahead|start|begin|advance|go further|go any further|do anything|continue|take this forward|take it forward|move it forward|make progress|make any progress>
    nothing [is|can|will|has been|to] <moving|happening|move|happen|proceed|progressing|going on|be done|moves>
    going nowhere fast; hit a [brick|stone] wall; hit the buffers; brick wall; dead end; no way forward
    no movement possible
    <all|everything|work|works|it> [work|has|is|have|has all|has now|all|just] <stopped|ceased|halted|stopped dead|ground to a halt|stood down>
    completely stopped; stopped completely; stopped all; dead in the water; at an impasse; impasse; stymied; 🚫
    ⛔; 🛑; in limbo; tools down; downed tools; shut down; hamstrung; paralysed; snookered; scuppered
    bogged down completely; brought to a halt; locked out; no further work [is] possible
    work has <stopped|ceased>; hands are tied; hands tied; gummed up; jammed; at loggerheads`,
  unstarted: `<yet|still> to make a start; <havent|hasnt|not> [yet] made a start
    <havent|hasnt|not|have not|has not> [so much as|even] <opened the file|put pen to paper|turned a page|looked at it|looked at this|touched this|touched it|opened it>
    <not|not yet|havent|hasnt|have not|has not|yet to be|havent been|hasnt been|not been|isnt|arent|still not|still havent|still hasnt|not even|havent even|hasnt even|never|didnt|havent yet|hasnt yet|not really|wasnt> [yet|been|even|really|actually|properly|formally|quite] <started|begun|commenced|kicked off|start|begin|got going|got started|underway|under way|started on|initiated|got off the ground|made a start|left the starting blocks|been started|got round to|got around to|got to|off the ground|launched yet|touched|begun work|kick off>
    yet to <start|begin|commence|get going|kick off|get started|be started|get off the ground>
    <nothing|none> [has|has been|of it|is|has yet] <started|done yet|begun|happened yet|happening yet|underway>
    unstarted; grey; ⚪; ⚫
    <no|zero> <work|start|activity|action> [has] [been] [made|done|yet|started|to date|so far|taken place]
    <still|have|has> to <start|begin|get going>; not off the ground; at the starting blocks
    still on the starting blocks; waiting to start; due to start; yet to break ground; square one
    havent lifted a finger; not lifted a finger; nothing yet; didnt start; back burner
    <havent|hasnt|not|have not> [yet] <managed|been able|had a chance|had chance|had time|got round|had the chance> to <start|begin|kick off|get going|get started>`,
  trouble: `issue; issues; problem; problems; blocker; blockers; obstacle; obstacles; snag; snags; hitch
    hitches; hiccup; hiccups; dramas; drama; barrier; barriers; difficulty; difficulties; setback; setbacks
    complication; complications; bother; hold up; hold ups; holdups; showstopper; showstoppers; headache
    headaches; impediment; impediments; bottleneck; bottlenecks; surprises; escalations; red flags
    alarm bells; sticking point; sticking points; complaints; challenges; constraints; roadblock; roadblocks
    stumbling block; trouble; troubles; hurdle; hurdles; dependencies; reds; ambers`,
  unsure: `getting there; slow but steady; so so; could be <better|worse>; up and down; ups and downs
    <bits and pieces|bits and bobs|bits> <happening|going on|done>; mixed <picture|bag>; swings and roundabouts; limping along
    muddling <along|through>; inching <along|forward|towards>; baby steps; slowly but surely; chipping away
    one step forward; <dont|do not|didnt|honestly dont|couldnt|cant|cannot> [really|honestly|actually] <know|tell|say|be sure|tell you|say yet|comment|know yet>
    no <idea|clue|notion>
    not [100 %|entirely|totally|really|too|that|quite|all that|completely|so] <sure|certain|clear>
    hard to <say|tell|know|call|judge>; who knows; your guess; too <early|soon> to <say|tell|call|know>
    difficult to <say|tell>; tbc; tbd; to be confirmed; to be determined; unknown; unclear; havent a clue
    search me; god knows; goodness knows; fingers crossed; 🤞; need to check; will have to check
    would have to check; depends who you ask; depends what you mean; how long is a piece of string; 🤷; dunno
    no clue; you tell me; will find out; let me find out; pass`,
  none: `<has|raised|expressed|voiced|flagged> [some|serious|real|big|major|a few|a number of|significant] <concerns|worries>
    as far as <i|we> [am|are] concerned; <sorry|apologies|apologise|apols|excuse> [about|for] [the|my|this|being] [slow|very|long|so] <delay|late|lateness|slow|delayed> [reply|response|in|with]
    <late|slow|delayed> <reply|response|with this|replying|responding>
    delay in <replying|responding|getting|coming|my>
    struggling to <get|find|recruit|access|fill|source|reach|contact|pin|hire|secure>
    red <diesel|tape|flag|flags|cross|notice|notices|list|line|lines|box|carpet|hot|herring|sea|ink|card|team|teams>
    green <light|paper|energy|space|belt|book|lit|fuel|lights>; blue <light|lights|badge|book|chip|print>
    amber <alert|warning>; <in|on> <red|green|blue|amber> ink
    late <shift|night|nights|in the day|last|stage|stages|breaking|payment|payments|yesterday|on friday>
    complete <rubbish|mess|nonsense|nightmare|shambles|disaster|joke|farce|list|picture|set|stranger|waste|lack>
    <signed|sign> off <sick|work|ill|on the sick>
    <closed|close> <session|meeting|doors|book|group|contract|until|for>; on <time off|course for trouble>
    work <on|in> progress; tight <ship|knit>
    behind <the scenes|bars|closed doors|us|this|it|that|you|them|closed>
    <get|got|getting|be> behind <it|this|us>; done <in|for|with|deal>
    risk <assessment|assessments|register|registers|owner|owners|management|log|factor|factors|profile|profiles|matrix|analysis>
    <lead|leads> the way; fine <tuning|print|tuned|art|details>; going <to court>; orange <order|lodge>
    grey <area|areas|fleet>; move on; moving <target|house|in|office|offices|costs>
    steady <stream|flow|supply>; confidence; stuck <in|into|to it>; slip <road|way>; set off
    <started|start> <in post|in role|the job>
    late <january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter>
    waiting list; delay <repay>; sound <good|great|bite>; sounds <good|great>; sorted <out> with
    parked <up> outside; well done; active <travel|offenders|investigation|investigations|cases|ocgs|groups>
    continue to; healthy <debate|discussion>; strong <interest>; grand <jury|theft|total|job>; good <job|man|stuff>
    continuing <professional|education|development>`,
};

export const STATUS_BOOK = phrasebook(
  (Object.keys(SIGNS) as Sign[]).map((sign) => [sign, SIGNS[sign]] as const),
);
