"""What one's own notes show when they are laid side by side: sums without a verdict."""
