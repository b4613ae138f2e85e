/** Of a text with more mistakes than these nobody reads the rest: it is something else, or its first mistake is the cause. */
export const MOST_PROBLEMS = 1000;

/** How deep objects and lists are followed: a topology nests eight deep at most. What is deeper is passed over. */
export const MOST_DEPTH = 100;

/**
 * How many names, values and comments of a text are read: as many as a topology of 64 MB has. With more the memory would not do that Node
 * takes by default; 64 MB of empty lists would be 32 million.
 */
export const MOST_PARTS = 4_000_000;

/** In how many objects and lists the items of a document's lists are: its object, and the list. */
export const DEPTH_OF_ITEMS = 2;
