"""How it looks: widgets. No decisions, no SQL, no rules."""
