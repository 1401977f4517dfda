import { phrasebook } from '../../phrasebook.ts';

/**
 * What the words around a date say it is: `finish` when the work will be done, `expect` somebody's
 * estimate, `other` the date of something else, `against` the date that is not it.
 */
export type DateSign = 'finish' | 'expect' | 'other' | 'against' | 'none';

const SIGNS: { readonly [sign in DateSign]: string } = {
  finish: `be out; come out; comes out; going out; goes out; finish; finishing; finished; complete; completed; completing; completion; done; ready; deliver
    delivered; delivery; delivering; land; lands; landing; landed; publish; published; publishing; publication
    issue; issued; sign off; signed off; signoff; sorted; wrapped up; wrap up; wrapping up; close; closed
    closing; launch; launched; launches; approved; approval; agreed; agreement; final; finalised; finalise
    in place; over the line; go live; live; report <to follow|due|expected|will be>; submit; submitted
    before this is; be with you; with you; put to bed; get there; be there; in the bag; adopted; conclude
    concluded; rolled out; out the door; handed over; implemented; concluding; achieve; achieved; have it
    see it; get it; meet the date; commencement; royal assent; tied up
    going to [the] [~] [~] <board|committee|executive|assembly>; going to <the board|chairs|the minister|ministers|the group|the chairs>; in your <hands|inbox>`,
  expect: `aimed at; expect; expected; expecting; expects; forecast; forecasting; forecasted; eta; estimate; estimated
    estimating; anticipate; anticipated; anticipating; aim; aims; aiming; hope; hoping; hopefully; hoped
    likely; probably; realistically; realistic; more like; more likely; looking [at|like]; now; slip; slips
    slipping; slipped; slid; pushed; pushing; moved; moves; moving; put back; drifting; drifted
    delayed [to|until]; deferred; postponed; by; planned; planning; plan; target; targeting; due; should; will
    shall; going to be; gonna be; set for; scheduled; on <track|schedule|course|target|time>; at the earliest
    earliest; at the latest; latest; call it; say; make it; think; reckon; around; circa; roughly; sometime
    end up; early; late; mid; towards; extended; extension; revised; new <date|target|deadline>; instead
    would be; could be; might be; may be; will be; till; until; before; not until; into; us; back to
    working to; working towards; still; guess; guessing; best case; worst case; confident; assuming
    all being well; touch wood; god willing; another; out to; kicked; run; runs; running; overrun; timescale
    timeline; deadline; rescheduled; pencilled; odds on; bet; firm date; heading for; tba; might; may; could
    see it`,
  other: `<ping|pings|reminder|reminders|message|messages|nudge|nudges|email|emails> in ~; more [are] <due|planned|booked|to come|scheduled|expected|coming|lined up> [in|on|for]
    <away|off|sick|unavailable|leave|released|seconded|abroad> ~; <meeting|meetings|meet|meets|kicking off|workshop|event|conference|session|call|board|interview|interviews|training|exam|exams|exercise|visit|visits|kick off|hearing|court|trial|election|focus groups|roadshow|talks|resits|seminar|webinar>
    next <report|update|return|review|meeting>; <update|updating> <you|next|again>; more information
    <will|to|should> <know|hear|discuss|consider|review|discussing|meet|start|begin|begins|resume|restart|revisit|update|report|confirm|check|speak|talk>
    let you know; get back to; come back to; send you an update; know more; back from
    <on|annual|maternity|sick> leave; <away|off|out> <until|till|from|on|next|all>; holiday
    <start|starts|starting|started|begin|begins|beginning|resume|resumes|resuming|commence|commences|restart|restarts|kick|kicks|joins|joining|arrives|arriving|in post>
    from; new <lead|starter|analyst|post holder|postholder|minister>; ask me; remind me
    decision <due|expected|on|in>; thinking about it; in the field; so far; to date; year to date; since
    period; quarter figures; figures <to|for|from>; numbers <to|for|from>; stats <to|for>; as <at|of>; up to
    last <updated|update|met|meeting>; sitting the; doing a; more days; see you; closes; opens; open until
    runs until; day of action; days of action; recess; off work; term; halloween party; planned for next
    for next; leaves; leaving; retires; retiring; expires; runs out; ends on`,
  against: `<rather|instead|sooner|later|earlier> <than|of>; instead of; as opposed to; not; wont; will not
    cant; cannot; isnt; never; no longer; dont; doesnt; unlikely; miss; missing; missed; scrap; scratch
    ignore; forget; was; were; originally; original; said; told; previously; target <was|is|of>
    had <hoped|planned|said|been>; would have been; should have been; unrealistic; unachievable; unable
    out of the question; from; too <late|early> for; no <chance|way|hope> [of]; gone; impossible; behind
    beyond; past; after; due <date|by>; wouldnt; couldnt; shouldnt; no; meant to be; supposed to be; blown
    isnt going; against; than; except; bar; optimistic; doubt; doubtful; doubts; slim`,
  none: `<no|not> [any] <later|longer|earlier|sooner> than
    not <until|till|before|earlier|sooner|expected until|likely until|due until|expected before|going to be until|going to be before|be until|be before|likely before|be done until|be done before|be ready until|be ready before|finish until|finish before|complete until|complete before|much before|finished until|finished before|happen until|happen before|land until|land before|out until|now until|now before|expecting it until|expect it until|expecting it before|there until|available until|available before|much later than>
    <wont|isnt|cant|doesnt|dont|will not|not|never|nothing|unlikely> [now|see|expect|think|it|this|us|will|to|be|going to|get|have|expecting|likely|expected|actually|commence|happen|finish|complete|land|deliver|publish|go|done|ready|completed|published|delivered|signed off|finished|on|possible|start|move] [it|this|us|will|be|get|anything|on] [done|ready|finished|complete|completed|signed off|published|out|over the line] <before|until|till|earlier than|sooner than>
    no change; no problem; no worries; no problems; no issues; no blockers; no slippage; not far off; not bad
    without; not at risk; not delayed; not long; no delay; no delays; just before; not only; hasnt slipped
    not slipped; not slipping; no slip`,
};

export const FORECAST_BOOK = phrasebook(
  (Object.keys(SIGNS) as DateSign[]).map((sign) => [sign, SIGNS[sign]] as const),
);
