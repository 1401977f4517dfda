export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * How Teams draws cards: the sizes and spaces of the host configuration that Microsoft publishes for Teams
 * (samples/HostConfig in microsoft/AdaptiveCards), and the colours of the Teams themes of Fluent UI 9, by their tokens.
 */
export function hostConfig(theme: Theme) {
  const colours = COLOURS[theme];
  const foregroundColors = Object.fromEntries(
    Object.entries(colours.words).map(([name, colour]) => [
      name,
      { default: colour, subtle: name === 'default' ? colours.quiet : colour },
    ]),
  );
  const grounds = Object.fromEntries(
    Object.entries(colours.grounds).map(([name, backgroundColor]) => [
      name,
      { backgroundColor, foregroundColors, borderColor: colours.line },
    ]),
  );
  return {
    hostCapabilities: {},
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colours.line },
    fontTypes: { default: FONT, monospace: { ...FONT, fontFamily: "'Courier New', monospace" } },
    textStyles: { heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default' } },
    textBlock: { headingLevel: 2 },
    containerStyles: grounds,
    imageSizes: { small: 32, medium: 52, large: 100 },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', color: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder', color: 'default' },
      },
      errorMessage: { color: 'attention', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  };
}

const FONT = {
  fontFamily: "'Segoe UI', 'Open Sans', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
};

/** Fluent UI 9, teamsLightTheme and teamsDarkTheme. */
export const COLOURS = {
  light: {
    // colorNeutralForeground3, colorNeutralStroke2, colorNeutralBackground4 and 1, colorBrandBackground
    quiet: '#616161',
    line: '#e0e0e0',
    page: '#f5f5f5',
    field: '#ffffff',
    edge: '#d1d1d1',
    button: '#5b5fc7',
    danger: '#c50f1f',
    words: {
      default: '#242424',
      dark: '#242424',
      light: '#ffffff',
      accent: '#5b5fc7',
      good: '#0e700e',
      warning: '#bc4b09',
      attention: '#b10e1c',
    },
    grounds: {
      default: '#ffffff',
      emphasis: '#f5f5f5',
      accent: '#e8ebfa',
      good: '#f1faf1',
      warning: '#fff9f5',
      attention: '#fdf3f4',
    },
  },
  dark: {
    quiet: '#adadad',
    line: '#525252',
    page: '#1f1f1f',
    field: '#292929',
    edge: '#666666',
    button: '#4f52b2',
    danger: '#c50f1f',
    words: {
      default: '#ffffff',
      dark: '#242424',
      light: '#ffffff',
      accent: '#9299f7',
      good: '#54b054',
      warning: '#faa06b',
      attention: '#e37d80',
    },
    grounds: {
      default: '#292929',
      emphasis: '#1f1f1f',
      accent: '#2f2f4a',
      good: '#052505',
      warning: '#4a1e04',
      attention: '#3b0509',
    },
  },
} as const;
