#!/usr/bin/env python3
"""Draws the pictures of docs/shapes.md: `python3 Scripts/draw-shapes.py [--folder FOLDER]`.

One column for each step: the input below, the cell in the middle, the prediction above.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"

WIDTH, MARGIN = 88, 12  # of a column; beside the columns
OUTPUT, CELL, INPUT, CAPTION = 36, 108, 180, 216  # where the rows have their middle
BOX, ROUND = 44, 17  # side of a cell, radius of an input or a prediction

LINE, TEXT = "#555555", "#222222"
READING, WRITING = ("#d6e6f4", "#1f77b4"), ("#fbe0d3", "#d9541e")  # filling and edge
GIVEN = ("#ececec", "#888888")


@dataclass
class Step:
    """A column: what stands between the angle brackets, and what is connected."""

    time: str
    input: bool = True
    output: bool = True
    state: str = "a"
    colours: tuple[str, str] = READING
    fed: bool = False  # whether the prediction of the step before is its input
    start: bool = False  # whether the start marker is its input


DOTS = None  # a column for all the steps that are not drawn


def text(x: float, y: float, content: str, anchor: str = "middle", size: int = 14) -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-size="{size}" fill="{TEXT}">{content}</text>'


def symbol(x: float, y: float, letter: str, time: str = "") -> list[str]:
    """A letter with its step on top, such as x⟨t⟩, around a point; the index of `T_x` is a small x."""
    if not time:
        return [text(x, y + 5, letter)]
    name, _, index = time.partition("_")
    # Placed one by one, because not every viewer centres a text of several sizes.
    half = 13 if index else 11
    drawn = [
        text(x - half, y + 5, letter, "start"),
        text(x - half + 9, y, f"⟨{name}" if index else f"⟨{name}⟩", "start", 10),
    ]
    if index:
        drawn += [text(x + half - 7, y + 2, index, "start", 8), text(x + half - 2, y, "⟩", "start", 10)]
    return drawn


def arrow(*points: tuple[float, float], dashed: bool = False) -> str:
    way = " ".join(f"{x:g},{y:g}" for x, y in points)
    colour = WRITING[1] if dashed else LINE
    style = ' stroke-dasharray="4 3"' if dashed else ""
    head = "fed" if dashed else "arrow"
    return (
        f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="1.5"{style}'
        f' marker-end="url(#{head})"/>'
    )


def circle(x: float, y: float, colours: tuple[str, str]) -> str:
    fill, edge = colours
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{ROUND}" fill="{fill}" stroke="{edge}" stroke-width="1.5"/>'
    )


def box(x: float, colours: tuple[str, str]) -> str:
    fill, edge = colours
    half = BOX / 2
    return (
        f'<rect x="{x - half:g}" y="{CELL - half:g}" width="{BOX}" height="{BOX}" rx="6" fill="{fill}"'
        f' stroke="{edge}" stroke-width="1.5"/>'
    )


def column(x: float, step: Step) -> list[str]:
    """A step without the arrows between columns."""
    drawn = [box(x, step.colours), *symbol(x, CELL, step.state, step.time)]
    if step.input or step.start:
        drawn.append(circle(x, INPUT, GIVEN))
        drawn += symbol(x, INPUT, "&lt;s&gt;") if step.start else symbol(x, INPUT, "x", step.time)
        drawn.append(arrow((x, INPUT - ROUND), (x, CELL + BOX / 2 + 7)))
    if step.output:
        drawn += [circle(x, OUTPUT, WRITING), *symbol(x, OUTPUT, "ŷ", step.time)]
        drawn.append(arrow((x, CELL - BOX / 2), (x, OUTPUT + ROUND + 7)))
    return drawn


def between(x: float, before: Step | None, step: Step | None) -> list[str]:
    """The arrows into the column at `x`: of the state, and of what was predicted."""
    left = x - WIDTH
    start = left + (BOX / 2 if before else 12)
    end = x - (BOX / 2 if step else 12) - 7
    drawn = [arrow((start, CELL), (end, CELL))]
    if step is not None and step.fed:
        middle = left + WIDTH / 2
        first = (left + (ROUND if before else 12), OUTPUT)
        below = [(middle, OUTPUT), (middle, INPUT), (x, INPUT), (x, CELL + BOX / 2 + 7)]
        drawn.append(arrow(first, *below, dashed=True))
        if before is None:
            drawn += symbol(left, OUTPUT, "⋯")
    return drawn


def picture(
    title: str, steps: list[Step | None], recurrent: bool = True, captions: dict[str, tuple[int, int]] | None = None
) -> str:
    """The whole drawing; `captions` stand below the columns from one to another."""
    shift = 60 if recurrent else 0
    height = CAPTION + 16 if captions else INPUT + ROUND + 16
    width = shift + len(steps) * WIDTH + 2 * MARGIN
    centres = [MARGIN + shift + (place + 0.5) * WIDTH for place in range(len(steps))]
    drawn: list[str] = []
    if recurrent:
        drawn += symbol(centres[0] - WIDTH + 4, CELL, "a", "0")
        drawn.append(arrow((centres[0] - WIDTH + 24, CELL), (centres[0] - BOX / 2 - 7, CELL)))
    for place, (x, step) in enumerate(zip(centres, steps)):
        if place > 0:
            drawn += between(x, steps[place - 1], step)
        if step is None:
            drawn += symbol(x, CELL, "⋯")
        else:
            drawn += column(x, step)
    for caption, (first, last) in (captions or {}).items():
        drawn += symbol((centres[first] + centres[last]) / 2, CAPTION, caption)
    heads = "".join(
        f'<marker id="{name}" viewBox="0 0 8 8" refX="0" refY="4" markerWidth="5" markerHeight="5" orient="auto">'
        f'<path d="M0 0 L8 4 L0 8 z" fill="{colour}"/></marker>'
        for name, colour in (("arrow", LINE), ("fed", WRITING[1]))
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
            f' viewBox="0 0 {width} {height}" font-family="sans-serif">',
            f"<title>{title}</title>",
            f"<defs>{heads}</defs>",
            f'<rect x="0" y="0" width="{width}" height="{height}" rx="8" fill="#ffffff"/>',
            *drawn,
            "</svg>\n",
        ]
    )


def pictures() -> dict[str, str]:
    """The drawing of every shape, by the name of its file."""

    def read(time: str, output: bool = True) -> Step:
        return Step(time, output=output)

    def write(time: str, first: bool = False) -> Step:
        return Step(time, input=False, state="s", colours=WRITING, fed=not first, start=first)

    return {
        "one-to-one": picture("One to one", [Step("", state="tanh")], recurrent=False),
        "one-to-many": picture(
            "One to many",
            [Step("1"), Step("2", input=False, fed=True), DOTS, Step("T_y", input=False, fed=True)],
        ),
        "many-to-one": picture(
            "Many to one",
            [read("1", output=False), read("2", output=False), DOTS, Step("T_x")],
        ),
        "many-to-many": picture("Many to many", [read("1"), read("2"), DOTS, read("T_x")]),
        "many-to-one-to-many": picture(
            "Many to one and one to many",
            [read("1", output=False), DOTS, read("T_x", output=False)]
            + [write("1", first=True), write("2"), DOTS, write("T_y")],
            captions={"encoder": (0, 2), "decoder": (3, 6)},
        ),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Draws the pictures of docs/shapes.md.")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files go")
    folder = parser.parse_args().folder
    for name, drawing in pictures().items():
        (folder / f"{name}.svg").write_text(drawing, encoding="utf-8", newline="\n")
        print(folder / f"{name}.svg")


if __name__ == "__main__":
    main()
