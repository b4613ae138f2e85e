/** The id of our language in package.json. */
export const LANGUAGE_ID = 'lync-topology';

/** The files that are topology documents by their names, as the manifest has it. */
export const TOPOLOGY_FILES = '**/{*.topology.json,*.topology.jsonc,topology.json}';
/** The same of a path. */
export const TOPOLOGY_NAME = /(^|[/.])topology\.json$|\.topology\.jsonc$/i;
