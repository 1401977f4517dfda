import { among, either, matching, shape } from './rule.ts';

/** Rules that elements, actions and cards share. */
export const imageUrl = matching(
  /^(https:\/\/.|data:image\/png;base64,[A-Za-z0-9+/]+=*$)/,
  'https or data:image/png',
);

export const horizontal = among('left', 'center', 'right');
export const vertical = among('top', 'center', 'bottom');

export const background = either(
  imageUrl,
  shape({
    needs: { url: imageUrl },
    may: {
      fillMode: among('cover', 'repeatHorizontally', 'repeatVertically', 'repeat'),
      horizontalAlignment: horizontal,
      verticalAlignment: vertical,
    },
  }),
);
