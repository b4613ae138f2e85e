/**
 * A page that a rule rests on:
 * - `seed:TITLE`: a page of the Lync Server 2013 library that the rules began with, by its title;
 * - `learn:PAGE`: a page of the Lync Server 2013 library (or, for what came later, of its successor's), by its name;
 * - `topologyBuilderHelp:PAGE`: a page of Topology Builder's own help;
 * - `powershell:CMDLET`: a page of the PowerShell reference.
 */
export type SourceId = `${'seed' | 'learn' | 'topologyBuilderHelp' | 'powershell'}:${string}`;

export interface Source {
  readonly title: string;
  readonly url: string;
}

const LIBRARY = 'https://learn.microsoft.com/lyncserver/';
const TOPOLOGY_BUILDER_HELP = 'https://learn.microsoft.com/skypeforbusiness/help-topics/help-topobld/';
const POWERSHELL = 'https://learn.microsoft.com/powershell/module/skype/';

/** Pages that are not in the Lync Server 2013 library. */
const ELSEWHERE: Readonly<Record<string, Source>> = {
  'learn:SfBServer2019 deprecated features': {
    title: 'Deprecated features in Skype for Business Server 2019',
    url: 'https://learn.microsoft.com/SkypeForBusiness/SfBServer2019/deprecated',
  },
};

/** @returns the title and the address of a source */
export function sourceOf(id: SourceId): Source {
  let source = FOUND.get(id);
  if (!source) FOUND.set(id, (source = ELSEWHERE[id] ?? found(id)));
  return source;
}

/** The rules name few sources, and their findings name them again and again. */
const FOUND = new Map<SourceId, Source>();

function found(id: SourceId): Source {
  const colon = id.indexOf(':');
  const name = id.slice(colon + 1);
  switch (id.slice(0, colon)) {
    case 'seed':
      return { title: name, url: LIBRARY + libraryPage(name) };
    case 'topologyBuilderHelp':
      return { title: `Topology Builder: ${sentence(name)}`, url: TOPOLOGY_BUILDER_HELP + name };
    case 'powershell':
      return { title: name, url: POWERSHELL + name.toLowerCase() };
    default:
      return { title: `Lync Server 2013: ${sentence(name.replace(/^lync-server-2013-/, ''))}`, url: LIBRARY + name };
  }
}

/** The library names its pages after their titles: "Set up X in Lync Server 2013" is lync-server-2013-set-up-x. */
function libraryPage(title: string): string {
  const subject = title.replace(/ in Lync Server 2013$/, '');
  return `lync-server-2013-${subject.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

function sentence(page: string): string {
  const words = page.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
