"""Own Words: a private place to get ready for a hard conversation."""
