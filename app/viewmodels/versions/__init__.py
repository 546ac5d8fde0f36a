"""What an earlier version can do: be looked at beside the draft, be put back."""
