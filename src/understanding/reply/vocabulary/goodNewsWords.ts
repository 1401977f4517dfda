/** On track, said outright, by implication or by the absence of trouble. ~ is a date. */
export const GOOD = `<will|should|to|can> [just|just about|still] <scrape|squeak|sneak|squeeze> <in|home|through|over the line>; sitting <rightly|pretty|well|grand>
    where <we|i> [would] <wish|like|hope|want|expect|hoped|expected> to be; flying it
    where <the plan|the profile|the schedule|the timetable> <says|said|has> <it|we|us|this> <should|ought to|needed to|need to> [be]
    <all|our|the> <dates|milestones|deadlines|timescales> [are|still|all] <holding|intact|met|on course|safe>
    where <it|we|this|things> <needs|need|should|ought|has|have> [to] be; otherwise <fine|ok|grand|good>
    no change to the <timetable|date|dates|timescale|timescales|schedule|target|deadline|end date|delivery date>
    fine <on|for|here|from|at our|our|so far>; <tipping|trotting|jogging|bobbing|rattling|bowling|plugging|tipping> <away|along|on> [nicely|well|grand|fine|rightly]; doing <rightly|rightly so|fine|grand>; sucking diesel
    performing as <expected|planned>; <still|we> expect [to] [make|meet|hit] ~
    everything <is running|is moving|is working|is in order|in order|in place|is in place>
    <is|are|its|all|everything|things|it|work> [all|still] <running|moving|working|going|progressing|proceeding|ticking> [along|on] <as it should|as they should|as planned|as expected|as intended|as it ought to>
    as <it|they|we> <should|ought to> [be]; <rag|brag> [status|rating] [is|now|still|remains] g; <status|rating> [is|now|still|remains] g
    on <track|schedule|target|course|time|plan|profile>; on the right track; as on track as; green; greens; 🟢
    💚; 🟩
    <go|goes|going|gone|progressing|proceeding|running|moving|working|ticking|all> <to|according to|as per> plan
    as <planned|expected|scheduled|anticipated|hoped|intended|it should be|they should be>
    [exactly|right|bang] on the plan; going <rightly|well|fine|ok|great|grand|smoothly|nicely|swimmingly|good|strong|steady|really well|very well|pretty well|quite well|like clockwork|from strength to strength|along nicely>
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
    happy with <progress|it|this|where|how>; comfortable; comfortably; healthy; sound`;

export const FAIR = `in progress; under way; underway; ongoing; in train; progressing; proceeding; continuing; continues
    in motion; moving forward; moving ahead; moving along; work continues; getting on with it
    getting on; plodding on; plugging away; cracking on; pressing on; carrying on; under development
    being progressed; being worked on; being delivered; working away; working on it; active; up and running
    kicked off; in flight; started; has begun; have begun; have started; coming along; moving; advancing
    making way; in the works; steady; keeping going; alive and kicking; working through it; ploughing on
    soldiering on`;

export const CALM = `no <worries|bother|complaints|dramas|drama|surprises|sweat|probs|problem|problems|prob|stress|hassle|fires|alarms|hiccups|hitches|change of plan>
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
    not a <problem|bother|worry|cloud in the sky>; free of issues; trouble free`;
