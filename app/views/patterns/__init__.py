"""The pages with pictures of what was noted."""
