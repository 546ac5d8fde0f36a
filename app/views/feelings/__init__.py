"""How words for feelings and needs are chosen."""
