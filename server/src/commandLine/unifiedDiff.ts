import { applyEdits, type Edit } from '../syntax/edit';

/** Unchanged lines that are shown around a change. */
const CONTEXT = 3;

/** Lines that are replaced; lines are counted from 0 and have their ends. */
interface Change {
  /** The first of the old lines; where there are none, the one that new ones come before. */
  readonly start: number;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** Changes that are shown together. */
type Hunk = [Change, ...Change[]];

/**
 * Shows edits of a text as `git diff` does, so that `git apply` and `patch -p1` can make them. Works from the edits: it costs what the text
 * costs, however many there are.
 *
 * @param name of the file, with `/` between folders
 * @returns empty where the edits change nothing
 */
export function unifiedDiff(name: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const changes = changesOf(text, lines, edits);
  if (changes.length === 0) return '';
  const [before, after] = ['a', 'b'].map((side) => quoted(`${side}${name.startsWith('/') ? '' : '/'}${name}`));
  const parts = [`--- ${before}\n+++ ${after}\n`];
  let moved = 0;
  for (const hunk of hunksOf(changes)) {
    parts.push(hunkText(lines, hunk, moved));
    for (const change of hunk) moved += change.new.length - change.old.length;
  }
  return parts.join('');
}

function changesOf(text: string, lines: readonly string[], edits: readonly Edit[]): Change[] {
  const left = edits.toSorted((a, b) => b.offset - a.offset || b.length - a.length);
  const changes: Change[] = [];
  let line = 0;
  /** Where that line starts. */
  let at = 0;
  const goOn = (): void => {
    at += lines[line]?.length ?? 0;
    line++;
  };
  for (let edit = left.pop(); edit; edit = left.pop()) {
    // What is behind a last line without an end is in that line.
    while (lines[line]?.endsWith('\n') && at + (lines[line]?.length ?? 0) <= edit.offset) goOn();
    const [start, startOffset] = [line, at];
    const inside: Edit[] = [];
    // All that touches these lines is one change.
    for (let next: Edit | undefined = edit; next; next = left.pop()) {
      inside.push({ ...next, offset: next.offset - startOffset });
      while (line < lines.length && at <= next.offset + next.length) goOn();
      const following = left.at(-1);
      if (!following || (following.offset >= at && line < lines.length)) break;
    }
    const fresh = linesOf(applyEdits(text.slice(startOffset, at), inside));
    const change = trimmed(start, lines.slice(start, line), fresh);
    if (change.old.length + change.new.length > 0) changes.push(change);
  }
  return changes;
}

/** Leaves out lines that are the same at the start and at the end. */
function trimmed(start: number, old: readonly string[], fresh: readonly string[]): Change {
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  return {
    start: start + head,
    old: old.slice(head, old.length - tail),
    new: fresh.slice(head, fresh.length - tail),
  };
}

/** Changes between which there is less than the context of both are shown together. */
function hunksOf(changes: readonly Change[]): Hunk[] {
  const hunks: Hunk[] = [];
  let end = -Infinity;
  for (const change of changes) {
    if (change.start - end <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
    end = change.start + change.old.length;
  }
  return hunks;
}

/** @param moved by how many lines what comes before has moved it */
function hunkText(lines: readonly string[], hunk: Hunk, moved: number): string {
  const [first] = hunk;
  const last = hunk.at(-1) ?? first;
  const start = Math.max(0, first.start - CONTEXT);
  const end = Math.min(lines.length, last.start + last.old.length + CONTEXT);
  const shown: string[] = [];
  const show = (sign: string, some: readonly string[]): void => {
    for (const line of some) {
      shown.push(line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`);
    }
  };
  let at = start;
  let added = 0;
  for (const change of hunk) {
    show(' ', lines.slice(at, change.start));
    show('-', change.old);
    show('+', change.new);
    at = change.start + change.old.length;
    added += change.new.length - change.old.length;
  }
  show(' ', lines.slice(at, end));
  return `@@ -${place(start, end - start)} +${place(start + moved, end - start + added)} @@\n${shown.join('')}`;
}

/** Of no lines, the one before is named. */
function place(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

/** With their ends; only a line feed ends one, as for git. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A name that a line could not hold as it is, as git writes it. */
function quoted(name: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (!/[\u0000-\u001f"\\\u007f]/.test(name)) return name;
  // eslint-disable-next-line no-control-regex
  const escaped = name.replace(/[\u0000-\u001f"\\\u007f]/g, (sign) =>
    sign === '"' || sign === '\\' ? `\\${sign}` : `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}
