/** One numbered step of the schema. It holds its own SQL and imports no living code: it must do tomorrow what it did on its day. */
export interface Migration {
  /** 1, 2, 3…: the `user_version` of a database on which it has run. */
  readonly version: number;
  readonly sql: string;
}
