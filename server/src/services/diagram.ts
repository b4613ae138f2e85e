import type { Pictures } from '../features/diagram/pictures';
import { answerOwn, type Service } from './service';

/** The picture of a document: drawn, found in the document, and written as a file. What draws is loaded with the first picture. */
export const diagramService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const { checked, documents, loadElk } = context;
    let pictures: Pictures | undefined;
    documents.onDidClose(({ document }) => pictures?.forget(document.uri));
    answerOwn(context, 'lyncTopology/diagram', null, async ({ uri, previousResultId }) => {
      const { Pictures } = await import('../features/diagram/pictures');
      pictures ??= new Pictures(loadElk);
      const document = await checked(uri);
      return document ? pictures.resultFor(document, previousResultId) : null;
    });
    answerOwn(context, 'lyncTopology/diagramPlace', null, async ({ uri, id }) => {
      const { drawingOfVersion, shownAs } = await import('../features/diagram/pictures');
      const document = await checked(uri);
      const selection = document && shownAs(drawingOfVersion(document), id)?.selection;
      return selection ? document.lines.rangeOf(selection) : null;
    });
    answerOwn(context, 'lyncTopology/diagramAt', null, async ({ uri, position }) => {
      const { drawingOfVersion, idAt } = await import('../features/diagram/pictures');
      const document = await checked(uri);
      return (document && idAt(drawingOfVersion(document), document.lines.offsetAt(position))) ?? null;
    });
    answerOwn(context, 'lyncTopology/diagramFile', null, async ({ uri, format, theme, title }) => {
      const [{ drawingOfVersion, Pictures }, { mermaidOf }, { svgOf }, { tooLargeToDraw }] = await Promise.all([
        import('../features/diagram/pictures'),
        import('../features/diagram/mermaid'),
        import('../features/diagram/svg'),
        import('../features/diagram/tooLarge'),
      ]);
      pictures ??= new Pictures(loadElk);
      const document = await checked(uri);
      if (!document || tooLargeToDraw(document.topology) !== undefined) return null;
      const diagram = drawingOfVersion(document);
      if (format === 'mermaid') return mermaidOf(diagram);
      return svgOf(diagram, await pictures.layoutOf(document), { title, theme });
    });
  },
};
