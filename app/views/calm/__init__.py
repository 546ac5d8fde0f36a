"""How the calm tab looks."""
