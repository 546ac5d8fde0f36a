"""What the pictures of the history say in words."""
