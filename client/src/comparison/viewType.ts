/** What VS Code calls the pages of comparisons, also those that it opens again. */
export const VIEW_TYPE = 'lyncTopology.comparison';
