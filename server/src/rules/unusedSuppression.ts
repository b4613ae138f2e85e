import { t } from '@vscode/l10n';
import { removeComment, type Edit } from '../syntax/edit';
import type { Span, SyntaxTree } from '../syntax/tree';
import type { Severity } from './categories';
import { isRuleName, unknownRule } from './configuration';
import type { Problem } from './problem';
import type { Fix } from './rule';
import { UNUSED_SUPPRESSION } from './settings';
import type { NamedRule, Suppression } from './suppressions';

/** A comment that switches nothing off, or a name in it that does not. What is said of it is worked out when it is asked for. */
export class UnusedSuppression implements Problem {
  readonly path = '';
  readonly severity: Severity;
  readonly #suppression: Suppression;
  readonly #named: NamedRule | undefined;
  readonly #tree: SyntaxTree;

  constructor(
    { suppression, named }: { readonly suppression: Suppression; readonly named?: NamedRule },
    tree: SyntaxTree,
    severity: Severity,
  ) {
    this.#suppression = suppression;
    this.#named = named;
    this.#tree = tree;
    this.severity = severity;
  }

  get rule(): string {
    return UNUSED_SUPPRESSION;
  }

  get message(): string {
    const named = this.#named;
    if (!named) return t('This comment switches nothing off: no rule reports anything there.');
    if (!isRuleName(named.id)) return unknownRule(named.id);
    return t('This comment does not switch {rule} off: it reports nothing there.', { rule: named.id });
  }

  get span(): Span {
    return this.#named ?? this.#suppression.comment;
  }

  get related(): Problem['related'] {
    return [];
  }

  fixes(): Fix[] {
    return [deleteSuppression(this.#tree, this.#suppression, this.#named)];
  }
}

function deleteSuppression(tree: SyntaxTree, { comment, rules }: Suppression, named: NamedRule | undefined): Fix {
  if (!named || rules.length === 1) {
    return { title: t('Delete this comment'), edits: removeComment(tree, comment), safe: true };
  }
  const index = rules.indexOf(named);
  const next = rules[index + 1];
  const before = rules[index - 1];
  // The name goes with the comma and the blanks up to its neighbour.
  const start = next ? named.offset : before ? before.offset + before.length : named.offset;
  const end = next ? next.offset : named.offset + named.length;
  const edit: Edit = { offset: start, length: end - start, content: '' };
  return { title: t('Delete {rule} from this comment', { rule: named.id }), edits: [edit], safe: true };
}
