"""Markdown."""


def table(header: list[str], rows: list[list[str]]) -> list[str]:
    """The lines of a table, with an empty one behind it."""
    lines = [header, ["---"] * len(header), *rows]
    return ["| " + " | ".join(cells) + " |" for cells in lines] + [""]


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def milliseconds(seconds: float) -> str:
    """As many digits as were measured."""
    value = seconds * 1000
    return f"{value:,.0f} ms" if value >= 100 else f"{value:.1f} ms"
