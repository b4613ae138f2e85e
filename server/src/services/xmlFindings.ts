import { answerOwn, type Service } from './service';

/**
 * Findings in topologies as Microsoft's tools export them, which a client shows as XML: it says which of its XML documents are such, so
 * that no other XML ever comes here. They are read only, and therefore no documents of the workspace.
 */
export const xmlFindingService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const load = async () => new (await import('./xmlFindings/xmlDocuments')).XmlDocuments(context);
    let documents: ReturnType<typeof load> | undefined;
    answerOwn(context, 'lyncTopology/checkXml', null, async ({ uri, text }) => {
      const known = await (documents ??= load());
      return text === null ? known.close(uri) : known.check(uri, text);
    });
  },
};
