"""What the program offers to say, and to learn: content from files, in plain words."""
