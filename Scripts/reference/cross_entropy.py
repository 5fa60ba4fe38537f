"""Golden values of the output layer's loss: torch.nn.functional.cross_entropy in double precision."""

import torch
import torch.nn.functional as F

from fixture import leaf, matrix, number, write

ROWS, INPUT, VOCABULARY = 7, 6, 11


def reference(smoothing: float) -> dict:
    inputs = leaf(ROWS, INPUT)
    weights = leaf(VOCABULARY, INPUT, scale=0.5)
    bias = leaf(1, VOCABULARY, scale=0.5)
    targets = torch.randint(VOCABULARY, (ROWS,))
    logits = inputs @ weights.T + bias
    logits.retain_grad()
    loss = F.cross_entropy(logits, targets, label_smoothing=smoothing, reduction="sum")
    loss.backward()
    return {
        "labelSmoothing": smoothing,
        "inputs": matrix(inputs),
        "weights": matrix(weights),
        "bias": matrix(bias),
        "targets": targets.tolist(),
        "logits": matrix(logits),
        "loss": number(loss.item()),
        "negativeLogLikelihood": number(F.cross_entropy(logits, targets, reduction="sum").item()),
        "gradients": {
            "logits": matrix(logits.grad),
            "inputs": matrix(inputs.grad),
            "weights": matrix(weights.grad),
            "bias": matrix(bias.grad),
        },
    }


torch.manual_seed(3)
write("LayersTests", "cross_entropy.json", {"plain": reference(0.0), "smoothed": reference(0.1)})
