"""What the product knows. Pure Python: no Qt, no SQLAlchemy."""
