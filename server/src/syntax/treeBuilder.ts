import * as mistakes from './mistakes';
import { OpenContainers } from './openContainers';
import { SyntaxProblems } from './syntaxProblems';
import { PropertyNode, type JsonNode, type ObjectNode, type Span, type ValueNode } from './tree';

/** What may come next in the innermost open object or array, or in the document. */
export type Expected = 'key' | 'colon' | 'value' | 'comma' | 'end';

/** The tree of a text as far as it is read: what is open, what may come next, and what is wrong. */
export class TreeBuilder {
  readonly problems = new SyntaxProblems();
  readonly open = new OpenContainers();
  root: ValueNode | undefined;
  expected: Expected = 'value';
  /** The last one of the innermost object, as long as a value may follow. */
  property: PropertyNode | undefined;
  propertyOffset = 0;

  /**
   * Closes the innermost object or list, which has no bracket.
   *
   * @param span where that is said
   * @param end of what stands in it
   */
  closeUnclosed(span: Span, end: number): void {
    const container = this.open.innermost;
    if (!container) return;
    this.problem(span, () => mistakes.notClosed(container));
    this.open.close(end);
    const property = container.parent;
    if (property?.type === 'property') property.length = container.start + container.length;
  }

  addProperty(object: ObjectNode, offset: number, length: number, name: string): void {
    const property = new PropertyNode(offset - this.open.offset, length, name);
    property.parent = object;
    this.open.hold(property);
    this.property = property;
    this.propertyOffset = offset;
    this.expected = 'colon';
  }

  /**
   * Puts a value, whose start is its offset as yet, where the document stands, and says what is wrong where none may stand.
   *
   * @returns whether it is part of the tree
   */
  place(node: ValueNode): boolean {
    const inside = this.open.innermost;
    const offset = node.start;
    if (!inside) {
      if (this.root) {
        this.problem(node, mistakes.documentEnded);
        return false;
      }
      this.root = node;
      this.expected = 'end';
      return true;
    }
    if (inside.type === 'array') {
      if (this.expected === 'comma') this.problem(node, mistakes.commaMissing);
      node.start = offset - this.open.offset;
      node.parent = inside;
      node.index = this.open.childCount;
      this.open.hold(node);
      this.expected = 'comma';
      return true;
    }
    const property = this.property;
    if (!property || property.valueNode) {
      this.problem(node, this.expected === 'comma' ? mistakes.commaMissing : mistakes.propertyExpected);
      return false;
    }
    if (this.expected === 'colon') this.problem(node, mistakes.colonMissing);
    node.start = offset - this.propertyOffset;
    node.parent = property;
    property.valueNode = node;
    property.length = node.start + node.length;
    this.expected = 'comma';
    return true;
  }

  afterValue(): void {
    const inside = this.open.innermost;
    this.expected = inside ? 'comma' : 'end';
    this.property = undefined;
    if (inside?.type !== 'object') return;
    const property = this.open.lastChild;
    if (property?.type !== 'property') return;
    this.property = property;
    this.propertyOffset = this.open.offset + property.start;
    if (property.valueNode) property.length = property.valueNode.start + property.valueNode.length;
  }

  valueMissingBefore(span: Span): void {
    const inside = this.open.innermost;
    if (inside?.type !== 'object' || !this.property || this.property.valueNode) return;
    if (this.expected === 'colon') {
      this.problem(this.property.keyNode, mistakes.colonAndValueMissing, this.property);
    } else if (this.expected === 'value') {
      const at = this.property.colonOffset ?? span.offset;
      this.problem({ offset: at, length: 1 }, mistakes.valueMissing, this.property);
    }
  }

  problem(span: Span, say: () => string, within: JsonNode | undefined = this.open.innermost): void {
    this.problems.add(span, say, this.open.isAstray ? this.open.innermostInTree : within);
  }
}
