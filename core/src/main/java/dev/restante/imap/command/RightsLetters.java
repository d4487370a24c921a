package dev.restante.imap.command;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.store.Right;
import dev.restante.store.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rights on the wire: a letter each. RFC 2086 knew fewer of them: where the newer ones are hidden, its {@code c} and
 * {@code d} stand for all that came of them (RFC 4314 section 2.1.1).
 */
final class RightsLetters {

    private static final Rights CREATE = Rights.of(Right.CREATE, Right.DELETE_MAILBOX);
    private static final Rights DELETE = Rights.of(Right.DELETE_MESSAGES, Right.EXPUNGE);
    private static final Rights NEWER = CREATE.plus(DELETE);

    private final boolean hidesNewer;

    RightsLetters(ImapDialect dialect) {
        this.hidesNewer = !dialect.has("RIGHTS=KXTE");
    }

    /** {@code rights}: an unknown one must not be passed over (RFC 4314 section 3.1). */
    Rights parse(String letters) throws ImapSyntaxException {
        Rights rights = Rights.NONE;
        for (char letter : letters.toCharArray()) {
            rights = rights.plus(parse(letter));
        }
        return rights;
    }

    private Rights parse(char letter) throws ImapSyntaxException {
        return switch (letter) {
            case 'c' -> CREATE;
            case 'd' -> DELETE;
            default ->
                known().filter(right -> right.letter() == letter)
                        .findFirst()
                        .map(Rights::of)
                        .orElseThrow(() -> new ImapSyntaxException("There is no right " + letter
                                + "; rights are the letters " + String.join("", each(Rights.ALL))));
        };
    }

    private Stream<Right> known() {
        return Stream.of(Right.values()).filter(right -> !hidesNewer || !NEWER.has(right));
    }

    String format(Rights rights) {
        return String.join("", each(rights));
    }

    /** One by one: none is tied to another. */
    List<String> each(Rights rights) {
        List<String> letters = known().filter(rights::has)
                .map(right -> String.valueOf(right.letter()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (rights.hasAny(CREATE)) {
            letters.add("c");
        }
        if (rights.hasAny(DELETE)) {
            letters.add("d");
        }
        return letters;
    }
}
