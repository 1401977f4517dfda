import { phrasebook } from '../../phrasebook.ts';

/**
 * Words near "done" that leave it undone. `leftover`: something remains; `hedge`: perhaps;
 * `future`: not yet; `none`: they only look like it.
 */
export type Doubt = 'leftover' | 'hedge' | 'future' | 'none';

const DOUBTS: { readonly [doubt in Doubt]: string } = {
  leftover: `but for; exception; exceptions; scratch; ignore; disregard; cancel; hold off; never mind; oops
    apart from; aside from; except [for]; excepting; bar; barring; other than; save for; minus
    short of; excluding; all but; with the exception [of]; outstanding; remaining; remains; remain; remainder
    left [to]; to go; to do; to follow; to come; to finish
    just <need|needs|the|a|waiting|awaiting|have|got|one>
    only <need|needs|the|a|waiting|awaiting|have|got|one>; need; needs; needing; awaiting; waiting
    pending; subject to; provided; providing; still; yet; not; isnt; arent; hasnt; havent; wasnt; werent
    didnt; doesnt; dont; cannot; cant; couldnt; wouldnt; wont; shouldnt; never; hardly; barely; nowhere; part
    parts; partly; partial; some; most; half; majority; bulk; several; many; percent; %; first; phase; stage
    round; draft; drafts; version; minor; tweaks; loose ends; snagging; bits; odds and ends
    final <check|checks|version|sign|approval|edit|edits|proof|read|look|bit>; unless; until; once; when; if
    before; pass; less; without; no; nothing; neither; nor; undone; incomplete; unfinished; missing; lacking
    one more; two more; another; more; only; but; though; although; however; 🤞; 🙄; 🙃; tbc; for now
    for the moment; so far; to date; in part; up to; as far as; as much as; what <we|i> can
    my <bit|side|end|part>; our <bit|side|end|part>; from <my|our> <side|end>`,
  hedge: `as though; yeah right; my <foot|arse|eye|backside|hat|left foot>; been there
    think; thought; 👎; ❌; ✗; ✘; ✖; ❎; 😂; 🤣; 🤔; 😬; 🤡; 🤥; 😏; 🫠; believe; reckon; guess; suppose; suspect; assume; assuming; presume; presumably
    imagine; feel; hope; hopeful; hopefully; hoping; probably; possibly; perhaps; maybe; might; may; could
    would; should; likely; unlikely; apparently; allegedly; supposedly; seemingly; seems; seem; appears
    looks like; nearly; almost; practically; virtually; mostly; largely; essentially; basically; effectively
    technically; theoretically; more or less; pretty much; as good as; close to; close; roughly; sort of
    kind of; kinda; sorta; ish; in theory; in principle; in essence; told; heard; says; said; say; claims
    claim; claimed; according; not sure; unsure; doubt; dunno; whether; provisionally; informally
    unofficially; understand; understood; as if; yeah right; kidding; joking; joke; lol; haha; reportedly
    rumour; rumoured; supposed; meant; ought; must be; can be; wish; want; like to; imagine; depending
    depends; arguably; broadly; sense; sarcasm; fairly; quite; not quite; jk; quote; unquote; ?`,
  future: `will; shall; going to; gonna; to be; about to; due; expect; expected; expects; expecting; aim; aims
    aiming; plan; plans; planned; planning; target; targeting; forecast; forecasting; intend; intending
    intends; soon; shortly; tomorrow; next; on course; on track; on schedule; working towards; towards
    getting; get; gets; being; in progress; underway; ongoing; starting; to complete; to finish; tbc; later
    eventually; consider it; imminent; imminently; any day; any minute; ready to; hoping; approaching; nearing
    want; trying; try; promise; promised; would be; let me; needs to; has to; have to; must; when; once
    scheduled; lined up; on its way; almost`,
  none: `all <two|three|four|five|six|2|3|4|5|6> <parts|strands|stages|phases|elements|pieces>
    <later|earlier|sooner|longer|quicker|slower> than [we|originally|first] <planned|expected|hoped|intended|scheduled|forecast|promised|agreed|wanted|it should have been>
    nothing [further|more|else] remains [to be] [done|delivered] [here]; before <the|its|our> <deadline|target|date|due date|target date>; ahead of <the|its|our> <deadline|target|date>
    nothing is <outstanding|left|open>; nothing remains [outstanding|open|undone]; nothing <open|left|outstanding|remaining|to do|more to do|else to do|further to do|more|else> [for us|for me|for you|for anyone] [to do|to add|to report|needed|required] [here]
    no <more|further|outstanding|remaining|loose> <work|action|actions|meetings|ends|items|needed|steps|issues> [needed|required|to do|outstanding|left]
    no <issues|problems|blockers|slippage|delays|concerns|worries|hitches|drama|loose ends>
    not a moment too soon; last but not least; due date; target date; ahead of <time|schedule|target>; on time
    by <the team|all partners|all|everyone|us>; happy to <say|report|confirm|tell>
    pleased to <say|report|confirm|tell>; glad to <say|report|confirm>; delighted to <say|report|confirm>
    can confirm; able to confirm; all round; for once; just for once; some good news; some news; need no more; no need; better late than never; by the way
    without <issue|incident|a hitch|problems|delay>; one less; as <planned|expected>; going forward
    <you|we|i> <can|could|may> [now] <close|tick|take|strike|cross|put|record|remove> [it|this|that|one|action] [off|down|out|up]
    <can|could|may> [now] be <closed|ticked|struck|crossed|removed|archived> [off]; feel free to <close|tick|remove>
    <can|could|will|would> you <close|tick|take|remove> [it|this|that] [one|action] [off|down|out]
    happy to close; please close; close <it|this|that> [one|action] [off|down|out]; if you <want|need|like>`,
};

export const DOUBT_BOOK = phrasebook(
  (Object.keys(DOUBTS) as Doubt[]).map((doubt) => [doubt, DOUBTS[doubt]] as const),
);
