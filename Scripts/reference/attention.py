"""Golden values of Luong attention and of the attentional vector, written out in double precision."""

import torch

from fixture import draw, leaf, matrices, matrix, number, write

SOURCE_LENGTHS, TARGET_LENGTHS = [5, 3], [4, 2]
HIDDEN, READOUT = 6, 5


def reference(memory_size: int, general: bool) -> dict:
    queries = [leaf(length, HIDDEN) for length in TARGET_LENGTHS]
    memory = [leaf(length, memory_size) for length in SOURCE_LENGTHS]
    key_weights = leaf(HIDDEN, memory_size, scale=0.5) if general else None
    readout_weights = leaf(READOUT, memory_size + HIDDEN, scale=0.5)

    alignments, contexts, attentional = [], [], []
    for query, values in zip(queries, memory):
        keys = values if key_weights is None else values @ key_weights.T
        alignment = torch.softmax(query @ keys.T, dim=1)
        context = alignment @ values
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

    result = {
        "sourceLengths": SOURCE_LENGTHS,
        "targetLengths": TARGET_LENGTHS,
        "queries": matrices(queries),
        "memory": matrices(memory),
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
            "readoutWeights": matrix(readout_weights.grad),
        },
    }
    if key_weights is not None:
        result["keyWeights"] = matrix(key_weights)
        result["gradients"]["keyWeights"] = matrix(key_weights.grad)
    return result


torch.manual_seed(2)
write(
    "LayersTests",
    "attention.json",
    {"dot": reference(HIDDEN, general=False), "general": reference(8, general=True)},
)
