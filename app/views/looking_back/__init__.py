"""How looking back on a talk looks, and what was learned."""
