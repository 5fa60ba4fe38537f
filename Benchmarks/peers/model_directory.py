"""Reads a model folder of this package into PyTorch: configuration, weights and target vocabulary."""

import json
import pathlib
import re

from safetensors.torch import load_file
from torch import Tensor

from pytorch_model import Translator


class ModelDirectory:
    def __init__(self, path: str):
        self.path = pathlib.Path(path)
        self.options = json.loads((self.path / "config.json").read_text(encoding="utf-8"))["options"]
        expected = {"cell": "lstm", "attention": "general", "bridge": "dense", "bidirectional": True,
                    "tiedOutput": False}
        for name, value in expected.items():
            if self.options[name] != value:
                raise SystemExit(f"{path}: expected {name} {value}, found {self.options[name]}")
        self.target = self.tokens("target.vocab.json")

    def tokens(self, file: str) -> list[str]:
        return json.loads((self.path / file).read_text(encoding="utf-8"))["tokens"]

    def model(self) -> Translator:
        weights = load_file(self.path / "model.safetensors")
        vocabularies = (weights["encoder.embedding.weight"].shape[0], len(self.target))
        model = Translator(vocabularies, self.options["embeddingSize"], self.options["hiddenSize"],
                           self.options["layers"])
        model.load_state_dict({renamed(name): shaped(name, weight) for name, weight in weights.items()})
        return model.eval()

    def text(self, ids: list[int]) -> str:
        """Tokens put together; a space is part of the token that it precedes."""
        spelled = b"".join(self.bytes_of(self.target[token]) for token in ids)
        return spelled.decode("utf-8", errors="replace").removeprefix(" ")

    @staticmethod
    def bytes_of(token: str) -> bytes:
        if re.fullmatch(r"<0x[0-9A-F]{2}>", token):
            return bytes([int(token[3:5], 16)])
        return token.replace("\u2581", " ").encode("utf-8")


def renamed(name: str) -> str:
    """The package names weights by their place in the model; gates are in PyTorch's order."""
    lstm = re.fullmatch(r"(encoder|decoder)\.layers\.(\d+)\.(?:(forward|backward)\.)?(\w+)", name)
    if lstm:
        side, layer, direction, kind = lstm.groups()
        return f"{side}.{kind}_l{layer}" + ("_reverse" if direction == "backward" else "")
    for ours, theirs in {
        "encoder.embedding": "source_embedding", "decoder.embedding": "target_embedding",
        "decoder.attention.key": "keys", "decoder.readout": "readout", "decoder.output": "output",
        "bridge": "bridges",
    }.items():
        if name.startswith(ours + "."):
            return theirs + name.removeprefix(ours)
    raise SystemExit(f"a weight called {name} has no counterpart")


def shaped(name: str, weight: Tensor) -> Tensor:
    """A bias is a matrix of one row in the package."""
    return weight.flatten() if "bias" in name.rsplit(".", 1)[-1] else weight
