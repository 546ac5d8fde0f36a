"""Commands without a window, without Qt."""
