//! Proves the product from outside.
