"""Evidence that a paper was understood, gathered from what was read and the words around it."""
