//! Keeps everything: the only place with SQL and the only place that holds a response.
