/** Questions back, nothing new, and words that only look like one of the kinds. # is any number, ^ a name, ~ a date. */
export const QUESTION = `<what|which|who|whom|whose|why|how|when|where> <is|are|was|were|do|does|did|should|would|can|could|will|has|have|exactly|counts|format|figures|period|date|action|would|level|sort|kind|type|about|am|many|much|long|else|happens|happened|needs|need|you|we|i|the|this|that|it|information|detail|evidence|form|one|of|report|template|by|to|often>
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
    is that; is there; are there; has the; have you; have we; any idea <what|when|who|which|how>; what`;

export const NO_CHANGE = `same <position|picture|status|story|answer|situation|state of play> [as]
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
    what i said last <time|month|week> [still] [stands|holds|applies]`;

export const NONE = `<read|misread|reading|looking at> the wrong <line|row|page|column|bit>; <cant|cannot|wont> answer for <him|her|them|that|you|it>; way forward [to]; can you put down; <whatever|no matter what|despite what> the; not according to; <i|am|are|we> off to <buy|get|celebrate|have|make|grab|see|do>; <gets|get|got|find|finds|need|needs|want|wants|until|for|on> [us|it|them] another one; talk to <each other|one another|itself|themselves>
    same <goes|is true> for [action|number|#]
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
    <handed|given|gave|transferred> <the|our|over the> <mapping|evidence|seized|files|file|case|cases|data|keys|work>`;
