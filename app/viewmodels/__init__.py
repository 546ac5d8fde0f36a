"""What each tab can do and what it shows: signals and item models, QtCore only."""
