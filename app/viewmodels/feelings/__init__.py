"""Words for feelings and needs: to look through, to search while typing."""
