"""What a rehearsal can do: sentences, turns, answers at hand."""
