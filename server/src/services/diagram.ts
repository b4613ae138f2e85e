import { mermaidOf } from '../features/diagram/mermaid';
import { drawingOfVersion, idAt, Pictures, shownAs } from '../features/diagram/pictures';
import { svgOf } from '../features/diagram/svg';
import { answerOwn, type Service } from './service';

/** The picture of a document: drawn, found in the document, and written as a file. */
export const diagramService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const { checked, documents } = context;
    const pictures = new Pictures();
    documents.onDidClose(({ document }) => pictures.forget(document.uri));
    answerOwn(context, 'lyncTopology/diagram', null, async ({ uri, previousResultId }) => {
      const document = await checked(uri);
      return document ? pictures.resultFor(document, previousResultId) : null;
    });
    answerOwn(context, 'lyncTopology/diagramPlace', null, async ({ uri, id }) => {
      const document = await checked(uri);
      const selection = document && shownAs(drawingOfVersion(document), id)?.selection;
      return selection ? document.lines.rangeOf(selection) : null;
    });
    answerOwn(context, 'lyncTopology/diagramAt', null, async ({ uri, position }) => {
      const document = await checked(uri);
      return (document && idAt(drawingOfVersion(document), document.lines.offsetAt(position))) ?? null;
    });
    answerOwn(context, 'lyncTopology/diagramFile', null, async ({ uri, format, theme, title }) => {
      const document = await checked(uri);
      if (!document) return null;
      const diagram = drawingOfVersion(document);
      if (format === 'mermaid') return mermaidOf(diagram);
      return svgOf(diagram, await pictures.layoutOf(document), { title, theme });
    });
  },
};
