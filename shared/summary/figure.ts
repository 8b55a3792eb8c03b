/** A number as a sentence needs it: its value, for the grammar, and what stands in the sentence (a marker of prose.ts, or digits). */
export interface Figure {
  readonly value: number;
  readonly text: string;
}
