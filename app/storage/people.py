"""Names: how one person's was written here and there."""

from sqlalchemy import ColumnElement, Connection, func, select


def spellings(connection: Connection, column: ColumnElement[str], name: str) -> list[str]:
    """All that stands in `column` and differs from `name` in case or blanks around it alone.

    Goes from one name to the next one in the index, if the column has one: ten names in a hundred thousand rows are ten
    looks, not a hundred thousand.
    """
    names = select(func.min(column).label("name")).cte("names", recursive=True)
    following = select(func.min(column)).where(column > names.c.name).scalar_subquery()
    names = names.union_all(select(following).where(names.c.name.is_not(None)))
    wanted = name.strip().casefold()
    there = connection.scalars(select(names.c.name).where(names.c.name.is_not(None)))
    return [one for one in there if one.strip().casefold() == wanted]
