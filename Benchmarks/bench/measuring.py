"""Runs programs, ours and the peer's in turn."""

import json
import pathlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / ".build" / "release"
PEERS = ROOT / "Benchmarks" / "peers"


def program(name: str, *arguments: object) -> list[str]:
    """The command line of one of our programs."""
    return [str(PROGRAMS / name), *map(str, arguments)]


def peer(script: str, *arguments: object) -> list[str]:
    """The command line of a peer, which the interpreter of this program runs."""
    return [sys.executable, str(PEERS / script), *map(str, arguments)]


def run(command: list[str]) -> str:
    """What a program prints; where it fails, so do we."""
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)}: {result.stderr}")
    return result.stdout


def report(command: list[str]) -> dict:
    """The JSON line that a program prints last."""
    return json.loads(run(command).splitlines()[-1])


def seconds(command: list[str]) -> float:
    """From the start of a process to its end."""
    start = time.perf_counter()
    run(command)
    return time.perf_counter() - start


@dataclass(frozen=True)
class Comparison:
    """Medians of what was measured in turn, and of the quotients of neighbours."""

    own: float
    peer: float
    quotient: float
    """own / peer"""


def alternating(own: Callable[[], float], peer: Callable[[], float], rounds: int) -> Comparison:
    """Measures both `rounds` times, directly after one another, so that a noisy machine hits both."""
    pairs = [(own(), peer()) for _ in range(rounds)]
    return Comparison(
        own=statistics.median(pair[0] for pair in pairs),
        peer=statistics.median(pair[1] for pair in pairs),
        quotient=statistics.median(pair[0] / pair[1] for pair in pairs))


def note(text: str) -> None:
    """Says on standard error what is being measured."""
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)
