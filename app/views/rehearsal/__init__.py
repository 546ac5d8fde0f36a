"""How a rehearsal looks."""
