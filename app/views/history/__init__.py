"""How the history tab looks."""
