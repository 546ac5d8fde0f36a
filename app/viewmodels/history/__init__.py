"""What the history tab can do: look back, search, put away."""
