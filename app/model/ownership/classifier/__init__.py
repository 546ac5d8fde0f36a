"""The small neural network that reads what no rule sees: a sentence, the one before it, and a probability a label."""
