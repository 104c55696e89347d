//! Says it: turns typed messages into the words of a language, for screen, paper and terminal alike.
