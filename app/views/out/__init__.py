"""How a draft leaves: copied, printed, as a file."""
