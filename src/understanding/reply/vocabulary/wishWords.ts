/** What is wanted of the bot or of the plan: silence, a later date, nothing in writing, a message back. # is any number, ^ a name, ~ a date. */
export const WITHHELD = `not something i <prepared|willing|happy|comfortable> to; i not <typing|putting|writing|posting|sharing|discussing>; <rather|sooner> <say nothing|say little|not say|not comment|keep that|keep quiet> [about|on]; <rather|prefer to|better to|best to|need to|want to|happy to|have to> [we] <talk|speak|discuss|do|cover|brief|tell|say> [about|to|through] [that|this|it|you] [one] [about] [it|this|that] <face to face|in person|offline|by phone|on the phone|over the phone|on a call|privately|verbally>
    <cant|cannot|wont|not going to|not able to|unable to|not comfortable|not happy|not willing to|not prepared to|shouldnt|better not|at liberty to|rather not|would rather not|prefer not to|not allowed to|not permitted to|not at liberty to|dont want to|not something i can|not something we can|couldnt|not cleared to|not putting|not happy to|not one to|refuse to|not free to|would prefer not to|loath to> [really|actually|be] [to] <set|put|putting|say|saying|share|sharing|discuss|discussing|disclose|disclosing|type|typing|write|writing|talk about|go into|talking about|going into|post|posting|comment|divulge|reveal|send|give details|give that|speak about|get into|elaborate|detail|report|answer> [that|this|it|them|more|details|detail|any more|anything|those|much|any|figures|the figures|the detail|specifics|live operations|live ops|on|about] [that|this|it] [in|on|over|via|here]
    not something <for|to put|to discuss|to share|i can|we can|i could|i would|that i can|that can>
    not putting <that|this|it|them|those|anything> [in|on|here]
    <rather|prefer|best|better> <not|to talk|to speak|to discuss|discuss|discussed|off|in person|by phone> [on|over|by|to] [here|chat|say|the phone|person|a call|line|put|share|discuss]
    [too|very|highly|quite|bit] sensitive [for|to|so]; official sensitive; officialsensitive
    <classified|secret|restricted|confidential|privileged|embargoed> [so|information|material|at|and|for]
    not <for|over|via|on|through|in> [a|this|the] <chat|channel|teams|slack|here|messaging|message|writing|platform|bot|system|open>
    not via this channel; not suitable for <chat|here|this>
    not appropriate [to|for] <share|chat|here|this|discuss|put>; inappropriate to <share|discuss>
    <tell|brief|update|speak to|talk to|ring|call|phone|discuss with> [you|the|it] [chair|secretariat|you] [about it] <in person|face to face|offline|by phone|separately|privately|directly|verbally>
    in person <only|please>; offline [please|only]; sub judice; subjudice; need to know basis
    need to know [only]; above your <pay grade|clearance>; cant go in here; no comment; not over an open
    not <shareable|disclosable|for sharing|for circulation|for disclosure>; ongoing prosecution
    <prosecution|trial|case> <pending|ongoing|is live>; would prejudice; could prejudice; not on an open`;

export const UNSUBSCRIBE = `stop <sending|messaging|reminding|emailing|pinging|contacting|asking|texting|bothering|chasing|nudging> [me|us|these|this|all] [these|this|messages|reminders]
    unsubscribe [me|us]; <remove|take|delete> <me|us|my name> [off|from|out]; opt [me] out; opt out
    stop these [messages|reminders|please]; stop the <messages|reminders|notifications|pings>
    no more <reminders|messages|of these|emails|pings|notifications|alerts>; leave <me|us> alone
    <turn|switch> <these|this|it|them|reminders|notifications|the reminders> off
    <turn|switch> off <these|this|the|my|reminders|notifications>
    <dont|do not> <send|message|contact|remind|ping|chase|bother|email> <me|us> [any] [more|again|anything|these|this|about this|with this|any more]
    <dont|do not> want <any more|these|to get these|to receive|reminders|further|more> [of|reminders|messages|these]
    <want|like> to be <removed|taken off>; cease and desist
    <want|like|please> no <further|more> <reminders|messages>; <mute|silence> <this|these|the bot|me>
    deregister <me|us>; stop it; stop please; please stop; get me off <this|the|your>; stop spamming; stop`;

export const RETRACTION = `rub <it|that|this> out; forget <i|we> <said|mentioned|sent|wrote|told you> [that|it|anything]; <scrub|ignore|disregard|forget|scrap|scratch|cancel|delete|withdraw|retract|discard|bin|undo|strike|remove|kill|revoke|rescind|take back|recall> [please|all|of|everything] <that|my|what|the last|my last|previous|the previous|last|that last|the above|all that|this|what i|everything i|it> [last|previous|earlier|first|message|one|i|reply|just|update|answer|response|note|said|sent|please]
    <take|taking> <that|it> back
    <sent|posted|replied|submitted|written> <in error|by mistake|by accident|too soon|too early|accidentally|prematurely>
    [accidentally|mistakenly] sent [that] <in error|by mistake>; accidentally <sent|hit send|posted>
    undo [that|it|please]; undo my <last|update|answer|reply>
    <withdraw|retract|rescind> [my|that|the] [last|earlier|previous|update|answer|reply|statement]
    withdrawn please; wasnt meant <to send|for you|to go>; not what i meant to send
    pretend i <didnt|never|said nothing>; hit send too <soon|early>; sent too <soon|early>
    i was wrong <earlier|before|about that>; never mind <that|my last|what i|me>; nevermind; never mind; oops
    ignore me; ignore please; please ignore; please disregard; disregard; my mistake; my bad; wrong file
    that was <wrong|a mistake|an error|meant for someone|in error|not for you|sent in error|for someone else>
    wrong <chat|window|thread|channel>`;

export const CHANGE_DATE_REQUEST = `<ask|asking|request|requesting|propose> that the [target|due|end] <date|deadline|target> [date] [for|of|on] [this|the] [action|one] <be|is> <moved|pushed|changed|extended|shifted|put back|revised|varied|altered|amended>
    <can|could|may|might> <the|this|that|our|its> [target|due] <deadline|date|target> [for|on|of] [this|it|that|this one] be <pushed|moved|put|extended|changed|shifted|pushed out|put back|pushed back|moved back|revisited|reset>
    <can|could|may> <we|i> have ~
    <can|could|may|might> <we|i> have <the|our|that|this> [target|due|end] <date|deadline|target> [date] <moved|pushed|changed|extended|shifted|put back|revised>
    <can|could|may|might> <the|our|this> [target|end|due] <date|deadline|target> [please|possibly] <go|slip|move|be> [back|out|moved|pushed|extended|changed] [to]
    <need|want|like|ask for|asking for|could do with|looking for> <the|our|this> [current|march|original] [target|target date|date|deadline|end date|due date|it] [to be] <moved|pushed|extended|changed|put|shifted|revised|reset|bumped> [back|out|on] [to|until]
    <like|want|wish|need|have|ask|asking|request|hope|going> [to] [ask|request|seek|have|put in|formally ask] [for] [an|another|a|a further|some] [extra|further|more|additional|bit more|little more|few more|couple more|couple of|#] <month|months|week|weeks|fortnight|time|day|days|quarter> [more|on|for] [on|for|to|with] [this|it|that|do|finish]
    <can|could|may|might> <we|i|you|the|this|it|this one|our> [date|deadline|target|target date|end date|please|possibly|not] [have|be|get|just|please|possibly|maybe] <move|moved|push|pushed|change|changed|extend|extended|shift|shifted|revise|revised|amend|amended|put|bump|bumped|slide|delay|rebaseline|rebaselined|reset|relax|relaxed|re baseline|reschedule|rescheduled|postpone|postponed|alter|altered|adjust|adjusted|defer|deferred|update the date|update the target> [it|this|the|that|back|our|out] [target|deadline|date|end|due|back|out|completion|to] [date|deadline]
    <request|requesting|requests|ask for|asking for|like|need|seek|seeking|apply for|want|grant|looking for|after|propose|proposing|would appreciate|could do with|give us|give me|have|get|possibility of|chance of|any chance of|grateful for|approve> [to] [an|a|some|another|further|short|formal|small|the] [month|two week|short|further|one month|fortnight] <extension|extra time|more time|new date|later date|revised date|new target date|later target|new deadline|later deadline|revised deadline|revised target|new target|date change|change of date|move of date|deadline extension> [to|until|of|please]
    <would like|like|want|need|wish> the [target|due|end] <date|deadline|target> [date] [for|on|of] [this|it|that] [one] <moved|pushed|put|changed|extended|shifted|revised|reset>
    extension <please|to|until|request|needed|required|requested> [please]
    <please|pls|must|request to|like to|need to|want to|wish to|have to|propose to|propose we|suggest we|would ask to|ask you to|ask to|asking to|should|lets|let us|happy to> [formally] <move|push|change|extend|shift|revise|amend|put|set|bump|alter|adjust|reset|rebaseline|postpone|reschedule|update> [back] <the|our|its|target|that|this> [current|march|original] [target|deadline|end|due|completion|delivery] <date|deadline|target|timeline|timescale|dates>
    <move|push|change|extend|shift|revise|amend|put|set|bump|alter|adjust|reset|rebaseline|postpone|reschedule|changing|moving|extending|pushing|shifting|revising|amending|altering|adjusting|rebaselining|resetting> [back] <the|our|its|that|this> [current|march|original] [target|deadline|end|due|completion|delivery] <date|deadline|target|timeline|timescale|dates>
    <can|could|may> <we|i> have <until|till|longer|more time|another|an extra|a few more|a bit longer|to the end|extra> [month|week|weeks|months|time]
    <is|would> [it] [there] [any|a] <possible|possibility|chance|scope|ok|be possible> [of|to] <to move|to push|to change|to extend|to re baseline|to rebaseline|to reset|to revise|re baseline|rebaseline|reset|move|push|change|extend|moving|pushing|changing|extending|shifting|an extension|more time|a later date|revising>
    <any|what are the> [chance|chances|scope|possibility|way|wiggle room|flexibility] [of|to|on|for] <an extension|more time|moving|changing|extending|pushing|shifting|the date|the deadline|move|extend|push|on the date|a later>
    flexibility on the <date|deadline>; rebaseline [please|it|this|to]
    <move|push> <it|this> <to|back|out> [to] [please]; put <it|this> <back|out> [to] [please]; put <it|this> to ~; extend <it|this|us> [to|until|by]
    push the <date|deadline|target>; new target date`;

export const COMPLAINT = `<exactly|just> what <i|we> <needed|wanted|always wanted> [today|this morning|right now]; another <reminder|nudge|chaser> <great|lovely|brilliant|joy>
    <could|can|would> you not [be] <send|sending|message|messaging|ping|pinging|remind|reminding>
    <no|little|not much|not any> use to <me|us|anyone|anybody|man nor beast>; <messages|reminders|these|this thing|bot> <are|is> [no|not any|not much] use
    <form|page|link|thing|button|buttons> <never|doesnt|wont|dont> <loads|load|works|work|open|opens>
    <drives|drive|driven> <me|us> <mad|crazy|insane|up the wall|nuts|round the bend|daft>
    <bots|robots|machines|computers> [now] <chasing|nagging|reminding|sending|pestering|asking>
    <a|another|by a|some|the|bloody|is this a|are you a|from a|now a> <robot|bot|machine|computer|algorithm|chatbot|automated message|machine> [to|that|is|now] [now|also|is] <chase|chasing|chases|nag|nagging|nags|remind|reminding|reminds|hound|hounding|ask|asking|telling|tell|badger|badgering|pester|pestering|harass|harassing|bother> <me|us>
    just what <i|we|was|is|everyone|the world> [really|always] <needed|needs|need|wanted|missing|missed|lacking|short of>
    <yet|not> another <automated|bot|robot|chaser|reminder|message|nudge|one|email|ping|notification|survey|form|request>; another automated
    <do|does|will|can> <you|it|this thing|this> [ever|never|not] [ever] <give it a rest|stop|shut up|let up|give over|give up|sleep|quit|leave off|leave us alone|leave me alone>
    give over; <give|gives> it a rest; third time today; dont you ever stop; is there no escape; not again
    <for|love of> <god|gods|heavens|pete|the love of god> [sake]; chased by a <bot|robot|machine|computer>
    <sick|tired> of these; these <reminders|messages|chasers|nudges> are [just|getting|so|really|very|far too|too] <annoying|pointless|useless|silly|a nuisance|a pain|ridiculous|daft|frequent|much|many|a joke|driving me>
    keep <asking|chasing|reminding|messaging|pinging|sending|nagging|emailing>
    enough <with|of> <the|these|your|this|all>; useless; annoying
    to annoy <me|us>; annoying <me|us>; <wastes|wasting|wasted|waste> <my|our> <time|afternoon|morning|day|week|life>; every single time; made my <morning|day|week>; does my head in; waste of [my|everyones|our] <time|space|money>; too many <reminders|messages|emails|pings|notifications>
    <spam|spamming|spammed|spammer>
    <stupid|bloody|daft|dumb|damn|blasted|silly|wretched|sodding|annoying|useless|thick|infernal|pesky> [bloody] <bot|thing|machine|robot|computer|system|bots|robots|app|tool>
    hate <this|these|the bot|bots|you|robots|that bot>; ridiculous
    <fed|sick|tired> <up|of|to death> [with|of] [this|these|the|being|robots|getting|you|your]; nagging; nag
    pestering; pester; bugging <me|us>; hassling; harassing; harassment; stop nagging; irritating; infuriating
    pointless; rubbish <bot|system|thing>; who thought this; pain in the
    driving me <mad|crazy|insane|up the wall|nuts|round the bend>; doing my head in
    <third|fourth|fifth|second|umpteenth|tenth> one of these; you <machines|robots|bots|computers>
    <third|fourth|fifth|second|umpteenth|hundredth|tenth|sixth|nth|million> <time|reminder|message|one|ping|nudge|email|chaser> [you|this|i|today|asking]
    how many times; again and again; over and over; you never <understand|listen|learn|get|read>
    you <dont|cant|didnt|do not|cannot> <understand|listen|read|get it|read what|seem to understand|learn>
    <chasing|hounding|badgering|bothering|asking> me <constantly|every|all the time|again|about the same>
    <get|getting|got> <these|this|messages|reminders> <every|constantly|all the time|too|far>
    at # <in the morning|at night|am|pm|o clock>; middle of the night
    <dont|do not> <message|contact|text|ping|bother|disturb> me <at|after|before|outside|on my|during|on weekends|on a>
    out of hours; i just <told|answered|said>; already told you <twice|three|this|a|about>
    asked me <this|that|already|twice|yesterday|three> [twice|already|yesterday|this|last]
    asked <already|twice>; not a robot; talk to a <human|person|real>; real <person|human>
    <terrible|awful|dreadful|appalling|horrible|rubbish|worst|crap|shite|shit|garbage|hopeless|broken|clunky|intrusive> <bot|system|tool|app|idea|thing|software|service|reminder|reminders|experience>
    not helpful; unhelpful; what a <joke|farce|waste|nuisance|pain>; big brother; micromanaging
    micromanagement; micro managing; give <it|me> a <rest|break>; enough already
    no need to <chase|shout|nag|ask>; relentless; bombarding; bombarded; inundated with <reminders|messages>
    got better things to do; leave off; get lost; go away; buzz off; shut up`;
