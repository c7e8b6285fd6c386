/** How the text of every bug ends, so that nobody looks for the mistake in the configuration. */
export const bugSentence = 'This is a bug in the provider.';
