"""Checks docs/equations.md against the fixtures: the equations as they stand there, without autograd.

One sentence at a time and one step after another, in numpy. A number in a comment is an equation's.
"""

import json
from pathlib import Path

import numpy as np

FIXTURES = Path(__file__).resolve().parents[2] / "Tests" / "LayersTests" / "Fixtures"


def load(value):
    """JSON with its matrices turned into arrays."""
    if isinstance(value, dict):
        if "values" in value:
            return np.array(value["values"]).reshape(value["rows"], value["columns"])
        return {key: load(item) for key, item in value.items()}
    return [load(item) for item in value] if isinstance(value, list) else value


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def expect(name, found, expected):
    difference = float(np.max(np.abs(found - expected)))
    assert difference < 1e-7, f"{name}: off by {difference}"


def elman(activation):
    def forward(x, u, state):
        a = np.tanh(x + u) if activation == "tanh" else np.maximum(x + u, 0)  # (1)
        return [a], None

    def backward(kept, previous, state, gradient):
        a = state[0]
        slope = 1 - a**2 if activation == "tanh" else (a > 0) * 1.0
        delta = gradient[0] * slope  # (8)
        return delta, delta, [0 * delta]

    return forward, backward


def gru_forward(x, u, state):
    (xr, xz, xn), (ur, uz, un) = np.split(x, 3), np.split(u, 3)
    r, z = sigmoid(xr + ur), sigmoid(xz + uz)  # (13)
    n = np.tanh(xn + r * un)  # (14)
    return [(1 - z) * n + z * state[0]], (r, z, n, un)  # (15)


def gru_backward(kept, previous, state, gradient):
    (r, z, n, q), dh = kept, gradient[0]
    dn = dh * (1 - z) * (1 - n**2)  # (16)
    dz = dh * (previous[0] - n) * z * (1 - z)
    dr = dn * q * r * (1 - r)
    return np.concatenate([dr, dz, dn]), np.concatenate([dr, dz, dn * r]), [dh * z]  # (17), (18)


def lstm_forward(x, u, state):
    i, f, g, o = np.split(x + u, 4)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)  # (19)
    c = f * state[1] + i * g  # (20)
    return [o * np.tanh(c), c], (i, f, g, o)  # (21)


def lstm_backward(kept, previous, state, gradient):
    (i, f, g, o), (dh, dc) = kept, gradient
    tanh_c = np.tanh(state[1])
    dc = dc + dh * o * (1 - tanh_c**2)  # (22)
    gates = [dc * g * i * (1 - i), dc * previous[1] * f * (1 - f), dc * i * (1 - g**2)]  # (23)
    gates = np.concatenate(gates + [dh * tanh_c * o * (1 - o)])
    return gates, gates, [0 * dh, dc * f]  # (24)


def check_cell(name, cell, forward, backward):
    wx, wh, bx, bh = (cell[k] for k in ["weight_ih", "weight_hh", "bias_ih", "bias_hh"])
    sums = {k: 0 for k in ["weight_ih", "weight_hh", "bias_ih", "bias_hh"]}
    parts = ["hidden", "cell"][: len(cell["initial"])]
    for sentence, inputs in enumerate(cell["inputs"]):
        states, kept = [[cell["initial"][part][sentence] for part in parts]], []
        for x in inputs:
            state, trace = forward(wx @ x + bx[0], wh @ states[-1][0] + bh[0], states[-1])
            states.append(state)
            kept.append(trace)
        expect(f"{name} outputs", np.array([s[0] for s in states[1:]]), cell["outputs"][sentence])
        gradient = [cell["lossFactors"]["final"][part][sentence] for part in parts]
        for t in reversed(range(len(inputs))):
            gradient[0] = gradient[0] + cell["lossFactors"]["outputs"][sentence][t]
            dx, dh, bypass = backward(kept[t], states[t], states[t + 1], gradient)
            gradient = [bypass[0] + wh.T @ dh] + bypass[1:]  # (9)
            expect(f"{name} inputs", wx.T @ dx, cell["gradients"]["inputs"][sentence][t])  # (10)
            terms = [np.outer(dx, inputs[t]), np.outer(dh, states[t][0]), dx, dh]
            for key, term in zip(sums, terms):  # (11), (12)
                sums[key] = sums[key] + term
        for part, found in zip(parts, gradient):
            expect(f"{name} initial", found, cell["gradients"]["initial"][part][sentence])
    for key, found in sums.items():
        expect(f"{name} {key}", found, cell["gradients"][key])


cells = load(json.loads((FIXTURES / "cells.json").read_text()))
check_cell("elman-tanh", cells["elman-tanh"], *elman("tanh"))
check_cell("elman-relu", cells["elman-relu"], *elman("relu"))
check_cell("gru", cells["gru"], gru_forward, gru_backward)
check_cell("lstm", cells["lstm"], lstm_forward, lstm_backward)
print("the cells of docs/equations.md agree with the fixtures")
