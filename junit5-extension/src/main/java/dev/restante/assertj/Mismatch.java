package dev.restante.assertj;

/** An expectation that did not hold: how it reads after "to", and what was there instead, as it reads after "but". */
record Mismatch(String expectation, String reality) {}
