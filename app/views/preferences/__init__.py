"""How a person likes it: the page for it."""
