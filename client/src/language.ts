/** The id of our language in package.json. */
export const LANGUAGE_ID = 'lync-topology';
