import { phrasebook } from '../../phrasebook.ts';
import type { NotAnUpdate } from '../reading.ts';

/** What people say that is no news of the action; # is any number, ^ a name. `none` only looks like one of the kinds. */
const KINDS: { readonly [kind in NotAnUpdate | 'none']: string } = {
  withheld: `<rather|prefer to|better to|best to|need to|want to|happy to|have to> [we] <talk|speak|discuss|do|cover|brief|tell|say> [about|to|through] [that|this|it|you] [one] [about] [it|this|that] <face to face|in person|offline|by phone|on the phone|over the phone|on a call|privately|verbally>
    <cant|cannot|wont|not going to|not able to|unable to|not comfortable|not happy|not willing to|not prepared to|shouldnt|better not|rather not|would rather not|prefer not to|not allowed to|not permitted to|not at liberty to|dont want to|not something i can|not something we can|couldnt|not cleared to|not putting|not happy to|not one to|refuse to|not free to|would prefer not to|loath to> [really|actually|be] [to] <put|putting|say|saying|share|sharing|discuss|discussing|disclose|disclosing|type|typing|write|writing|talk about|go into|talking about|going into|post|posting|comment|divulge|reveal|send|give details|give that|speak about|get into|elaborate|detail|report|answer> [that|this|it|them|more|details|detail|any more|anything|those|much|any|figures|the figures|the detail|specifics|live operations|live ops|on|about] [that|this|it] [in|on|over|via|here]
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
    <prosecution|trial|case> <pending|ongoing|is live>; would prejudice; could prejudice; not on an open`,
  unsubscribe: `stop <sending|messaging|reminding|emailing|pinging|contacting|asking|texting|bothering|chasing|nudging> [me|us|these|this|all] [these|this|messages|reminders]
    unsubscribe [me|us]; <remove|take|delete> <me|us|my name> [off|from|out]; opt [me] out; opt out
    stop these [messages|reminders|please]; stop the <messages|reminders|notifications|pings>
    no more <reminders|messages|of these|emails|pings|notifications|alerts>; leave <me|us> alone
    <turn|switch> <these|this|it|them|reminders|notifications|the reminders> off
    <turn|switch> off <these|this|the|my|reminders|notifications>
    <dont|do not> <send|message|contact|remind|ping|chase|bother|email> <me|us> [any] [more|again|anything|these|this|about this|with this|any more]
    <dont|do not> want <any more|these|to get these|to receive|reminders|further|more> [of|reminders|messages|these]
    <want|like> to be <removed|taken off>; cease and desist
    <want|like|please> no <further|more> <reminders|messages>; <mute|silence> <this|these|the bot|me>
    deregister <me|us>; stop it; stop please; please stop; get me off <this|the|your>; stop spamming; stop`,
  retraction: `<ignore|disregard|forget|scrap|scratch|cancel|delete|withdraw|retract|discard|bin|undo|strike|remove|kill|revoke|rescind|take back|recall> [please|all|of|everything] <that|my|what|the last|my last|previous|the previous|last|that last|the above|all that|this|what i|everything i|it> [last|previous|earlier|first|message|one|i|reply|just|update|answer|response|note|said|sent|please]
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
    wrong <chat|window|thread|channel>`,
  wrong_action: `<answer|reply|response|update|message|figures> <was|is|were> [meant] <for|about> [action|number|no] #
    should have <gone|been|sat|come> <under|against|to|for|in|on|with> [action|number|no|item|#] [#]
    wrong <action|item|one|number|task|line|reminder|workstream|deliverable|objective>
    <this|that|it|my|reply|update|message|reminder|was|is> [should have been|was meant to be|reply was|one is|update is|update was|is|was|belongs|goes] [meant|intended|supposed to be|really|actually] <for|under|against|about|to> <action|number|no|item>
    <meant|intended|belongs|goes|filed|logged> <for|to|under|against|with> [action|number|no|item|#] #
    <think|sure|believe|you|presume|assume|surely|did> [you] <mean|meant|mean to ask about> [action|number|no|item|#] #
    you <mean|meant> <the|number|action|item>; <different|another|not this|other|not that> <action|item|one>
    not this action; not action #
    should <be|have been|sit|go> [the] [prompt|reminder|reply|message|logged|filed|recorded] <for|under|against|with|about> [action|number|no|item|#] #
    <mixed|mixing|muddled|muddling|confused|confusing> <this|it|that|them|these|actions|your|up|me> [up] [with|actions]
    got <the|your> <actions|numbers|wires|lines|action> <mixed|crossed|mixed up|muddled>
    this is for <action|number|item|no>; this is about <action|number|item|no>
    <not|isnt|never> <ours|our action|our item|this one> [it|its|it is] <number|action|item>
    <asked|asking|reminded|chased|reminding> [me|us] [about|for|on] [the] wrong <item|action|one|thing|number|task>
    it [is] <number|action|item> #; reminder [is] for # but; that <is|was> <action|number|item>
    <this|that|it> <sounds|looks> like <action|number|item>; relates to <action|number|item>
    this relates to`,
  change_date_request: `<can|could|may> <we|i> have ~
    <can|could|may|might> <the|our|this> [target|end|due] <date|deadline|target> [please|possibly] <go|slip|move|be> [back|out|moved|pushed|extended|changed] [to]
    <need|want|like|ask for|asking for|could do with|looking for> <the|our|this> [current|march|original] [target|target date|date|deadline|end date|due date|it] [to be] <moved|pushed|extended|changed|put|shifted|revised|reset|bumped> [back|out|on] [to|until]
    <like|want|wish|need|have|ask|asking|request|hope|going> [to] [ask|request|seek|have|put in|formally ask] [for] [an|another|a|a further|some] [extra|further|more|additional|bit more|little more|few more|couple more|couple of] <month|months|week|weeks|fortnight|time|day|days|quarter> [more|on|for] [on|for|to|with] [this|it|that|do|finish]
    <can|could|may|might> <we|i|you|the|this|it|this one|our> [date|deadline|target|target date|end date|please|possibly|not] [have|be|get|just|please|possibly|maybe] <move|moved|push|pushed|change|changed|extend|extended|shift|shifted|revise|revised|amend|amended|put|bump|bumped|slide|delay|rebaseline|rebaselined|reset|relax|relaxed|re baseline|reschedule|rescheduled|postpone|postponed|alter|altered|adjust|adjusted|defer|deferred|update the date|update the target> [it|this|the|that|back|our|out] [target|deadline|date|end|due|back|out|completion|to] [date|deadline]
    <request|requesting|requests|ask for|asking for|like|need|seek|seeking|apply for|want|grant|looking for|after|propose|proposing|would appreciate|could do with|give us|give me|have|get|possibility of|chance of|any chance of|grateful for|approve> [to] [an|a|some|another|further|short|formal|small|the] [month|two week|short|further|one month|fortnight] <extension|extra time|more time|new date|later date|revised date|new target date|later target|new deadline|later deadline|revised deadline|revised target|new target|date change|change of date|move of date|deadline extension> [to|until|of|please]
    extension <please|to|until|request|needed|required|requested> [please]
    <please|pls|must|request to|like to|need to|want to|wish to|have to|propose to|propose we|suggest we|would ask to|ask you to|ask to|asking to|should|lets|let us|happy to> [formally] <move|push|change|extend|shift|revise|amend|put|set|bump|alter|adjust|reset|rebaseline|postpone|reschedule|update> [back] <the|our|its|target|that|this> [current|march|original] [target|deadline|end|due|completion|delivery] <date|deadline|target|timeline|timescale|dates>
    <move|push|change|extend|shift|revise|amend|put|set|bump|alter|adjust|reset|rebaseline|postpone|reschedule|changing|moving|extending|pushing|shifting|revising|amending|altering|adjusting|rebaselining|resetting> [back] <the|our|its|that|this> [current|march|original] [target|deadline|end|due|completion|delivery] <date|deadline|target|timeline|timescale|dates>
    <can|could|may> <we|i> have <until|till|longer|more time|another|an extra|a few more|a bit longer|to the end|extra> [month|week|weeks|months|time]
    <is|would> [it] [there] [any|a] <possible|possibility|chance|scope|ok|be possible> [of|to] <to move|to push|to change|to extend|moving|pushing|changing|extending|shifting|an extension|more time|a later date|revising>
    <any|what are the> [chance|chances|scope|possibility|way|wiggle room|flexibility] [of|to|on|for] <an extension|more time|moving|changing|extending|pushing|shifting|the date|the deadline|move|extend|push|on the date|a later>
    flexibility on the <date|deadline>; rebaseline [please|it|this|to]
    <move|push|put> <it|this> <to|back|out> [to] [please]; extend <it|this|us> [to|until|by]
    push the <date|deadline|target>; new target date`,
  wrong_person: `i handed <this|it> over ~; <i|we> <dont|do not|no longer|stopped|havent> <do|doing|done|handle|work|run|manage|look after|deal> [in|on|with|at] [any|the|this|that] [training|ops|operations|policy|comms|legislation|analysis|intelligence|organised crime|this area|this stuff|this side|this work|this|that|it|that side|outreach|schools|permits|offender management] <any more|anymore|any longer|now|these days>
    <moved|changed|switched|transferred|gone|went|redeployed|seconded> <to hr|to finance|to another area|to a new area|to other duties|jobs|desks|branches|departments>
    <not|isnt|aint|no longer|never was|wasnt|never been> [really|actually] [one of] <mine|my action|my area|my responsibility|my job|my remit|my bag|my team|my thing|ours|our action|our area|our remit|our responsibility|me|for me|us|for us|my department|my patch|my brief|my workstream|one of mine|in my remit|in my area|under me|my role|my portfolio|my desk|my gig|my baby|our bag> [any more|anymore|now|mate|any longer]
    wrong <person|contact|man|woman|guy|team|department|inbox|people|branch|body|org|organisation>
    <no longer|not|never|dont|do not|dont even|didnt> [really] <my|work on|work in|work for|work here|work at|working on|working in|working for|working at|deal with|dealing with|involved|involved in|involved with|responsible|responsible for|the lead|the right|in charge|leading|lead on|lead|leading on|handle|cover|covering|the owner|own|the contact|the person|in that|in this|in the role|in post|with the|on this|on that team|on the team|part of|doing this|in that role|in that team|employed|know why i|on this project|have anything to do|the best person|the right person|the right contact|the correct person|the correct contact|support this|in that post> [this|it|on|for|in|any|with|role|person] [any more|anymore|role]
    <moved|changed|switched|swapped|transferred|moving> <roles|role|jobs|job|teams|team|posts|post|departments|department|on|to another|to a different|to a new|to the|out of|across to|from> [in|last|to|team|role]
    <i|have|ive> <left|have left|moved|have moved|no longer|retired|have retired|was seconded|have been seconded|been seconded|seconded|changed|have changed|transferred|have transferred|have been moved|am leaving|am no longer|am retired|am not|have finished in|have stepped down|stepped down|have handed over my> [the|from|to|work|that|psni|on|in|team|post|role|for|role]
    left the <team|branch|department|unit|post|organisation|role|service|force|job>
    <nothing|naught|havent anything|dont have anything> to do with <me|us|my|our|this>
    <am i|why am i|why are we|no idea why i|dont know why i|not sure why i|unsure why i|why do i|why did i|why have i> [getting|receiving|get|got|been sent|being asked|on|am getting|am receiving|am on|have been sent|keep getting|been asked] [this|these|the list]
    <got|have|reached> the wrong <person|contact|number|team|department|man|woman>; mistaken identity
    someone <elses|else> [now]; somebody <elses|else> [now]; who is this for
    not the <right|lead|contact|owner> [person|contact|any more]; have you got the right <person|contact>
    <dont|do not> <own|lead|recognise> this; never heard of this <action|plan>; new to me
    outside my <remit|area|control>; wasnt me; <has|have> replaced me; replaced me; took my place
    <is|am> my <replacement|successor>; different <department|team|branch|unit|person> [deals|handles|looks]
    another <department|team|branch|unit|person> <deals|handles|looks|leads>
    belongs to <someone|somebody|another|a different>; this is not for me; not under my; not with us
    no connection to`,
  out_of_office: `<away|off> ~; <away|off> <this|next|all|today|tomorrow|until|till|til|the rest of> [this|next|the] [week|day|month|rest of]
    a l; out of <office|the office|ofice>; ooo
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
    overseas [until|till]`,
  delegate: `<has|holds|holding> the <pen|reins|brief|file>; <looks after|looking after|leads on|leads|runs|owns|manages|covers|does|handles|deals with|has> <this|it|that|these> [one] <now|these days|instead|going forward>
    your <man|woman|best bet>; the <man|woman|person> <for this|to ask|you want|you need>
    <cc|ccing|copying|looping|adding|bringing> [in] [my|our|the]; cc
    <please|can you|could you|can u|would you|best|better to|best to|should|you should|you could|might be best to|you need to|you will need to|suggest you|suggest|perhaps|maybe|prob best to|just|id|instead|do> [please|perhaps|best|just] [to] <ask|contact|speak to|speak with|talk to|talk with|try|email|check with|refer to|go to|redirect to|redirect this to|direct this to|send this to|send these to|send to|send it to|forward to|forward this to|forward it to|pass to|pass this to|pass it to|pass on to|liaise with|see|ring|call|consult|message|ping|chase|nudge|remind|copy in|cc|loop in|add|include|assign this to|assign to|reassign to|reassign this to|direct to|take this up with|follow up with|get onto|get this from|get it from>
    ask instead
    <ask|contact|chase|ping|try|message|email|speak to|talk to|check with|consult> [my|our|the] <colleague|colleagues|deputy|boss|manager|team|line manager|counterpart|oppo|replacement|successor|staff officer|pa>
    <pass|passed|passing|handed|handing|hand|delegate|delegated|delegating|forward|forwarded|forwarding|reassign|reassigned|redirect|redirected|redirecting|transfer|transferred|transferring|assigned|assigning|given|giving|sent|sending|referred|referring|escalating|escalated> [this|it|that|the action|this one|this on|this over|it over|it on|over|on|the baton|the reins|your message|your query] [over|on] to
    over to
    <he|she|they|someone|who|deputy|colleague|team|will> [will|is|has|can|are|now] <pick this up|pick it up|pick up|picking this up|picking it up|picked this up|answer|respond|reply|come back to you|update you|get back to you|deal with this|deal with it|dealing with this|dealing with it|handle this|handle it|handling this|handling it|covering this|looking after this|looking after it|leading on this|leads on this|leading this|taken this over|taken over|taken this on|taken it on|taking this over|taking over|taking this on|compiling|has the figures|have the figures|has the details|has the numbers|has the answer|has the latest|has the info|has the information|the right person|the best person|your man|your woman|best placed|knows more|knows better|can help|can answer|fill you in|be able to help|owns this|owns it|has this|has it now|has this now|now leads|now lead|now owns|responding|replying|answering|on top of this|on top of it|in charge of this|responsible for this|the lead now|the lead on this|the contact now|your contact|the one to ask|the person to ask|step in|be in touch|sort this|sort it|take this|take it> [one|now]
    <has|have|had> the <figures|details|numbers|answer|answers|latest|data|information>
    <is|are> [now] [the] <one to ask|person to ask|best person|right person|your man|your woman|lead now|lead on this|contact now|dealing with this|dealing with it now|covering for me|covering|leading on this now|leading on this|picking this up|handling this|looking after this|doing this now|best placed|the better person|your best bet|running this now|in the lead|in the chair now|my deputy|my replacement|taking this forward|compiling>
    <picking|picked|taking|taken|took|takes> <this|it> <up|over|on> [now|from me]
    <took|takes|taking|taken> over [from me|this|now|the action]; <speak|talk> to
    <best|better> [person|contact] [to] <ask|speak to|contact|is|would be>
    will <answer|respond|reply|take|pick|handle|be answering|be replying|be responding|deal with> [to] [this|it] [one|up|instead]
    has it now; leads on this now; now leads on this; under <new management>; the lead is now; lead is now
    <one|question|q> for; best <speaking|asking|talking|going|checking|contacting> [to|with]
    <covering|covers|handles|handling|answer|answering|doing> <this|that|it> [one]
    <leads|leading|has> <this|that> one; send <reminders|messages|the reminders|them|these|this> to; ask
    contact; try; reassign; copied in; copying in; cced; looping in; adding <in>; it is with; sits with
    lies with; rests with; belongs with; with <my> <colleague|deputy>`,
  snooze: `will <send|reply|update|answer|respond|let you know|get back to you|come back to you|update you|send them|send it|forward|know more|have more> <then|after that|after|afterwards>
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
    <in|stuck in|tied up in|off to|going into|about to go into|just going into|heading into|at|busy with> [a|the|back to back|my|all day] <meeting|meetings|court|training|interview|interviews|a meeting|conference|workshop|call> [all|until|till|right|just|today|this|at|now] [day|week|morning]
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
    remind me; remind us; ping me; nudge me; chase me`,
  elsewhere: `<told|briefed|updated|emailed> ^ [^] <on|at|in|by|already|yesterday|this|last|verbally|about this|earlier|~>
    in the [board|meeting|strategy group] <papers|pack|minutes|board papers> [for|from|of]
    <i|we|already> [have|had|just|already] <gave|given|sent|emailed|passed|told|forwarded|provided|supplied|handed|submitted> [all] [to] ^ [^|and] [the|this|it|our|my|those|these|all] [latest|monthly|quarterly|full] <figures|numbers|update|details|information|stats|return|report|position|data|info|picture|lot|that|this|it|everything> [already|yesterday|last|on|~|in|earlier|this|at|when]
    in [the|our|my|this] [latest|last|monthly|quarterly|annual|weekly|highlight|previous|programme|board] <return|returns|tracker|spreadsheet|report|minutes|highlight report|submission|dashboard> [already|to you|you have|from last|i sent|we sent]
    <see|refer to|per|check|read|consult|look at|look in|as per|according to> [my|the|our|attached|previous|last|yesterday] [last|latest|previous|earlier|highlight|monthly|quarterly] <email|emails|mail|report|minutes|attached|attachment|paper|tracker|spreadsheet|return|submission|note|document|teams|sharepoint|update|response|message|dashboard|slides|briefing|brief|slide|deck|link|file|portal|folder|log|chat|thread|board paper|returns|website|action log|highlight report|channel|planner>
    <already|just|previously> [been] <sent|emailed|gave|given|told|reported|updated|answered|submitted|provided|covered|replied|responded|shared|said|done this|filled|filed|did this|supplied|briefed|sent in|uploaded|passed> [it|this|that|you|to|in|on|the]
    <sent|emailed|mailed|forwarded|gave|given|told|submitted|uploaded|filed|passed|briefed|shared|handed|provided|reported|supplied> <it|this|that|you|these|everything|all|him|her|them|the update|an update|the figures|my update|our update|figures|our return|my return|the return|our figures|the details|details|the info|all this|my figures|the numbers|this all|our numbers> [already] [to|in|by|on|across|through|over|with|at|via] [the|your|my|our] [secretariat|email|mail|tracker|chair|portal|sharepoint|phone|team|boss|office|highlight report|report|colleague|colleagues|group|board|subgroup|meeting|last meeting|return|template|spreadsheet|form]
    <it|all|details|figures|update|info|information|everything|numbers|answer|this|data|latest|updates|full details|the figures|the details|the update|our update|my update|the numbers> [is|are|was|were|all|went|should be|will be|has been|been] [all] [set out|covered|included|contained|provided|noted|recorded|listed|captured|documented] <in|on> [the|my|our|last|your|that] [last|latest|board|monthly|highlight|quarterly|teams|action|project|strategy|progress] <email|emails|mail|report|minutes|paper|papers|tracker|spreadsheet|return|submission|note|teams|sharepoint|channel|dashboard|slides|briefing|deck|file|portal|folder|log|chat|thread|document|highlight report|site|drive|planner|inbox|pack|returns|system|action log|intranet|shared drive|board>
    <covered|discussed|reported|updated|raised|mentioned|presented|reported on|spoke about|went through|gave|answered|dealt with|said> [this|it|that|all this|on this|these|an update|this update|update|this already|verbally] [already] <at|on|in|to|with> [the|our|last|my] [last|call|meeting|strategy|board|subgroup|sub group|steering|monthly|quarterly|same|weekly]
    <the|my|our|in|full> <email|attached|attachment|minutes|tracker|spreadsheet|highlight report> [has|for|above|below|covers|i sent|from|sent]
    attached; see attached
    <figures|numbers|update|return|details|info|information|data|everything|report|paper> [were|was|has|have] [been] [already] <went|sent|gone|emailed|submitted> [to|in|over|across]
    <told|answered> <you|him|her|them> <this|that|it|already|before|on|at|last|in|yesterday>
    asked and answered; i told you; you have [it|this|that|had] <already|my email|this already>
    you already have [it|this|that|my]; you should have [it|this|that|received|had|my]
    <should|will> be in your inbox; same update as
    <same as|as> [i] [said|told|reported|gave|in] [in|to|on|at] <my|the> <email|report|last email|meeting>
    on the tracker; in the tracker; spoke to; <email|mail> sent
    update <sent|given|provided|emailed|submitted|is in|went to|went in>; it is all in
    <have|has> the details in; <link|doc|document|paper> <above|below>`,
  no_change: `same <position|picture|status|story|answer|situation|state of play> [as]
    as per <last|previous|my last|our last|the last|usual|before> [month|time|week|quarter|update|return|report|submission|position]
    no <movement|shift|progress|headway> since; <nothing|not a thing> <has changed|moved|changed|different|new>
    nil return; nil report; nothing from <me|us|here|our end|our side|this end>
    no [real|material|significant|major|further|great|new|particular|substantive] <change|changes|difference|movement|developments|development|news|update|updates|progress to report|update to give|update to report|changes to report|change to report|change since|updates to report|alteration> [since|from|to report|this|at|here|on]
    unchanged
    nothing <new|to report|to add|further|has changed|changed|different|else to report|much to report|much new|fresh|much has changed|further to report|further to add|new to report|to update|of note to report|additional|major to report|doing> [to report|to add|since|this|from]
    not much <has changed|to report|change|new|different|to add|to say>
    <same|as> <as|again> [last|before|it was|previous|ever|always|above|previously|reported|the last|at last|in|per] [time|month|week|quarter|update|reported|report|previously|return]
    as [it was] <before|last time|previously|previously reported|you were|was>
    <still|remains|stays|all|much|pretty much|just|exactly> [as|at|where|the|in] <the same|same|as was|as is|as before|as it was|where we were|where it was|at the same|as you were|unchanged|as reported|as we were|same place|same position|same as>
    where we were; no different; as you were; status quo
    <position|status|picture|situation|things|everything> [remains|is|remain|are|still] [still|largely|exactly|pretty much] <unchanged|stands|the same|same|hasnt changed|as before|as was|as it was>
    same again; same old; ditto; as above; nothing has moved; hasnt <changed|moved|moved on>
    havent <changed|moved|moved on>; not <changed|moved|moved on|altered> [since|from]
    no further <progress|forward|on|update|updates|news>; no progress <since|to report>; nothing since
    as at last <report|update>; carried forward; roll [it] forward; roll over; stet; samesame; still true
    last update [still] <stands|holds|applies>; previous update [still] <stands|holds|applies>
    my last [update|answer] [still] <stands|holds|applies>
    what i said last <time|month|week> [still] [stands|holds|applies]`,
  complaint: `<drives|drive|driven> <me|us> <mad|crazy|insane|up the wall|nuts|round the bend|daft>
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
    waste of [my|everyones|our] <time|space|money>; too many <reminders|messages|emails|pings|notifications>
    <spam|spamming|spammed|spammer>
    <stupid|bloody|daft|dumb|damn|blasted|silly|wretched|sodding|annoying|useless|thick|infernal|pesky> [bloody] <bot|thing|machine|robot|computer|system|bots|robots|app|tool>
    hate <this|these|the bot|bots|you|robots|that bot>; ridiculous
    <fed|sick|tired> <up|of|to death> [with|of] [this|these|the|being|robots|getting|you|your]; nagging; nag
    pestering; pester; bugging <me|us>; hassling; harassing; harassment; stop nagging; irritating; infuriating
    pointless; rubbish <bot|system|thing>; who thought this; pain in the
    driving me <mad|crazy|insane|up the wall|nuts|round the bend>; doing my head in
    <third|fourth|fifth|second|umpteenth|hundredth|tenth|sixth|nth|million> <time|reminder|message|one> [you|this|i|today|asking]
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
    got better things to do; leave off; get lost; go away; buzz off; shut up`,
  thanks: `thanks [a million|very much|so much|for that|for this|for the reminder|for the nudge|again|all|everyone|for letting me know|for asking|for checking|bot|mate]
    thank you [very much|so much|for that|for the reminder|for the nudge|for this|again]; many thanks
    much <appreciated|obliged>; appreciate <it|that|the reminder>; <really|very|greatly> appreciated; 🙏
    go raibh <maith agat|maith agaibh|mile maith agat>; grma; merci; gracias; diolch; nice one; you are a star
    ta very much; thankyou; lovely; thanking you; thats <kind|great>; bless you`,
  acknowledgement: `<grand|good> job; <okey|okie|oky|ok> <doke|doak|dokey|dokes|dokie>; righty ho; righto; no bother; will get to it; on my list
    ok [thanks|then|so|will do|cool|great|noted|fine|grand|no problem]; noted
    got <it|this|that>; gotcha; will do; wilco; understood; received; acknowledged; fine; sure [thing]
    right [oh|ho|so]; righto; rightio; roger [that]; yes; no problem; no probs; no worries; on it
    leave it with me; leave this with me; will look
    <looking|will look|taking a look|will take a look> [into] [at] [it|this]; great; good; alright; all right
    cool; copy [that]; seen; aye aye; perfect; super; grand; ack; yup; received with thanks; heard
    message received; loud and clear; ten four; 👍; 👌; ✅; 😀; 🙂; 😊; 👏; 💯; ✔; 🫡; 🆗; 😃; 😄; 🤝; 🙌; ☺; 😁; understand
    i see; fair enough; makes sense; duly noted
    will <get on it|get onto it|get on to it|get on to this|get onto this|sort|chase it|action|see to it|get it sorted|crack on>
    absolutely; of course; certainly; sounds <good|fine|great>; agreed; excellent; lovely; brilliant; fab
    ok dokey; okey dokey; okie dokie; yes will do; thumbs up; understood thanks; consider it done; you got it
    read; in receipt`,
  question: `<what|which|who|whom|whose|why|how|when|where> <is|are|was|were|do|does|did|should|would|can|could|will|has|have|exactly|counts|format|figures|period|date|action|would|level|sort|kind|type|about|am|many|much|long|else|happens|happened|needs|need|you|we|i|the|this|that|it|information|detail|evidence|form|one|of|report|template|by|to|often>
    <remind|tell> me <what|which|when|who|how|why>
    <do|does|did|are|is|can|could|would|will|have|has|should> <you|i|we|the|this|that|it|they|there|action|anyone|someone|anybody|somebody> [want|need|mean|know|have|still]
    <do|did> <you|i|we>
    <can|could|would> <you|someone|u> <clarify|explain|confirm|tell|advise|resend|send|remind|give|say|point|define|expand|help|share|check|let>
    <not|im not|unsure|unclear> [quite] [sure|clear|certain] <what|which|how|who|why|whether you|if you> [you|this|is|are|the|want|mean]
    <dont|do not> <understand|follow|know what> [what|the|this|you|question] [question|want|mean|asking]
    please <clarify|explain|advise|confirm whether|confirm what>
    <wondering|wonder|curious> <if|whether|what|which|how|when|who|why>
    question <for|about|re> <you|the|this>; what does <this|that|it> mean; what this; what about; whats this
    <huh|eh|pardon|say again|come again>; clarification <please|needed|on>; is action; are we; is it; is this
    is that; is there; are there; has the; have you; have we; any idea <what|when|who|which|how>; what`,
  none: `same <goes|is true> for [action|number|#]
    <wont|not|isnt|will not> be <in force|in place|in operation|in effect|available for>
    i <have left|left> <it|a|him|her|them|this|that|you|message|messages|word>
    i <have moved|moved> <it|this|the|that|things>
    <dont|do not|doesnt|didnt|no longer> have the <figures|details|numbers|answer|answers|latest|data|information>
    no change <to the plan|of plan|to plan|needed|in plan|request|freeze>; not mine <workers>
    stop <and search|searches|start>; stopped
    back on <track|schedule|course|target|plan|the agenda|time|board|stream|line|programme>
    back <up|in place|to normal|to back|at it|from|with comments>
    sensitive <to|sites|data|site|area|areas|way>; tell you complete
    [i] told you <complete|done|finished|it|we>
    <cant|cannot|couldnt|wont> say [that] <it|we|this|that> [is|are] <done|complete|finished|ready|closed|on track|on schedule|for sure|with confidence>
    <got|granted|given|secured|approved|agreed|obtained|had|have|with|received|was given|were given> [an|a|the|our|month] <extension|extra time|more time|new date>
    extension <granted|agreed|approved|given|secured|was>
    <speak|spoke|talk|talking|speaking> to <schools|communities|partners|stakeholders|groups|victims|them>
    right on <track|schedule|time|target|course>; later than; no later; <sooner|now> or later
    see <above|below|you|progress|improvement|improvements|results|it|the benefits|a>; <not|never> late
    out of hours <patrol|patrols|team|operation|operations>
    what <we|they> <need|needed|have|had|expected|planned|wanted|said>
    what is <left|needed|holding|blocking|stopping|outstanding|required>
    which <is|are|was|were|has|have|means|should|will|would|we|the|can>; how <well|many>; ask <is|was>
    fine by <us|me>; where <we|it> <need|should|want|wanted|thought|expected|planned|hoped> [to]
    when <it|the|they|we|this|that|he|she> [is|are|gets|has|have|comes|goes|returns]; when the
    back in <post|business>; leave it at that; good <progress|news>; great <progress|news>; good to go; ok so
    on it <by>; cover <story|stories>; retired officers; read <across|out|access>
    received <by|from|a|the|an|two|three|our>; understood by; sent <by every|by all|out|every>
    submitted <by|on>; reported <crime|crimes|incidents>; <other|another|one> <department|departments>
    moved on to <something|a port>; not us <being>; it is <out|in|on|at|with|not>
    passed <on|their|the|exam|exams|both>; referred to <us|the pps>; given <that|the|how>
    raised <awareness|in>; presented <at|to>; <discussed|agreed|presented|approved|signed off> at
    <handed|given|gave|transferred> <the|our|over the> <mapping|evidence|seized|files|file|case|cases|data|keys|work>`,
};

export const NOT_AN_UPDATE_BOOK = phrasebook(
  (Object.keys(KINDS) as (NotAnUpdate | 'none')[]).map((kind) => [kind, KINDS[kind]] as const),
);
