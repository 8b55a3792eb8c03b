/** What is wrong with a paragraph. `blocking`: it may not leave like this. */
export interface ProseFinding {
  /** The paragraph's id. */
  readonly paragraph: string;
  readonly text: string;
  readonly blocking: boolean;
}
