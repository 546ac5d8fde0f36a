"""What leaves the program as files, and what comes in from files."""
