/** A text of a Word document as it was written down: its body, a header, the notes. Nothing is placed yet. */
export type Story = {
  readonly blocks: readonly StoryBlock[];
  /** The headers and footers that its sections use, by the id of their relation. */
  readonly margins: readonly string[];
};

export type StoryBlock = StoryParagraph | StoryTable;

export type StoryParagraph = {
  readonly kind: 'paragraph';
  /** Without its number, which no document holds. */
  readonly text: string;
  readonly style?: string;
  /** The list named by the paragraph itself; "0" takes it out of its style's list. */
  readonly list?: string;
  readonly listLevel?: number;
  readonly outline?: number;
  /** Neither its words nor its end are shown, so Word does not number it. */
  readonly isHidden: boolean;
  readonly oddities: readonly Oddity[];
};

export type StoryTable = {
  readonly kind: 'table';
  readonly rows: readonly StoryRow[];
  readonly oddities: readonly Oddity[];
};

export type StoryRow = {
  /** Columns of the table that lie before the row's first cell and after its last. */
  readonly before: number;
  readonly after: number;
  readonly isHeading: boolean;
  readonly isHidden: boolean;
  readonly cells: readonly StoryCell[];
};

export type StoryCell = {
  /** Columns of the table that it covers. */
  readonly span: number;
  /** Begins a column of merged cells, goes on with the cell above it, or with the one to its left. */
  readonly merge?: 'begins' | 'above' | 'left';
  readonly blocks: readonly StoryBlock[];
};

/** What is left out or decided on the way, to be told in one remark each. */
export type Oddity = 'change' | 'comment' | 'hidden' | 'placeholder' | 'picture' | 'embedded';
