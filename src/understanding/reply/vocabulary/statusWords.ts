import { phrasebook } from '../../phrasebook.ts';
import { FINISHED, UNFINISHED, UNSTARTED } from './endWords.ts';
import { CALM, FAIR, GOOD } from './goodNewsWords.ts';
import { LATE, MISSED, RISK, STUCK, TROUBLE } from './worryWords.ts';

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
  good: GOOD,
  fair: FAIR,
  calm: CALM,
  finished: FINISHED,
  unfinished: UNFINISHED,
  risk: RISK,
  late: LATE,
  missed: MISSED,
  stuck: STUCK,
  unstarted: UNSTARTED,
  trouble: TROUBLE,
  unsure: `somewhere between; getting there; slow but steady; so so; could be <better|worse>; up and down; ups and downs
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
  none: `all on <the|our|their|your|my|his|her>; good at; very good at
    nothing <we|i> can do about
    <has|raised|expressed|voiced|flagged> [some|serious|real|big|major|a few|a number of|significant] <concerns|worries>
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
