"""The translator of this package as one would write it in PyTorch."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

PADDING, UNKNOWN, START, END = 0, 1, 2, 3

State = tuple[Tensor, Tensor]
"""h and c of an LSTM, each [layers, rows, hidden]."""


class Memory(NamedTuple):
    """What attention reads: the encoder's outputs, what they are compared by, and where a sentence is over."""

    values: Tensor
    """[sentences, steps, hidden]"""
    keys: Tensor
    """[sentences, steps, hidden]"""
    beyond: Tensor
    """True behind the end of a sentence [sentences, 1, steps]."""

    def select(self, sentences: Tensor) -> "Memory":
        return Memory(*(part.index_select(0, sentences) for part in self))


class Translator(nn.Module):
    """Bidirectional LSTM encoder, LSTM decoder, Luong general attention without input feeding."""

    def __init__(self, vocabularies: tuple[int, int], embedding: int, hidden: int, layers: int,
                 dropout: float = 0.0):
        super().__init__()
        between = dropout if layers > 1 else 0.0
        self.source_embedding = nn.Embedding(vocabularies[0], embedding)
        self.encoder = nn.LSTM(embedding, hidden // 2, layers, batch_first=True,
                               bidirectional=True, dropout=between)
        self.bridges = nn.ModuleList(nn.Linear(2 * hidden, 2 * hidden) for _ in range(layers))
        self.target_embedding = nn.Embedding(vocabularies[1], embedding)
        self.decoder = nn.LSTM(embedding, hidden, layers, batch_first=True, dropout=between)
        self.keys = nn.Linear(hidden, hidden, bias=False)
        self.readout = nn.Linear(2 * hidden, hidden, bias=False)
        self.output = nn.Linear(hidden, vocabularies[1])
        self.dropout = nn.Dropout(dropout)

    def forward(self, source: Tensor, source_lengths: Tensor, target: Tensor,
                target_lengths: Tensor) -> Tensor:
        """Teacher forcing: logits of all real target positions [tokens, vocabulary]."""
        memory, first = self.read(source, source_lengths)
        # Padding follows the real tokens and changes none of them; unpacked is faster here.
        hidden, _ = self.decoder(self.dropout(self.target_embedding(target)), first)
        real = torch.arange(target.shape[1]) < target_lengths[:, None]
        return self.predict(self.attend(hidden, memory)[real])

    def step(self, tokens: Tensor, memory: Memory, state: State) -> tuple[Tensor, State]:
        """One token for every hypothesis [sentences, beam] → logits [sentences, beam, vocabulary].

        The hypotheses of a sentence are to its memory what the positions of a target are in training: none of
        them needs a copy of it.
        """
        hidden, state = self.decoder(self.target_embedding(tokens.reshape(-1, 1)), state)
        return self.predict(self.attend(hidden.view(*tokens.shape, -1), memory)), state

    def read(self, source: Tensor, lengths: Tensor) -> tuple[Memory, State]:
        """Sources [sentences, steps], longest first → what the decoder looks at and starts from."""
        outputs, last = self.encode(self.dropout(self.source_embedding(source)), lengths)
        beyond = torch.arange(source.shape[1]) >= lengths[:, None]
        return Memory(outputs, self.keys(outputs), beyond[:, None, :]), self.bridge(*last)

    def encode(self, embedded: Tensor, lengths: Tensor) -> tuple[Tensor, State]:
        """Packed, or the backward direction would read padding; not where there is none."""
        if bool((lengths == embedded.shape[1]).all()):
            return self.encoder(embedded)
        packed = pack_padded_sequence(embedded, lengths, batch_first=True)
        outputs, last = self.encoder(packed)
        return pad_packed_sequence(outputs, batch_first=True)[0], last

    def bridge(self, h: Tensor, c: Tensor) -> State:
        """Last states of both directions [2·layers, sentences, hidden/2] to the decoder's first."""
        states = []
        for layer, dense in enumerate(self.bridges):
            parts = [h[2 * layer], h[2 * layer + 1], c[2 * layer], c[2 * layer + 1]]
            states.append(torch.tanh(dense(torch.cat(parts, dim=-1))).chunk(2, dim=-1))
        return torch.stack([h for h, _ in states]), torch.stack([c for _, c in states])

    def attend(self, hidden: Tensor, memory: Memory) -> Tensor:
        """[c; h] of every position [sentences, positions, 2·hidden]."""
        scores = hidden @ memory.keys.transpose(1, 2)
        weights = scores.masked_fill(memory.beyond, float("-inf")).softmax(dim=-1)
        return torch.cat([weights @ memory.values, hidden], dim=-1)

    def predict(self, joined: Tensor) -> Tensor:
        return self.output(self.dropout(torch.tanh(self.readout(joined))))
