package dev.restante.lint;

import dev.restante.mime.MimePart;
import java.util.ArrayList;
import java.util.List;

/** A part of a mail, with words for where it is. */
record Part(MimePart mime, String place) {

    /** The mail itself, and all in it. */
    static List<Part> allOf(MimePart message) {
        List<Part> parts = new ArrayList<>();
        collect(message, "", parts);
        return parts;
    }

    private static void collect(MimePart mime, String number, List<Part> parts) {
        parts.add(new Part(mime, number.isEmpty() ? "" : "part " + number));
        List<MimePart> children = mime.children();
        for (int i = 0; i < children.size(); i++) {
            collect(children.get(i), (number.isEmpty() ? "" : number + ".") + (i + 1), parts);
        }
        mime.embedded().ifPresent(embedded -> collect(embedded, number.isEmpty() ? "1" : number + ".1", parts));
    }

    boolean isLeaf() {
        return !mime.isMultipart() && !mime.isMessage();
    }

    boolean isText() {
        return isLeaf() && mime.isText();
    }
}
