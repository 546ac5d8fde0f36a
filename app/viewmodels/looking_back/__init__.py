"""What the person can do when looking back on a talk and at what was learned."""
