/** What VS Code calls the panels of diagrams, also those that it opens again. */
export const VIEW_TYPE = 'lyncTopology.diagram';
