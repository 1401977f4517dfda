/** Somebody else answers, another action is meant, or the answer stands elsewhere. # is any number, ^ a name, ~ a date. */
export const DELEGATE = `will <reply|answer|respond|report> on <our|my> behalf; on <our|my> behalf; put <this|it|that|these> to ^; will be <giving|sending> you the <return|update|updates|report|reports|figures|returns>; <answering|replying|reporting|responding> on my behalf; <asked|asking> ^ [^|^] to <respond|reply|answer|update|report|fill|come back|get back|pick>
    <has|holds|holding> the <pen|reins|brief|file>; <looks after|looking after|leads on|leads|runs|owns|manages|covers|does|handles|deals with|has> <this|it|that|these> [one] <now|these days|instead|going forward>
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
    <picking|picked|picks|taking|taken|took|takes> <this|it|that> [one|action] <up|over|on> [now|from me|for me|instead]
    <took|takes|taking|taken> over [from me|this|now|the action]; <speak|talk> to
    <best|better> [person|contact] [to] <ask|speak to|contact|is|would be>
    will <answer|respond|reply|take|pick|handle|be answering|be replying|be responding|deal with> [to] [this|it] [one|up|instead]
    has it now; leads on this now; now leads on this; under <new management>; the lead is now; lead is now
    <one|question|q> for; best <speaking|asking|talking|going|checking|contacting> [to|with]
    <covering|covers|handles|handling|answer|answering|doing> <this|that|it> [one]
    <leads|leading|has> <this|that> one; send <reminders|messages|the reminders|them|these|this> to; ask
    contact; try; reassign; copied in; copying in; cced; looping in; adding <in>; it is with; sits with
    lies with; rests with; belongs with; with <my> <colleague|deputy>`;

export const WRONG_PERSON = `<he|she|they> <took|has taken|have taken> <it|this|over|that>; <have|got|got hold of|reached|messaging> the wrong <person|one|man|woman|number|address|inbox|^>; <that|this|it> for [the] ^ to <answer|report|update>; mixed up with <a|another|someone|somebody|some|my|a different>; the wrong ^
    <never|not> [ever] <had anything to do with|been involved in|been involved with|had any involvement in|worked on> ~
    <never|not> [ever] <had anything|anything> to do with <this|it|that|me|us|this action>; i handed <this|it> over ~; <i|we> <dont|do not|no longer|stopped|havent> <do|doing|done|handle|work|run|manage|look after|deal> [in|on|with|at] [any|the|this|that] [training|ops|operations|policy|comms|legislation|analysis|intelligence|organised crime|this area|this stuff|this side|this work|this|that|it|that side|outreach|schools|permits|offender management] <any more|anymore|any longer|now|these days>
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
    no connection to`;

export const WRONG_ACTION = `<isnt|not|is not> the <action|one> <we|i> <lead|leads|own|look after|run|are on|am on|deal with>
    <answer|reply|response|update|message|figures> <was|is|were> [meant] <for|about> [action|number|no] #
    should have <gone|been|sat|come> <under|against|to|for|in|on|with> [action|number|no|item|#] [#]
    wrong <action|item|one|number|task|line|reminder|workstream|deliverable|objective>
    <this|that|it|my|reply|update|message|reminder|was|is> [should have been|was meant to be|reply was|one is|update is|update was|is|was|belongs|goes] [meant|intended|supposed to be|really|actually] <for|under|against|about|to> <action|number|no|item>
    <meant|intended|belongs|goes|filed|logged> <for|to|under|against|with> [action|number|no|item|#] #
    <think|sure|believe|you|presume|assume|surely|did> [you] <mean|meant|mean to ask about> [action|number|no|item|#] #
    you <mean|meant> <the|number|action|item>; another <action|item>; <different|not this|other|not that> <action|item|one>
    not this action; not action #
    should <be|have been|sit|go> [the] [prompt|reminder|reply|message|logged|filed|recorded] <for|under|against|with|about> [action|number|no|item|#] #
    <mixed|mixing|muddled|muddling|confused|confusing> <this|it|that|them|these|actions|your|up|me> [up] [with|actions]
    got <the|your> <actions|numbers|wires|lines|action> <mixed|crossed|mixed up|muddled>
    <want|wanted|meant> to ask [me] <about|for> <number|action|item>; should <refer|relate> to <action|number|item>; <isnt|is not|arent|not> reported under <action|number|item>; you <write|wrote|ask|asked|asking> [me] <for|about> <action|number|item> # but; you <want|mean|meant> [to say] <action|number|item> #; want to say <action|number|item>
    this is for <action|number|item|no>; this is about <action|number|item|no>
    <not|isnt|never> <ours|our action|our item|this one> [it|its|it is] <number|action|item>
    <asked|asking|reminded|chased|reminding> [me|us] [about|for|on] [the] wrong <item|action|one|thing|number|task>
    it [is] <number|action|item> #; reminder [is] for # but; that <is|was> <action|number|item>
    <this|that|it> <sounds|looks> like <action|number|item>; relates to <action|number|item>
    this relates to`;

export const ELSEWHERE = `<ring|call|phone> me on <extension|ext|my|#>; <will be|can be|to be> found in; you already <got|have|had> [this|it|that|my]; <it|its|that|thats> [is] in <the|my|our> [^|last|highlight] <report|return|update|email|tracker|minutes|paper> <i|we> <sent|gave|submitted|emailed>; <it|its|that|all> [is|are] all <on|in> the [^|sharepoint|teams|shared|programme|action] <tracker|sharepoint|spreadsheet|portal|return|dashboard|log|folder|drive|register>
    <told|briefed|updated|emailed> ^ [^] <on|at|in|by|already|yesterday|this|last|verbally|about this|earlier|~>
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
    <have|has> the details in; <link|doc|document|paper> <above|below>`;
