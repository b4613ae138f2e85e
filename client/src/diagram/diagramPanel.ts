import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';
import type { ExportFormat, FromPage, ToPage } from './messages';
import { pageOf } from './page';

/** How long the document must be left alone before it is drawn anew, in milliseconds. */
const PAUSE = 250;
/** Of a line, in characters: what stands before that is in a line that somebody reads from its start, and not in a text without lines. */
const FAR_ALONG = 160;

/** What a panel shows. */
export interface Drawn {
  /** The version of the document. */
  readonly version: number;
  readonly boxes: number;
  /** The id of what the cursor is in. */
  readonly highlighted: string | null;
}

/** A panel with the picture of one document, which follows it. */
export class DiagramPanel {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  readonly #server: TopologyServer;
  readonly #export: (panel: DiagramPanel, format: ExportFormat) => void;
  readonly #subscriptions: vscode.Disposable[];
  readonly #onDidDraw = new vscode.EventEmitter<Drawn>();
  readonly #pngs = new Map<number, (bytes: Uint8Array | null) => void>();
  #drawn: Drawn | undefined;
  #tooLarge: string | undefined;
  #resultId: string | undefined;
  #isLoaded = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest wish: what comes back for an older one is dropped. */
  #refreshes = 0;
  #requests = 0;

  constructor(
    panel: vscode.WebviewPanel,
    uri: vscode.Uri,
    folder: vscode.Uri,
    server: TopologyServer,
    onExport: (panel: DiagramPanel, format: ExportFormat) => void,
  ) {
    this.panel = panel;
    this.uri = uri;
    this.#server = server;
    this.#export = onExport;
    const isOurs = (document: vscode.TextDocument): boolean => document.uri.toString() === uri.toString();
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => void this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && this.#refreshSoon()),
      vscode.workspace.onDidOpenTextDocument((document) => isOurs(document) && this.#refreshSoon()),
      vscode.workspace.onDidCloseTextDocument((document) => isOurs(document) && this.#closed()),
      // Which rules report may have changed, and with it the colours.
      vscode.languages.onDidChangeDiagnostics(
        ({ uris }) => uris.some((one) => one.toString() === uri.toString()) && this.#refreshSoon(),
      ),
      vscode.window.onDidChangeTextEditorSelection(
        ({ textEditor }) => isOurs(textEditor.document) && void this.#follow(textEditor),
      ),
      server.onDidStart(() => {
        this.#resultId = undefined;
        this.#refreshSoon();
      }),
    ];
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.webview.html = pageOf(panel.webview, vscode.Uri.joinPath(folder, 'diagram.js'), { uri: uri.toString() });
    panel.onDidDispose(() => this.#dispose());
  }

  /** Why the document is not drawn, where it is too large for that. */
  get tooLarge(): string | undefined {
    return this.#tooLarge;
  }

  /** @returns what is shown, as soon as that is the document as it is now */
  async whenDrawn(): Promise<Drawn> {
    const { version } = await vscode.workspace.openTextDocument(this.uri);
    for (;;) {
      const drawn = this.#drawn;
      if (drawn && drawn.version >= version) return drawn;
      await new Promise<void>((resolve) => {
        const once = this.#onDidDraw.event(() => {
          once.dispose();
          resolve();
        });
      });
    }
  }

  /** @returns an SVG picture as the bytes of a PNG file; `null` where the page cannot make one, as it is too large */
  makePng(svg: string): Promise<Uint8Array | null> {
    this.#requests += 1;
    const request = this.#requests;
    return new Promise((resolve) => {
      this.#pngs.set(request, resolve);
      this.#post({ type: 'makePng', request, svg });
    });
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isLoaded = true;
        this.#resultId = undefined;
        await this.#refresh();
        break;
      case 'drawn':
        this.#drawn = message;
        this.#onDidDraw.fire(message);
        break;
      case 'choose':
        await this.#reveal(message.id);
        break;
      case 'openDocument':
        await this.#openDocument();
        break;
      case 'export':
        this.#export(this, message.format);
        break;
      case 'png':
        this.#pngs.get(message.request)?.(message.bytes);
        this.#pngs.delete(message.request);
        break;
    }
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), PAUSE);
  }

  async #refresh(): Promise<void> {
    if (!this.#isLoaded) return;
    this.#refreshes += 1;
    const refresh = this.#refreshes;
    try {
      // One that no editor shows is opened in the background.
      await vscode.workspace.openTextDocument(this.uri);
      const params = { uri: this.uri.toString(), previousResultId: this.#resultId };
      const picture = await this.#server.request('lyncTopology/diagram', params);
      if (refresh !== this.#refreshes) return;
      if (!picture) throw new Error(vscode.l10n.t('The document could not be drawn.'));
      this.#resultId = picture.resultId;
      this.#post({ type: 'picture', picture });
      const { broken, tooLarge } = picture;
      this.#tooLarge = tooLarge;
      const place = broken && { line: broken.line + 1, message: broken.message };
      this.#notice(
        place
          ? vscode.l10n.t('The document cannot be read, line {line}: {message} The picture is from before.', place)
          : (tooLarge ?? ''),
      );
      const editor = vscode.window.visibleTextEditors.find(
        ({ document }) => document.uri.toString() === this.uri.toString(),
      );
      if (editor) await this.#follow(editor);
    } catch (error) {
      if (refresh === this.#refreshes) this.#notice(error instanceof Error ? error.message : String(error));
    }
  }

  #closed(): void {
    clearTimeout(this.#timer);
    this.#refreshes += 1;
    this.#resultId = undefined;
    this.#notice(vscode.l10n.t('The document is closed: the picture shows it as it was.'));
  }

  #notice(text: string): void {
    this.#post(
      text === '' ? { type: 'notice', text } : { type: 'notice', text, action: vscode.l10n.t('Open the document') },
    );
  }

  /** Highlights what the cursor is in. */
  async #follow({ document, selection }: vscode.TextEditor): Promise<void> {
    if (!this.#isLoaded) return;
    const { line, character } = selection.active;
    const params = { uri: document.uri.toString(), position: { line, character } };
    const id = await this.#server.request('lyncTopology/diagramAt', params).catch(() => null);
    this.#post({ type: 'highlight', id });
  }

  async #reveal(id: string): Promise<void> {
    const editor = await this.#openDocument(true);
    const range = editor && (await this.#server.request('lyncTopology/diagramPlace', { uri: this.uri.toString(), id }));
    if (!editor || !range) return;
    const { start, end } = range;
    editor.selection = new vscode.Selection(end.line, end.character, start.line, start.character);
    // A narrow editor is scrolled sideways only where the line as such says nothing.
    const beginning = new vscode.Position(start.line, 0);
    const place = start.character < FAR_ALONG ? new vscode.Range(beginning, beginning) : editor.selection;
    editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Shows the document where it is shown already, else beside the picture. */
  async #openDocument(keepsFocus = false): Promise<vscode.TextEditor | undefined> {
    const shown = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === this.uri.toString(),
    );
    const column =
      shown?.viewColumn ??
      (this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
    try {
      const document = await vscode.workspace.openTextDocument(this.uri);
      return await vscode.window.showTextDocument(document, {
        viewColumn: column,
        preserveFocus: keepsFocus,
        preview: false,
      });
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  #dispose(): void {
    clearTimeout(this.#timer);
    this.#refreshes += 1;
    for (const resolve of this.#pngs.values()) resolve(null);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#onDidDraw.dispose();
  }
}
