package dev.restante.fault;

import dev.restante.words.Shown;
import dev.restante.words.Spelling;
import java.util.List;

/** Words for who has written something that there is not. */
final class Guess {

    private Guess() {}

    static FaultSyntaxException unknown(String prefix, String name, List<String> known) {
        String there = known.isEmpty() ? "no field is known there" : "known are " + String.join(", ", known);
        String quoted = Shown.quoted(name);
        return new FaultSyntaxException(
                prefix + quoted.substring(1, quoted.length() - 1), " is unknown" + among(known, name) + ", " + there);
    }

    static String among(List<String> known, String word) {
        return Spelling.nearest(word, known)
                .map(each -> " (did you mean " + each + "?)")
                .orElse("");
    }
}
