import * as vscode from 'vscode';

/** The files of a virtual workspace: no disk has them. Folders are there as soon as a file is in them. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (this.#below(path).length > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, { bytes, mtime: Date.now() });
    this.#changed.fire([{ type, uri }]);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const entries = new Map<string, vscode.FileType>();
    for (const below of this.#below(path)) {
      const [name = '', ...rest] = below.split('/');
      entries.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...entries];
  }

  delete(uri: vscode.Uri): void {
    if (!this.#files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory(): void {
    // See above.
  }

  watch(): vscode.Disposable {
    // All changes are told anyway.
    return new vscode.Disposable(() => undefined);
  }

  /** The paths of all files in a folder, relative to it. */
  #below(folder: string): string[] {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.#files.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  }
}
