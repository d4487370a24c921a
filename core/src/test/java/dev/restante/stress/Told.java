package dev.restante.stress;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A FETCH response.
 *
 * @param uid 0 if it does not say
 * @param flags in lower case; null if it does not say
 * @param id what the Subject says; null if it does not say
 * @param modSeq 0 if it does not say
 */
record Told(int uid, @Nullable Set<String> flags, @Nullable String id, long modSeq) {

    static final String RECENT = "\\recent";

    private static final Pattern UID = Pattern.compile("\\bUID (\\d+)");
    private static final Pattern FLAGS = Pattern.compile("\\bFLAGS \\(([^)]*)\\)");
    private static final Pattern MODSEQ = Pattern.compile("\\bMODSEQ \\((\\d+)\\)");
    private static final Pattern ID = Pattern.compile("(?:ENVELOPE \\(NIL \"|Subject: )([so]\\d+-\\d+)");

    static Told read(String response) {
        Matcher uid = UID.matcher(response);
        Matcher flags = FLAGS.matcher(response);
        Matcher id = ID.matcher(response);
        Matcher modSeq = MODSEQ.matcher(response);
        return new Told(
                uid.find() ? Integer.parseInt(uid.group(1)) : 0,
                flags.find() ? flags(flags.group(1)) : null,
                id.find() ? id.group(1) : null,
                modSeq.find() ? Long.parseLong(modSeq.group(1)) : 0);
    }

    Told withUid(int known) {
        return new Told(known, flags, id, modSeq);
    }

    /** Reads what stands between the parentheses. */
    static Set<String> flags(String list) {
        Set<String> flags = new TreeSet<>();
        if (!list.isEmpty()) {
            Collections.addAll(flags, list.toLowerCase(Locale.ROOT).split(" "));
        }
        return flags;
    }
}
