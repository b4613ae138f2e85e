import type { Edit } from '../syntax/edit';

/** A change of the document after which a problem is gone. */
export interface Fix {
  /** What it does, as an order: "Make pc05.contoso.com inactive". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it may be applied without a look at it: it decides nothing that is the administrator's to decide. */
  readonly safe: boolean;
}
