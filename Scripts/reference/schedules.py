"""Golden values of the falling learning rates, as PyTorch's documentation defines its schedulers.

A warm-up of w updates is LinearLR from 1/w to 1; what follows is LinearLR from 1 to final/highest over the N − w updates
that are left (`linear`), or CosineAnnealingLR with eta_min = final and T_max = N − w (`cosine`). Needs no PyTorch; prints
what Tests/TrainingTests/ScheduleTests.swift holds.
"""

import math

HIGHEST, FINAL, WARMUP, TOTAL = 0.1, 0.004, 10, 130


def linear(step: int) -> float:
    end = FINAL / HIGHEST
    return HIGHEST * (1 + (end - 1) * min(step, TOTAL - WARMUP) / (TOTAL - WARMUP))


def cosine(step: int) -> float:
    angle = math.pi * min(step, TOTAL - WARMUP) / (TOTAL - WARMUP)
    return FINAL + (HIGHEST - FINAL) * (1 + math.cos(angle)) / 2


for update in (1, 7, 10, 11, 40, 70, 100, 129, 130, 200):
    if update < WARMUP:
        rates = [HIGHEST * update / WARMUP] * 2
    else:
        rates = [schedule(update - WARMUP) for schedule in (linear, cosine)]
    print(f"({update}, {rates[0]:.9g}, {rates[1]:.9g}),")
