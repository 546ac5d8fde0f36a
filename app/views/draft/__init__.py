"""How the draft tab looks."""
