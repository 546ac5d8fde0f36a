"""Pictures of numbers, each with words for those who do not see them."""
