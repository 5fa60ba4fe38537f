"""What the processor multiplies at most, beside which everything else is judged."""

from measuring import note, program, report
from settings import THREADS
from table import plural

SIZE = (1600, 8000, 512)


def peaks() -> dict[int, dict]:
    """For each number of threads the rate in GFLOP/s and the library."""
    note("matrix products")
    return {threads: report(program("MatrixProducts", *SIZE, threads)) for threads in THREADS}


def section(peaks: dict[int, dict]) -> list[str]:
    rates = [f"{peak['gflops']:.0f} GFLOP/s on {plural(threads, 'thread')}" for threads, peak in peaks.items()]
    return ["Matrix products of {} × {} × {}: ".format(*SIZE) + ", ".join(rates), ""]
