"""What the calm tab can do: check in, a time-out, check out."""
