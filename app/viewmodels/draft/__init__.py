"""What the draft tab can do: write, be read with hints, be kept."""
