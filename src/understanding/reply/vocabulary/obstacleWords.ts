import { phrasebook } from '../../phrasebook.ts';

/**
 * What stands in the way. `named` is an obstacle wherever it is said; `cause` joins one to a worrying
 * status; `lack` is one together with the thing that is lacking.
 */
export type ObstacleSign = 'named' | 'cause' | 'lack' | 'none';

const SIGNS: { readonly [sign in ObstacleSign]: string } = {
  named: `tied up <with|in|on|by>; <havent|hasnt|not|hadnt> been able to; <on|away on|out on> secondment; away on <courses|a course|leave|sick|other duties>
    <turned|knocked|voted|shot> <us|it|me|the bid|our bid|them> <down|back>; <backed|clogged|jammed> up; double booked; called off; cancelled on <us|me>; nothing is getting <heard|done|through|signed|approved|cleared|listed>
    <has|have|had|raised|expressed|voiced|flagged|raising|harbouring> [some|serious|real|big|major|a few|a number of|lots of|significant|their own] [data|legal|privacy|data protection|ethical|security|safety] <concerns|reservations|objections|queries|doubts|misgivings|worries|qualms> [about|over|with|on|at|around|regarding]
    <has|have|all|both|just|also> <resigned|quit|walked out|retired|gone sick|gone off sick|jumped ship|handed in their notice>
    changed the <date|dates|spec|specification|requirements|rules|brief|timetable|terms>
    still <outstanding|unresolved|unsigned|awaited|up in the air|to be signed|to be agreed by|to be cleared|to be released>; still to <agree|sign|respond|reply|return|approve|confirm|clear|commit|nominate|decide>
    question <mark|marks> <over|about|around|on>; <oversubscribed|undersubscribed|fully booked|booked out|booked up|sold out>
    <has|have> [just|now|also|since|both] <cancelled|postponed|rejected|withdrawn|scrapped|binned|shelved|vetoed|knocked back|turned down|moved the goalposts|changed their mind|changed their minds|gone back on|reneged|stepped back|stood back|walked away|bowed out|pulled the plug>
    cold feet; <taking|takes|taken|took> <forever|ages|an age|an eternity|so long|too long|far too long|much longer|an awful long>
    <taken|dropped|removed|cut|left|struck|dropping|fallen> [out] <of|from> the <bill|legislation|programme|order|budget|plan|agenda>
    <no|dont have|dont yet have|havent got|havent yet got|without|have no|lacking> [the|any|a|formal|final|ministerial|our] <sign off|go ahead|buy in|green light|legal cover|legal basis|data sharing agreement>
    <proving|becoming|turning into|turned into|turning out|being> [to be] [very|really|too|quite|more] [a|an|the] [real|bit of a|big|major|serious|right] <headache|challenge|problem|struggle|difficulty|bottleneck|issue|obstacle|worry|nightmare|blocker|hard|difficult|tricky|slow|impossible|awkward|problematic|challenging|elusive>
    <nobody|no one|noone> [left|here|available|free|else|currently|now] <to|in post|available|trained> 
    <we|still|are|i|am|is|also|currently|now|been|were|being|team|branch> [still|now|also] down [by] [a|an|one|two|three|four|five|six|several|some|2|3|4|5|6|half] [of] [our|the] <analyst|analysts|officer|officers|investigator|investigators|staff|people|person|body|bodies|trainer|trainers|post|posts|member|members|detective|detectives|colleague|colleagues|man|lead|head|heads|fte|half>
    <has|have|had> [all|also|now|since] <pulled|withdrawn|redeployed|abstracted|diverted|reassigned|recalled|taken back|stood down|cut|withheld|frozen|stopped> [out] [their|its|our|the|all|some|most|funding|money|officers|staff|support|resources|resource]
    let <us|me|the team> down; <cried|crying> off; left <us|me> in the lurch; left high and dry
    <nobody|no one|noone|none of them|neither|no department|nobody here> [in|at|from|on] [the|our|any|either] [department|branch|trust|team|side|office|group|service|agency|division] [is|are|has|seems|wants|to|will|would|can] [willing to|prepared to|able to|available to|wants to|want to|to] <own|take|sign|release|lead|fund|do|share|commit|agree|approve|decide|help|cover|pay|give|provide|respond|engage|host>
    <hangs|hanging|hinges|hinging|rests|turns|waits|rides|riding|hang> [entirely|all] on; held hostage
    <dont|doesnt|still dont|still doesnt|dont yet|do not|does not|didnt|havent|hasnt|not> [yet|currently|even|actually] <have|got|get|received|had> [access to|sight of|hold of|back] [the|a|an|any|enough|our|all the|all] <licence|licences|kit|equipment|staff|people|officers|analysts|resource|resources|data|figures|money|funding|budget|access|agreement|mou|dsa|approval|clearance|authority|vehicles|cars|room|venue|software|systems|system|capacity|cover|permission|powers|legislation|steer|decision|numbers|information|premises|training|trainer|laptops|system access>
    <money|funding|budget|cash|funds|data|agreement|approval|mou|dsa|contract|clearance|paper|legislation|kit|equipment|decision|bill|licence|licences|returns|response|permission|authority> [from] [still|just|now] <hasnt|havent|isnt|arent|has not|have not|is not|not|wasnt|never> [yet|been|even|fully|actually] <come through|come|arrived|appeared|materialised|landed|there|here|signed|agreed|approved|released|confirmed|through|in place|ready|forthcoming|secured|drafted|cleared|available|appeared|given|received|introduced|paid|in|back|sorted|resolved|settled|finalised|transferred|granted|issued|allocated>
    still <isnt|arent|hasnt|havent|not> <there|here|come|arrived|signed|in place|agreed|through|sorted|landed|materialised|ready|drafted|happened|available>
    until [the|a|an|our|somebody|someone|we|that|they|he|she|it|this] [get|have|receive|gets|has|hear] [the|a|an|our] <dsa|mou|agreement|money|funding|data|decision|approval|steer|licence|legislation|bill|minister|clearance|authority|contract|somebody|someone> [senior|is|are|in place|signed|comes|sorts|through]
    <somebody|someone> senior [to|needs|has|sorts] [to] <sort|step in|intervene|decide|knock|unblock>
    <big|huge|massive|large|growing|serious|major> [enough] <gap|gaps|hole|holes> in; <contract|secondment|funding|lease|licence> <runs|ran|running|has run> out; <contract|secondment|funding|lease|licence> <ends|ended|expires|expired|lapsed|finishes>
    <waiting|awaiting|still waiting|left waiting|sitting waiting> [on|for]; <wait|waits> <on|for>; awaits; pending
    only <a few|some|half|one|two|three|four|five|six|1|2|3|4|5|6|a handful|a couple> [of] [#|the|them|our|those] [partners|trusts|agencies|chairs|forces|departments|councils|organisations|returns|responses] <have|has> [so far|yet|actually|bothered to] <replied|responded|returned|answered|come back|signed|signed up|engaged|reply|contributed|turned up|come in>
    <blocked|held up|held back|stuck|hampered|hindered|stalled|constrained|delayed|stopped|impeded|thwarted|hit|stymied|scuppered|knocked back|derailed|paused|slowed|slowed down|let down|hamstrung|prevented> <by|on|with|at|in|behind|pending|until|awaiting|from>
    <holding|holds|held|slowing|hold> <us|it|things|everything|this|that|them|the work|progress|work> [else] <up|back|down>
    held up; hold up; holding up
    <stopping|preventing|blocking|delaying|hampering|hindering|slowing|impeding|obstructing> <us|it|this|things|progress|everything|the|work>
    being held <up|back>; getting in the way; in the way; in our way
    <cannot|cant|unable to|couldnt|not able to|struggling to|struggle to|failing to|failed to|wont be able to|havent been able to|hasnt been able to|not been able to|finding it hard to|having trouble|trouble> [currently|yet|actually|even|possibly|legally] <get|getting|access|accessing|recruit|recruiting|find|finding|secure|securing|reach|reaching|obtain|hire|fill|source|release|spare|agree|be backfilled|backfill|share|sign|afford|start until|proceed until|progress until|do anything until|go ahead until|move until|begin until|crew|resource|fund|free up|use|book|staff|appoint|contact|log|recruiting|pin down|deliver without|do it without|proceed without|progress without|move without|attend|engage|cover|commence|go live|open|be released|publish until|be published until>
    unless <we|i|they|the|it|there|someone|somebody|somebody>
    <officers|staff|people|analysts|colleagues|members|investigators> <leaving|leave|left|off|down|short>
    <is|are|remains|remain|becoming|being> [still|now] [a|an|the|our|my] [real|big|main|major|slight|growing|serious|ongoing|bit of a] <worry|concern|problem|issue|challenge|struggle|difficulty|bottleneck|constraint|headache|barrier|blocker|pinch point|stumbling block>
    <worried|concerned> about
    <quality|response|engagement|attendance|uptake|turnout|data> [is|was|has been|are] [very|too|so|really] <poor|low|patchy|weak|bad|lacking|incomplete|unreliable>
    <money|budget|funding|time|overtime money> is running out; can do nothing; must <vote|sign|approve|decide> <before|first>; <is|are> killing us; hung up <with|on|in|over>; at the mercy of; in the lap of the gods; <is|are|was|were> holding out; holding out [on]; round the houses; <digging|dug> [in] <its|their|his|her> heels [in]; digging in
    <has|have> [just|now|since] withdrawn from; withdrew; dropped out; locked <us|me> out; <locked|has us locked> out [of]; <us|we|are> locked out; lost <its|their|our> <slot|place|sponsor|funding|backing|support>
    nothing <we|i> can <do|progress>; nothing [at all|else|further|more] can <commence|start|happen|proceed|move|be done|go ahead>
    <cannot|cant> <start|proceed|progress|begin|commence|go ahead|go live|go on> <until|before|without|unless>
    <wont|refusing to|refuse to|refuses to|refused to|unwilling to|reluctant to|reluctance to|declined to|not willing to|declining to|will not> <give|release|share|provide|sign|engage|agree|let|allow|cooperate|fund|commit|respond|reply|pay|approve|play ball|send|supply|hand over|take part|attend|accept|participate|sign up|budge|help|support>
    reluctant; reluctance; objecting; objects to; objection; objections; opposition; opposed; pushback
    push back from; boycotting; boycott; boycotted; vetoed; dragging <their|its|his|her> <feet|heels>
    playing hardball; stonewalling; sitting on <it|this|our|the>; gone quiet; radio silence; ghosting <me|us>
    not playing ball; going round in circles; fallen out; dispute; disputes; disagreement; disagree; at odds
    cant agree
    <isnt|arent|not|hasnt|havent|has not|have not|never|doesnt|dont|didnt|has yet to|have yet to|yet to|still to|not been|hasnt been|havent been> [yet|even|been] <replying|responding|engaging|answering|cooperating|returning|replied|responded|answered|come back|got back|cleared|approved|signed it off|signed off on|signed it|sent|provided|supplied|released|confirmed|commented|returned|given us|given me|given|shared|turned up|agreed to|decided|come through|come in|arrived|been approved|been cleared|been released|been provided|been sent|been received|received|been returned|been confirmed|been allocated|been agreed by|been signed by|been introduced|been tabled|materialised|been appointed|been replaced|been recruited|been filled|filled|recruited|comment|approve|clear|respond|reply|release|confirm|decide|allocated|introduced|been granted|granted|been issued by|picking up|working|showing up|available|in place yet|in post|back from|heard back|heard from|delivered their|paid|sign the|supplying|sending|providing|sharing|taking part|turning up|participating|nominated|nominate|sign|agree|been signed|come back|report back>
    not back from
    <still|are|is> not <coming|working|back|available|in place|responding|replying|here|arrived>
    not heard [back] [from]; heard nothing [back] [from]; yet to hear [from]
    no <reply|response|answer|word|news|sign|decision|agreement|return|feedback|input|show> [from|on|between|of]
    nobody [is|has|to] [has|is] <covering|cover|replied|responding|available|turned up|answered|responded|to cover|doing it|do it|free|in post|backfilling|to do it>
    no one <covering|available|in post|to cover|to do it|free>
    <due to|owing to|thanks to|on account of|because of> [the|a|an] <lack|absence|shortage|loss|delay|delays|issues|problems|staffing|resourcing|sickness|illness|funding|backlog|departure|strike|cuts|recruitment|legal|court|capacity|late|poor|slow|change|changes|election|weather|competing|pressures|pressure|industrial|unforeseen|technical|it issues|covid|other|an ongoing|a|ongoing|insufficient|limited|reduced|priorities>
    <short|shortage|shortages|lack|lacking|absence|dearth|scarcity|deficit> [of]; short staffed; shortstaffed
    understaffed; under <staffed|resourced|funded>; underfunded; overstretched; stretched too thin
    spread too thin; thin on the ground; a man down; <one|two|three> <down|short>; short <handed|of>
    <run|running|ran> out of; insufficient; inadequate; not enough; <too|so> few; no spare; maxed out
    at capacity; over capacity; overwhelmed; snowed under
    <recruitment|hiring|vetting|staffing|resourcing|funding|budget|capacity|procurement|legal|data|it|technical|contractual|contract|sickness|logistical|resource|access|software|governance|political|access|system|logistics> <freeze|issue|issues|problem|problems|pressure|pressures|shortage|shortages|gap|gaps|delay|delays|constraint|constraints|difficulty|difficulties|challenge|challenges|backlog|backlogs|cuts|cut|hold up|hold ups|dispute|disputes|ban|shortfall|crisis|squeeze|blocker|blockers|barrier|barriers|impasse|limitations|wrangle|wrangling|nightmare|headache|failure|failures|outage>
    freeze; embargo; moratorium; backlog; backlogs; bottleneck; bottlenecks; vacancy; vacancies; vacant
    unfilled; gapped; shortfall; understaffing; absenteeism; off <sick|long term|ill|on long term|with stress>
    <long term|long> <sick|sickness|absence>; sickness absence; off on <maternity|the sick|sick>
    on <maternity|sick leave|long term sick>
    <went|gone|going> <off sick|sick|on maternity|bust|under|into administration|into liquidation|bankrupt|awol|missing|cold|quiet>
    bust; bankrupt; insolvent; insolvency; liquidation; <in|into> administration; collapsed; fell through
    fallen through; pulled out; <dropped|backed> out; walked away; pulled the <plug|money|funding|rug>
    <money|funding|budget|resources|officers|staff|people|team> [has|have] [been|was|were|got|is|are] <pulled|withdrawn|cut|frozen|redeployed|diverted|removed|reallocated|stopped|slashed|gone|lost|dried up|moved|seconded|abstracted|run out|halved|reduced>
    <been|was|were|got|being> <taken away|taken off us|clawed back|raided|pulled|withdrawn|redeployed|diverted|abstracted|cut|cancelled|seconded|shelved|vetoed|rejected|turned down|knocked back|refused|appealed|challenged|seized|breached|hacked|flooded> [onto|to|off]
    <lost|losing|lose> <our|the|two|three|a|an|one|four|five|half|several|some|key|most|staff|people|funding|access|their|his|her|my|officers|analysts|both>
    <left|leaving|leaves> <us|the team|the post|the organisation|post|without|on the|a gap|suddenly>
    <quit|resigned|retired|retiring|departed|handed in>
    <cant be|cannot be|not been|wont be|not being> <backfilled|replaced|filled|covered>
    no <backfill|cover|replacement|relief>; redeployed; abstraction; abstractions; overtime ban; strike
    strikes; industrial action; work to rule; walkout
    <judicial review|legal challenge|legal wrangle|litigation|injunction|appeal lodged>
    <ico|foi|gdpr|dpa|dpia|data protection> <query|issue|issues|problem|concerns|is|is the|wont>
    came back with [a|some|lots of|a lot of|several|many|more] [substantive|major|further|detailed|substantial|significant|extensive] <comments|comment|queries|questions|objections|concerns|changes|edits|amendments>
    <isnt|arent|not|still not> [yet|been|fully] <settled|resolved|ironed out>; conflicting priorities
    competing <priorities|demands|pressures>; other priorities; higher priorities; bigger priorities; red tape
    bureaucracy; hoops
    <hit|hitting|run into|ran into|encountering|encountered|facing|faced|having|have|experiencing|come up against|came up against|meeting|still have|got|had> [a|an|some|a few|the|real|serious|big|major|minor|few|couple of|ongoing|lots of] [big|major|minor|serious|real|few|technical|slight|small|legal] <snag|snags|hitch|issue|issues|problem|problems|difficulties|difficulty|roadblock|setback|setbacks|wall|barrier|barriers|resistance|hurdle|hurdles|opposition|obstacles|obstacle|blockers|blocker|delays with|backlog|hiccup|hiccups|resistance|complications|trouble>
    <main|biggest|only|key|real|one|our|the|sole|major|big|chief> [main|only|real] <blocker|blockers|obstacle|obstacles|barrier|barriers|snag|issue|issues|problem|problems|sticking point|sticking points|hold up|stumbling block|bottleneck|concern|constraint|difficulty|hurdle|bugbear|headache|risk|hitch|worry|trouble|impediment|stopper|showstopper|challenge|fly in the ointment>
    <legal|lawyers|finance|procurement|minister|ministers|office|hr|treasury|department|counsel|solicitors|dof|doj> <have|has> <had|got> <it|this|that|ours>
    <remain|remains|still|is|are> <unsigned|unapproved|unagreed|unresolved|unfunded|unfilled|vacant>
    <police|psni|they|partners|trusts|councils|agencies> [are|is|was|were] unable to
    sticking point; stumbling block; blocker [is]; blockers [are]; obstacle [is]; obstacles; barrier [is]
    impediment; snag; showstopper; roadblock; spanner in the works; fly in the ointment; achilles heel
    problem with; problems with; issue with; issues with; difficulties with; difficulty with; trouble with
    <problem|issue|trouble|snag|difficulty> is; hiccup with; legal problem; legal issues
    <is|are|being|been|were|was|very|too|so|painfully|really> [being|very|too|so|painfully|really|awful|terribly] <slow|sluggish|unresponsive|uncooperative|unhelpful|awkward|difficult|obstructive> [to|in|at|with|returning|responding|replying|getting|sending|providing|coming]
    slow <to|in|returning|responding|replying|getting|sending|providing|coming|with>
    late <returning|sending|providing|submitting|with>; <is|are|was|were> [very|so|too|always] late <to|in|replying|responding|getting|coming>
    <need|needs|needing|require|requires|requiring|subject to getting|cant do it without> [a|an|the|more|some|further|your|urgent|better|formal|ministerial|legal|extra|additional|senior] <decision|decisions|steer|approval|sign off|signoff|clearance|funding|money|budget|staff|resource|resources|agreement|guidance|advice|permission|access|people|analyst|analysts|officers|help|support|authority|authorisation|legislation|unblocking|intervention|escalating|escalation|input|backing|confirmation|mou|dsa|dpia|data|kit|equipment|buy in|steer> [from|for|first|before|to|on]
    needs [to be] <unblocking|unblocked|escalating|escalated|cleared by|approved by|signed by>
    <still|remains|is|are|all|it> [still|all] <with|stuck with|sitting with|in> <legal|the lawyers|lawyers|the minister|minister|finance|procurement|treasury|hr|the ico|olc|the departmental solicitor|solicitors|counsel|crown solicitors|private office|the department>
    out of <our|my> <hands|control>; beyond our control; depends on; dependent on; hinges on; reliant on
    relies on; contingent on
    <gone|stuck|lost|bogged|held|tied> <in|up in|down in> <committee|translation|court|the courts|procurement|legal|vetting|customs|red tape|bureaucracy|the system|process|purdah|approvals|negotiations|paperwork>
    bogged down; tied up in; bill <has been|was|been|is|got> <pulled|delayed|dropped|held>; no slot
    no parliamentary slot; purdah; pre election period; no executive; no minister; no assembly
    staff shortages; staff turnover; high turnover; turnover of staff; system <is|was> down
    <server|system|network|it systems|it system|it network|laptop|kit|database|portal|equipment|machine|tool> [is|are|has|keeps|was|were] [still|been|now|gone] <down|broken|died|failed|crashed|crashing|failing|failure|unavailable|offline|knackered>
    broken down; outage; cyber attack
    <refused|denied|declined|rejected> <us|our|the|by> [bid|request|application|funding|business case|access]
    <bid|request|application|funding|access> <refused|denied|declined|rejected>
    business case <rejected|refused|turned down|not approved|stuck|not agreed>
    budget <cut|cuts|not confirmed|not agreed|not approved|overspent|exhausted|spent>; overspent; unfunded
    ran over budget
    <poor|low|patchy|weak> <response|responses|engagement|attendance|uptake|turnout|take up|data|quality|buy in>
    lack of buy in; nobody willing; low priority; deprioritised; de prioritised; not a priority
    boycotting the`,
  cause: `because [of]; due to; owing to; thanks to; on account of; as a result of; caused by
    as a consequence of; down to; on the back of; in light of; given; courtesy of; down to the; means; meaning
    reason; reasons; result of; so that; attributable to; blame; blamed; after`,
  lack: `no; nil; zero; without [a|any|an|the]; lack of; lacking; havent <a|any|an|the|got|enough>
    hasnt <a|any|an|the|got|enough>; dont have [a|any|an|the|enough]; doesnt have [a|any|an|the|enough]
    have no; has no; not <a|an|any|enough>; still no; there no; missing [a|any|an|the]
    need [a|an|the|more|some]; no sign of [a|an|any|the]; hardly any; barely any
    not got [a|any|an|the|enough]`,
  none: `[the] barriers <work|workshop|paper|exercise|log|logged|identified|report|review|piece>; <permit|permits|licence|licences|license|licenses|application|applications> [have|were|was|has] [been] <refused|revoked|removed>
    short of it
    <a little|a bit|slightly> short
    no sign of [any] <slippage|slipping|delay|delays|trouble|problems|issues|it slipping|a problem>
    <no|any|without|no longer have|dont have|dont have any|have no> [real|major|significant|particular] <concerns|reservations|objections|queries|doubts|misgivings|worries|qualms>
    insolvency <service|practitioner>
    short of <the|target|our|where>
    <sorry|apologies|apologise|excuse> [about|for] [the|my|our] [radio] <silence|quiet>
    <sorry|apologies|apologise> [about|for] [the|my|this|being] [slow|very|long] <delay|late|lateness|slow>
    <late|slow|delayed> <reply|response|replying|responding>
    <no|nothing|not|never|without> <waiting|longer waiting|longer blocked|longer held up|longer stuck>
    no longer <waiting|blocked|held up|stuck|an issue|a problem|a blocker|outstanding>
    thanks to <all|everyone|everybody|the team|a|great|good|our|excellent>
    <due to|due for> [be] <finish|complete|launch|land|report|start|go|publish|meet|deliver|be|submit|issue|sign|release|arrive|begin|close>
    nothing pending; waiting list
    <issue|issues|problem|problems|blocker|blockers|barrier|barriers|obstacle|obstacles|delay|delays|backlog|snag|difficulties|hurdle> [has|have|is|are|was|were|now|all] [been|now|all|since] <resolved|sorted|fixed|cleared|removed|lifted|overcome|gone|addressed|dealt with|ironed out|solved|unblocked|behind us|settled>
    <resolved|sorted|fixed|cleared|removed|overcame|overcome|solved|ironed out|lifted|unblocked> [the|all|our|that|those|any|most] [staffing|legal|data|it|funding|main|recruitment] <issue|issues|problem|problems|blocker|blockers|barrier|barriers|obstacle|obstacles|backlog|snag|snags|difficulties|freeze>
    despite [the|some|a|a few|staff|all] [recruitment] <issues|problems|freeze|shortages|difficulties|delays|hiccups|challenges|setbacks>
    cleared the backlog; after all; after that; after which; as a means; by no means; any means
    no <problem|problems|worries|bother|issue|issues|blockers|obstacles|concerns|probs|drama|change|changes|delay|delays|slippage|doubt|idea|need|longer>
    strike force; strike off; legal challenges workshop; hit <target|the target|our target|the date>
    <barriers|obstacles|challenges|hurdles> <identified|considered|reviewed|workshop|paper|report|mapped|analysis|discussed>`,
};

export const OBSTACLE_BOOK = phrasebook(
  (Object.keys(SIGNS) as ObstacleSign[]).map((sign) => [sign, SIGNS[sign]] as const),
);

/** What work cannot go on without: lacking one of these is an obstacle. */
export const NEEDED: ReadonlySet<string> = new Set(
  'advice view views opinion place places space spaces seats consensus chair chairs driver drivers tutor tutors signature signatures sponsor owner transport accommodation laptops headcount detectives detective cars van vans overtime clarity direction premises staff staffing analyst analysts officer officers people personnel bodies cover capacity resource resources resourcing budget money funding funds cash time room slot agreement mou dsa dpia access data figures returns decision decisions steer approval signoff clearance authority authorisation mandate minister legislation bill assent quorum equipment kit systems system licence software vehicles boats investigators trainer trainers provider supplier contractor venue translator interpreter lawyer lawyers counsel lead coordinator manager support help engagement buy interest appetite volunteers attendance attendees response reply replies answer feedback input inputs information intelligence intel guidance policy contract tender bids replacement backfill candidates applicants recruits overtime analysis'.split(
    ' ',
  ),
);
