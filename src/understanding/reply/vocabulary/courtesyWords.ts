/** Thanks, and that a message has arrived. # is any number, ^ a name, ~ a date. */
export const THANKS = `thanks [a million|very much|so much|for that|for this|for the reminder|for the nudge|again|all|everyone|for letting me know|for asking|for checking|bot|mate]
    thank you [very much|so much|for that|for the reminder|for the nudge|for this|again]; many thanks
    much <appreciated|obliged>; appreciate <it|that|the reminder>; <really|very|greatly> appreciated; 🙏
    go raibh <maith agat|maith agaibh|mile maith agat>; grma; merci; gracias; diolch; nice one; you are a star
    ta very much; thankyou; lovely; thanking you; thats <kind|great>; bless you`;

export const ACKNOWLEDGED = `<grand|good> job; <okey|okie|oky|ok> <doke|doak|dokey|dokes|dokie>; righty ho; righto; no bother; will get to it; on my list
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
    read; in receipt`;
