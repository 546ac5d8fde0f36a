"""SQLAlchemy over one local SQLite file. No Qt."""
