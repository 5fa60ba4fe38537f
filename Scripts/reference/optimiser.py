"""Golden trajectories of the optimisers: torch.optim in double precision, gradients given."""

import torch

from fixture import draw, matrices, matrix, write

SIZE, STEPS = 6, 5
OPTIMISERS = {
    "adam": {"learningRate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
    "adam-transformer": {"learningRate": 0.01, "beta1": 0.9, "beta2": 0.98, "epsilon": 1e-9},
    "sgd-momentum": {"learningRate": 0.05, "momentum": 0.9},
}


def make(weights: torch.nn.Parameter, options: dict) -> torch.optim.Optimizer:
    rate = options["learningRate"]
    if "momentum" in options:
        return torch.optim.SGD([weights], lr=rate, momentum=options["momentum"])
    betas = (options["beta1"], options["beta2"])
    return torch.optim.Adam([weights], lr=rate, betas=betas, eps=options["epsilon"])


def reference(options: dict) -> dict:
    weights = torch.nn.Parameter(draw(SIZE))
    result = {"options": options, "initial": matrix(weights)}
    gradients = [draw(SIZE) for _ in range(STEPS)]
    optimiser = make(weights, options)
    trajectory = []
    for gradient in gradients:
        weights.grad = gradient.clone()
        optimiser.step()
        trajectory.append(weights.detach().clone())
    return {**result, "gradients": matrices(gradients), "weights": matrices(trajectory)}


torch.manual_seed(4)
write(
    "LayersTests",
    "optimiser.json",
    {name: reference(options) for name, options in OPTIMISERS.items()},
)
