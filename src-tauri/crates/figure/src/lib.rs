//! Turns released numbers into figures: marks with positions, words and roles, and a table twin.
