# `make` lists the targets. A Debian 12 with the Swift toolchain is enough; `setup` installs the rest.
.DEFAULT_GOAL := help
.PHONY: help setup build demo model install test lint format check bench docs clean

# One release build serves the program and its tests: there is no @testable import.
SWIFT_FLAGS := -c release
SWIFT_CODE := Sources Tests Benchmarks Examples Package.swift

PREFIX ?= /usr/local

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## Install the system packages that are missing
	@Scripts/setup.sh

build: setup ## Build the program: .build/release/seq2seq
	swift build $(SWIFT_FLAGS) --product seq2seq

demo: build ## Train a small English→French translator and open it
	@Scripts/demo.sh

model: build ## Make the English→French model that ships, again
	@Scripts/make-model.sh

install: setup ## Install program, manual pages and shell completions below PREFIX (/usr/local)
	@Scripts/install.sh "$(PREFIX)"

test: setup ## Build and run all tests
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build

lint: ## Check the layout of the code, who imports whom, and the equations where there is numpy
	swift format lint --strict --recursive $(SWIFT_CODE)
	@Scripts/check-floors.sh
	@if python3 -c 'import numpy' 2>/dev/null; then python3 Scripts/reference/check_equations.py; fi

format: ## Lay out the code
	swift format --in-place --recursive $(SWIFT_CODE)

check: lint test ## Everything that must hold before a commit

# An environment with the peers in it already serves as well: make bench PEERS=DIRECTORY
PEERS ?= .build/peers
BENCH_OPTIONS = $(if $(QUICK),--quick) $(if $(CORPUS),--corpus "$(CORPUS)") $(if $(TEST),--test "$(TEST)") \
	$(if $(FROM),--from $(FROM)) $(if $(TO),--to $(TO)) $(if $(MODEL),--model "$(MODEL)")

bench: build ## Measure the speed beside PyTorch, which is installed for it (gigabytes)
	swift build $(SWIFT_FLAGS) --product MatrixProducts
	swift build $(SWIFT_FLAGS) --product TrainingStep
	swift build $(SWIFT_FLAGS) --product TranslationSpeed
	swift build $(SWIFT_FLAGS) --product TokenizingSpeed
	test -d "$(PEERS)" || python3 -m venv "$(PEERS)"
	"$(PEERS)/bin/pip" install -q -r Benchmarks/peers/requirements.txt
	"$(PEERS)/bin/python" Benchmarks/bench $(BENCH_OPTIONS)

docs: setup ## Build the pages of the library: .build/documentation
	@Scripts/documentation.sh

clean: ## Remove what was built, but no model
	rm -rf .build
