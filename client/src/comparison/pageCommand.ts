/** Called by the links of pages, with the number of a panel and what to do. */
export const PAGE_COMMAND = 'lyncTopology.comparisonAction';
