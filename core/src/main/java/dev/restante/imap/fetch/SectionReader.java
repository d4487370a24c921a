package dev.restante.imap.fetch;

import dev.restante.imap.wire.Grammar;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code section ["<" number "." nz-number ">"]} behind BODY or BODY.PEEK. */
final class SectionReader {

    /** RFC 3501 has no limit; a message is never nested so deep. */
    private static final int MAX_PATH = 200;

    private SectionReader() {}

    static BodySectionItem item(ImapReader in, boolean marksSeen)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        Section section = section(in);
        return new BodySectionItem("BODY" + section.inBrackets(), section, Partial.read(in), marksSeen);
    }

    /** {@code section = "[" [section-spec] "]"}, {@code section-part = nz-number *("." nz-number)}. */
    static Section section(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.expect('[');
        List<Integer> path = new ArrayList<>();
        while (Grammar.isDigit(in.peek())) {
            path.add(partNumber(in));
            if (path.size() > MAX_PATH) {
                throw new ImapSyntaxException("A part is named by at most " + MAX_PATH + " numbers");
            }
            if (!in.tryChar('.')) {
                in.expect(']');
                return new Section(path, Section.Text.ALL, List.of());
            }
        }
        if (path.isEmpty() && in.tryChar(']')) {
            return Section.WHOLE;
        }
        Section.Text text = text(in, !path.isEmpty());
        List<String> fields = text.namesFields() ? fields(in) : List.of();
        in.expect(']');
        return new Section(path, text, fields);
    }

    private static int partNumber(ImapReader in) throws ImapSyntaxException, IOException {
        long number = in.number();
        if (number == 0) {
            throw new ImapSyntaxException("Part numbers begin with 1");
        }
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** {@code section-text = section-msgtext / "MIME"}. */
    private static Section.Text text(ImapReader in, boolean ofPart) throws ImapSyntaxException, IOException {
        String name = in.token(c -> Grammar.isAlpha(c) || c == '.', "a section").toUpperCase(Locale.ROOT);
        Section.Text text =
                Section.Text.named(name).orElseThrow(() -> new ImapSyntaxException("There is no section " + name));
        if (text == Section.Text.MIME && !ofPart) {
            throw new ImapSyntaxException("MIME needs a part number: BODY[1.MIME]");
        }
        return text;
    }

    /** {@code header-list = "(" header-fld-name *(SP header-fld-name) ")"}, after a space. */
    private static List<String> fields(ImapReader in)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        in.expect('(');
        List<String> fields = new ArrayList<>();
        do {
            fields.add(fieldName(in.astring()));
        } while (in.trySp());
        in.expect(')');
        return fields;
    }

    /** {@code field-name = 1*ftext} (RFC 5322 section 2.2): printable, but no colon. */
    private static String fieldName(String name) throws ImapSyntaxException {
        if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':')) {
            throw new ImapSyntaxException("A field name is printable ASCII without space and colon");
        }
        return name;
    }
}
