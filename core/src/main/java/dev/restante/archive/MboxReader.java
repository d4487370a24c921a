package dev.restante.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.mail.NewMail;
import dev.restante.mime.RawMessage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an mbox file line by line. */
final class MboxReader {

    private static final String FROM = "From ";
    private static final List<String> STATUS_FIELDS =
            List.of(MboxStatus.STATUS, MboxStatus.X_STATUS, MboxStatus.KEYWORDS);

    private static final int MAX_BEGINNING = 1000;

    private final Path file;
    private final byte[] octets;
    private final List<NewMail> mails = new ArrayList<>();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final List<String> flags = new ArrayList<>();
    private String fromLine = "";
    private boolean inHeader;
    private boolean emptyBefore = true;
    private int emptyLines;

    MboxReader(Path file, byte[] octets) {
        this.file = file;
        this.octets = octets;
    }

    List<NewMail> read() {
        int start = 0;
        while (start < octets.length) {
            int end = start;
            while (end < octets.length && octets[end] != '\n') {
                end++;
            }
            int withoutCr = end > start && octets[end - 1] == '\r' ? end - 1 : end;
            line(start, withoutCr);
            start = end + 1;
        }
        finish();
        return mails;
    }

    private void line(int start, int end) {
        String beginning = text(start, Math.min(end, start + MAX_BEGINNING));
        if (emptyBefore && (fromLine.isEmpty() ? beginning.startsWith(FROM) : FromLine.isOne(beginning))) {
            begin(beginning);
            return;
        }
        if (fromLine.isEmpty()) {
            throw new IllegalArgumentException(file + " is no mbox file: its first line does not begin with 'From '");
        }
        emptyBefore = start == end;
        inHeader &= !emptyBefore;
        if (!(inHeader && isStatus(beginning, start, end))) {
            add(start + (FromLine.marksBeforeFrom(octets, start, end) > 0 ? 1 : 0), end);
        }
    }

    private String text(int start, int end) {
        return new String(octets, start, end - start, ISO_8859_1);
    }

    /** Flags are not of the message; nothing but this file has them in its header. What cannot be flags is. */
    private boolean isStatus(String beginning, int start, int end) {
        for (String field : STATUS_FIELDS) {
            if (beginning.startsWith(field + ": ")) {
                Optional<List<String>> told = MboxStatus.flags(field, text(start + field.length() + 2, end));
                told.ifPresent(flags::addAll);
                return told.isPresent();
            }
        }
        return false;
    }

    private void begin(String line) {
        finish();
        fromLine = line;
        inHeader = true;
        emptyBefore = false;
    }

    /** The empty line at the end of a message is not of it. */
    private void add(int start, int end) {
        if (start >= end) {
            emptyLines++;
            return;
        }
        for (; emptyLines > 0; emptyLines--) {
            endLine();
        }
        message.write(octets, start, end - start);
        endLine();
    }

    private void endLine() {
        message.write('\r');
        message.write('\n');
    }

    private void finish() {
        if (!fromLine.isEmpty()) {
            for (; emptyLines > 1; emptyLines--) {
                endLine();
            }
            NewMail mail = NewMail.of(RawMessage.of(message.toByteArray())).flags(flags.toArray(String[]::new));
            mails.add(FromLine.date(fromLine).map(mail::date).orElse(mail));
        }
        message.reset();
        flags.clear();
        emptyLines = 0;
    }
}
