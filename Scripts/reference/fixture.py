"""How fixtures are drawn and written: what every reference script shares.

A matrix is {"rows": R, "columns": C, "values": [...]}, row-major; a vector is a matrix of one row.
"""

import json
import math
from pathlib import Path

import torch

TESTS = Path(__file__).resolve().parents[2] / "Tests"


def draw(*shape: int, scale: float = 1.0) -> torch.Tensor:
    """Normal random numbers of four decimals, so that the file holds exactly what was computed with."""
    return torch.round(torch.randn(*shape, dtype=torch.float64) * scale, decimals=4)


def leaf(*shape: int, scale: float = 1.0) -> torch.Tensor:
    """Random numbers to differentiate with respect to."""
    return draw(*shape, scale=scale).requires_grad_()


def number(value: float) -> float:
    """Nine significant digits: more than a float holds, and short in the file."""
    if not math.isfinite(value):
        raise ValueError(f"a fixture holds {value}")
    return float(f"{value:.9g}")


def matrix(tensor: torch.Tensor) -> dict:
    rows = tensor.detach().reshape(-1, tensor.shape[-1])
    values = [number(value) for value in rows.flatten().tolist()]
    return {"rows": rows.shape[0], "columns": rows.shape[1], "values": values}


def matrices(tensors) -> list[dict]:
    return [matrix(tensor) for tensor in tensors]


def write(target: str, name: str, content: dict) -> None:
    path = TESTS / target / "Fixtures" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_text(content) + "\n", encoding="utf-8")
    print(f"{path.relative_to(TESTS.parent)}: {path.stat().st_size:,} bytes")


def _text(value, indent: str = "") -> str:
    """JSON with a line for each matrix, so that a difference shows which one changed."""
    inner = indent + "  "
    if isinstance(value, dict) and "values" not in value:
        items = [f"{inner}{json.dumps(key)}: {_text(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(items) + f"\n{indent}}}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(inner + _text(item, inner) for item in value) + f"\n{indent}]"
    return json.dumps(value)
