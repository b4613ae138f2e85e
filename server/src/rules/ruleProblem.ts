import { t } from '@vscode/l10n';
import { markAt } from '../model/fact';
import type { Topology } from '../model/topology';
import { pointerOf, type Span } from '../syntax/tree';
import type { Severity } from './categories';
import type { Problem } from './problem';
import type { Finding, Fix } from './rule';
import { sourceOf } from './sources';

/** A finding of a rule, ready to be shown. Of very many only some are shown: what is said of one is worked out when it is asked for. */
export class RuleProblem implements Problem {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly #topology: Topology;
  #message: string | undefined;

  constructor(finding: Finding, severity: Severity, topology: Topology) {
    this.finding = finding;
    this.severity = severity;
    this.#topology = topology;
  }

  get rule(): string {
    return this.finding.rule.id;
  }

  get message(): string {
    return (this.#message ??= this.#say());
  }

  get span(): Span {
    return this.finding.mark;
  }

  get path(): string {
    return pointerOf(this.finding.at);
  }

  get related(): Problem['related'] {
    return this.finding.related.map(({ at, message }) => ({ span: markAt(at), message }));
  }

  get source(): string {
    return sourceOf(this.finding.rule.sources[0]).url;
  }

  fixes(): Fix[] {
    return this.finding.rule.fixes?.(this.finding, this.#topology) ?? [];
  }

  #say(): string {
    const { rule, data } = this.finding;
    const message = rule.message(data);
    if (rule.evidence !== 'derived') return message;
    return `${message} ${t('This follows from the documentation, which does not say it in so many words.')}`;
  }
}
