"""Offers: ways to say it as one's own, made of the sentence itself where that is sound."""
