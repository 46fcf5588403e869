/** What a map says whose own code cannot be loaded. It is English in every language: the other words are in what is missing. */
export const loadFailure = {
  message: 'The map could not be loaded.',
  reload: 'Reload the page',
};
