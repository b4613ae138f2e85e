import { FormatCheck } from '../model/checkFormat';
import type { Topology } from '../model/topology';
import { unedited } from '../syntax/foldedText';
import type { LineIndex } from '../syntax/lines';
import { Parser } from '../syntax/parser';
import type { SyntaxTree } from '../syntax/tree';
import type { Problem } from './problem';
import { View } from './view';

/**
 * Something of each kind that topologies have, with a finding or two.
 *
 * V8 drops the machine code that it has made for objects of a kind when it collects garbage and finds no such object, as between the checks of
 * two documents; the next one is slow until the code is made anew. So this document is checked once and kept: of 10 MB, each second
 * or third check took twice the time without it.
 */
export const KEPT = `{
// Kept, never shown.
"product":"lyncServer2013",
"unknown":null,
"sipDomains":["contoso.com"],
"sites":[
{"name":"Chicago","kind":"central","region":"US","dataMustStayInRegion":true,"complianceRequired":true},
{"name":"Boston","kind":"branch","centralSite":"Chicago"}
],
"frontEndPools":[
{
"fqdn":"pool01.contoso.com","site":"Chicago","users":5000,"fileStore":"files","pairedPool":"se01.contoso.com",
"backEnd":{"primary":"sql","mirror":"sql2","witness":"sql3","database":"rtc"},
"archivingStore":{"primary":"sql"},"monitoringStore":{"primary":"sql"},
"computers":[
{"fqdn":"fe01.contoso.com","memoryGB":32.5,"processorCores":8,"virtual":false,"fileSystem":"NTFS"},
{"fqdn":"fe02.contoso.com","features":["messageQueuing"],"services":["webServices"],"dataCenter":"DC1"}
]
}
],
"standardEditionServers":[{"fqdn":"se01.contoso.com","site":"Chicago","fileStore":"files","centralManagement":true}],
"persistentChatPools":[
{
"fqdn":"pchat01.contoso.com","displayName":"Chat \\u0041","site":"Chicago","type":"multipleComputer","port":5041,
"computers":[
{"fqdn":"pc01.contoso.com","state":"active","operatingSystem":"windowsServer2012"},
{"fqdn":"pc02.contoso.com","state":"inactive","timeZone":"Europe/Rome"},
null
],
"nextHop":"pool01.contoso.com","fileStore":"files","defaultForSite":true,"users":{"concurrent":20000},
"store":{"primary":"sql","backup":"sql2","backupMirror":"sql3","backupWitness":"none"},
"compliance":{"enabled":true,"adapter":{"type":"xml","outputDirectory":"files","runIntervalMinutes":15}},
"complianceStore":{"primary":"sql"}
}
],
"otherPools":[{"fqdn":"edge.contoso.com","role":"edge","site":"Boston","computers":[],"nextHop":"pool01.contoso.com"}],
"sqlStores":[
{"id":"sql","server":"sql01.contoso.com","instance":"A","site":"Chicago","version":"2012","edition":"enterprise"},
{"id":"sql2","server":"sql02.contoso.com","highAvailability":"none","clusterNodes":2,"memoryGB":4},
{"id":"sql3","server":"sql03.contoso.com"}
],
"fileStores":[{"id":"files","server":"files.contoso.com","share":"lync","path":"D:\\\\Chat","site":"Chicago"}],
"deployment":{
"publishingAccount":{"groups":["Domain Admins"],"fileStorePermission":"fullControl"},
"persistentChatAdministrators":["CONTOSO\\\\chat"],"persistentChatPolicy":{"enabledScopes":["global"]},
"completedSteps":["defineTopology"]
}
}`;

/** @returns what all is made for that document when it is checked and shown */
export function allOf(checked: {
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
  readonly topology: Topology;
  readonly problems: readonly Problem[];
}): readonly unknown[] {
  const { tree, lines, topology, problems } = checked;
  const parser = new Parser(KEPT, unedited(KEPT));
  parser.run();
  const facts = topology.pools.flatMap((pool) => [
    pool.fqdn,
    pool.computerList,
    ...pool.computers.map(({ fqdn }) => fqdn),
  ]);
  const said = problems.map(({ span, path, related, message }) => [lines.rangeOf(span), path, related, message]);
  return [checked, parser, new FormatCheck(tree), new View(topology), facts, said];
}
