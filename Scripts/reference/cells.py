"""Golden values of the recurrent cells: torch.nn.RNN, GRU and LSTM in double precision."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

from fixture import draw, leaf, matrices, matrix, number, write

INPUT, HIDDEN, LENGTHS = 4, 6, [5, 3, 2]
CELLS = {
    "elman-tanh": lambda: nn.RNN(INPUT, HIDDEN, nonlinearity="tanh"),
    "elman-relu": lambda: nn.RNN(INPUT, HIDDEN, nonlinearity="relu"),
    "gru": lambda: nn.GRU(INPUT, HIDDEN),
    "lstm": lambda: nn.LSTM(INPUT, HIDDEN),
}
WEIGHTS = ["weight_ih", "weight_hh", "bias_ih", "bias_hh"]


def reference(module: nn.RNNBase) -> dict:
    module = module.double()
    with torch.no_grad():
        for weight in module.parameters():
            weight.copy_(draw(*weight.shape, scale=0.5))
    parts = ["hidden", "cell"] if isinstance(module, nn.LSTM) else ["hidden"]
    inputs = [leaf(length, INPUT) for length in LENGTHS]
    initial = [leaf(1, len(LENGTHS), HIDDEN, scale=0.5) for _ in parts]

    packed = pack_padded_sequence(pad_sequence(inputs), LENGTHS, enforce_sorted=True)
    packed_outputs, final = module(packed, tuple(initial) if len(parts) == 2 else initial[0])
    final = list(final) if len(parts) == 2 else [final]
    padded, _ = pad_packed_sequence(packed_outputs)
    outputs = [padded[:length, sentence] for sentence, length in enumerate(LENGTHS)]

    output_factors = [draw(length, HIDDEN) for length in LENGTHS]
    final_factors = [draw(len(LENGTHS), HIDDEN) for _ in parts]
    loss = sum((a * b).sum() for a, b in zip(outputs, output_factors))
    loss = loss + sum((a[0] * b).sum() for a, b in zip(final, final_factors))
    loss.backward()

    def states(tensors) -> dict:
        return {part: matrix(tensor) for part, tensor in zip(parts, tensors)}

    weights = {name: getattr(module, f"{name}_l0") for name in WEIGHTS}
    return {
        "lengths": LENGTHS,
        **{name: matrix(weight) for name, weight in weights.items()},
        "inputs": matrices(inputs),
        "initial": states(initial),
        "outputs": matrices(outputs),
        "final": states(final),
        "loss": number(loss.item()),
        "lossFactors": {"outputs": matrices(output_factors), "final": states(final_factors)},
        "gradients": {
            **{name: matrix(weight.grad) for name, weight in weights.items()},
            "inputs": matrices(x.grad for x in inputs),
            "initial": states(state.grad for state in initial),
        },
    }


torch.manual_seed(1)
write("LayersTests", "cells.json", {name: reference(make()) for name, make in CELLS.items()})
