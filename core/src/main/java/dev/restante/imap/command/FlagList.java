package dev.restante.imap.command;

import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.store.Flags;
import dev.restante.store.SystemFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads flags (RFC 3501 section 9). */
final class FlagList {

    /** Each message that a STORE names gets them all, so a line of small ones would fill the memory. */
    private static final int MAX_KEYWORDS = 100;

    private static final int MAX_LENGTH = 100;

    private final List<SystemFlag> system = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();

    private FlagList() {}

    /** {@code flag-list = "(" [flag *(SP flag)] ")"}. */
    static Flags inParentheses(ImapReader in) throws ImapSyntaxException, IOException {
        FlagList flags = new FlagList();
        in.expect('(');
        if (in.peek() != ')') {
            flags.readAll(in);
        }
        in.expect(')');
        return flags.toFlags();
    }

    /** {@code flag-list / (flag *(SP flag))}, as STORE has it. */
    static Flags withOrWithoutParentheses(ImapReader in) throws ImapSyntaxException, IOException {
        if (in.peek() == '(') {
            return inParentheses(in);
        }
        FlagList flags = new FlagList();
        flags.readAll(in);
        return flags.toFlags();
    }

    private void readAll(ImapReader in) throws ImapSyntaxException, IOException {
        do {
            read(in);
        } while (in.trySp());
    }

    private void read(ImapReader in) throws ImapSyntaxException, IOException {
        if (!in.tryChar('\\')) {
            addKeyword(in.atom());
            return;
        }
        String name = "\\" + in.atom();
        if (name.equalsIgnoreCase("\\Recent")) {
            throw new ImapSyntaxException("\\Recent cannot be changed by a client");
        }
        system.add(Arrays.stream(SystemFlag.values())
                .filter(flag -> flag.imapName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ImapSyntaxException("There is no flag " + name + "; system flags are "
                        + Arrays.stream(SystemFlag.values())
                                .map(SystemFlag::imapName)
                                .collect(Collectors.joining(" ")))));
    }

    private void addKeyword(String keyword) throws ImapSyntaxException {
        keywords.add(keyword);
        if (keywords.size() > MAX_KEYWORDS || keyword.length() > MAX_LENGTH) {
            throw new ImapSyntaxException(
                    "A command names at most " + MAX_KEYWORDS + " keywords of at most " + MAX_LENGTH + " characters");
        }
    }

    private Flags toFlags() {
        return Flags.of(system, keywords);
    }
}
