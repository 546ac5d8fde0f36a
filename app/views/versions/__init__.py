"""How versions look, side by side."""
