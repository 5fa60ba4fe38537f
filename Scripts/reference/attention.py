"""Golden values of attention and of the attentional vector in double precision.

Luong's and Bahdanau's scores are written out, multi-head attention is PyTorch's, its output projection the identity.
"""

import torch

from fixture import draw, leaf, matrices, matrix, number, write

SOURCE_LENGTHS, TARGET_LENGTHS = [5, 3], [4, 2]
HIDDEN, READOUT, HEADS = 6, 5, 2


def weights_of(kind: str, memory_size: int) -> dict[str, torch.Tensor]:
    """What a kind has to learn, by the names that the package uses."""
    shapes = {
        "dot": {},
        "general": {"key": (HIDDEN, memory_size)},
        "sum": {"query": (HIDDEN, HIDDEN), "key": (HIDDEN, memory_size), "score": (1, HIDDEN)},
        "multi-head": {
            "query": (HIDDEN, HIDDEN),
            "key": (HIDDEN, memory_size),
            "value": (HIDDEN, memory_size),
        },
    }
    return {name: leaf(*shape, scale=0.5) for name, shape in shapes[kind].items()}


def attend(kind: str, query, values, weights) -> tuple[torch.Tensor, torch.Tensor]:
    """Alignment [queries × source], of several heads their mean, and context [queries × values]."""
    if kind == "multi-head":
        context, alignment = torch.nn.functional.multi_head_attention_forward(
            query, values, values, HIDDEN, HEADS, None, None, None, None, False, 0.0,
            torch.eye(HIDDEN, dtype=torch.float64), None, use_separate_proj_weight=True,
            q_proj_weight=weights["query"], k_proj_weight=weights["key"],
            v_proj_weight=weights["value"],
        )  # fmt: skip
        return alignment, context
    keys = values @ weights["key"].T if "key" in weights else values
    if kind == "sum":
        sums = (query @ weights["query"].T)[:, None, :] + keys[None, :, :]
        scores = torch.tanh(sums) @ weights["score"][0]
    else:
        scores = query @ keys.T
    alignment = torch.softmax(scores, dim=1)
    return alignment, alignment @ values


def reference(kind: str, memory_size: int) -> dict:
    queries = [leaf(length, HIDDEN) for length in TARGET_LENGTHS]
    memory = [leaf(length, memory_size) for length in SOURCE_LENGTHS]
    weights = weights_of(kind, memory_size)
    context_size = HIDDEN if kind == "multi-head" else memory_size
    readout_weights = leaf(READOUT, context_size + HIDDEN, scale=0.5)

    alignments, contexts, attentional = [], [], []
    for query, values in zip(queries, memory):
        alignment, context = attend(kind, query, values, weights)
        context.retain_grad()
        alignments.append(alignment)
        contexts.append(context)
        attentional.append(torch.tanh(torch.cat([context, query], dim=1) @ readout_weights.T))

    factors = [draw(length, READOUT) for length in TARGET_LENGTHS]
    loss = sum((a * b).sum() for a, b in zip(attentional, factors))
    loss.backward(retain_graph=True)
    context_gradients = [context.grad for context in contexts]
    # What reaches a query through attention alone, without its own place in [c; h].
    through_attention = torch.autograd.grad(contexts, queries, context_gradients)

    return {
        "sourceLengths": SOURCE_LENGTHS,
        "targetLengths": TARGET_LENGTHS,
        "queries": matrices(queries),
        "memory": matrices(memory),
        "weights": {name: matrix(value) for name, value in weights.items()},
        "readoutWeights": matrix(readout_weights),
        "alignments": matrices(alignments),
        "contexts": matrices(contexts),
        "attentional": matrices(attentional),
        "loss": number(loss.item()),
        "lossFactors": matrices(factors),
        "gradients": {
            "contexts": matrices(context_gradients),
            "queries": matrices(query.grad for query in queries),
            "queriesThroughAttention": matrices(through_attention),
            "memory": matrices(values.grad for values in memory),
            "weights": {name: matrix(value.grad) for name, value in weights.items()},
            "readoutWeights": matrix(readout_weights.grad),
        },
    }


torch.manual_seed(2)
write(
    "LayersTests",
    "attention.json",
    {
        kind: reference(kind, memory_size)
        for kind, memory_size in {
            "dot": HIDDEN, "general": 8, "sum": 8, "multi-head": 8
        }.items()  # fmt: skip
    },
)
