"""Golden values of layer normalisation and its gradients, by PyTorch in double precision."""

import torch

from fixture import draw, leaf, matrix, write

ROWS, SIZE = 3, 7

torch.manual_seed(6)
inputs, gain, factors = leaf(ROWS, SIZE, scale=2), leaf(1, SIZE), draw(ROWS, SIZE)
outputs = torch.nn.functional.layer_norm(inputs, (SIZE,), gain[0], None, 1e-5)
(outputs * factors).sum().backward()
write(
    "LayersTests",
    "layer_norm.json",
    {
        "inputs": matrix(inputs),
        "gain": matrix(gain),
        "outputs": matrix(outputs),
        "lossFactors": matrix(factors),
        "gradients": {"inputs": matrix(inputs.grad), "gain": matrix(gain.grad)},
    },
)
