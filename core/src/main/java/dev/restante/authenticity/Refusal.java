package dev.restante.authenticity;

/** Why a check ends before it passes. Part of the normal course of things, so without a stack trace. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Verdict verdict;

    Refusal(Verdict verdict, String reason) {
        super(reason, null, false, false);
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
