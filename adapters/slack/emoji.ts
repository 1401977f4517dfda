/** What people answer with, by Slack’s names of it: the text of a message has those, and not the signs. */
const NAMES = `👍 +1 thumbsup; 👎 -1 thumbsdown; 👌 ok_hand; 🆗 ok; 🙏 pray; 🙌 raised_hands; 👏 clap; 🤝 handshake;
  🤞 crossed_fingers hand_with_index_and_middle_fingers_crossed; 🤷 shrug man-shrugging woman-shrugging; 🫡 saluting_face;
  ✅ white_check_mark; ✔ heavy_check_mark; ☑ ballot_box_with_check; 💯 100; 🏁 checkered_flag; 🎉 tada; 🥳 partying_face;
  🍾 champagne; 🥂 clinking_glasses; ❌ x; ❎ negative_squared_cross_mark; ✖ heavy_multiplication_x; ❓ question;
  🟢 large_green_circle; 🟡 large_yellow_circle; 🟠 large_orange_circle; 🔴 red_circle; 🔵 large_blue_circle blue_circle;
  ⚪ white_circle; ⚫ black_circle; ⭕ o; 🟩 large_green_square; 🟨 large_yellow_square; 🟧 large_orange_square;
  🟥 large_red_square; 💚 green_heart; ❤ heart; ⚠ warning; ⛔ no_entry; 🚫 no_entry_sign; 🛑 octagonal_sign;
  🙂 slightly_smiling_face; 😀 grinning; 😃 smiley; 😄 smile; 😁 grin; 😊 blush; ☺ relaxed; 😂 joy;
  🤣 rolling_on_the_floor_laughing; 🙃 upside_down_face; 🙄 face_with_rolling_eyes; 😏 smirk; 😒 unamused;
  😬 grimacing; 😟 worried; 😰 cold_sweat; 🤔 thinking_face; 🤡 clown_face`;

const SIGNS: ReadonlyMap<string, string> = new Map(
  NAMES.split(';').flatMap((entry) => {
    const [sign = '', ...names] = entry.trim().split(' ');
    return names.map((name) => [name, sign] as const);
  }),
);

/** “:+1::skin-tone-2:” as the sign that its author sees. A name that says nothing of an action stays as it is. */
export function withSigns(text: string): string {
  return text.replace(
    /:([a-z0-9_+-]{1,60}):(?::skin-tone-[2-6]:)?/g,
    (whole, name: string) => SIGNS.get(name) ?? whole,
  );
}
