package dev.restante.mime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address of which only some tokens are read yet. It takes them in any order and decides late what they meant: words
 * are a display name if an address follows, and a local part if an at-sign does.
 */
final class AddressDraft {

    private enum Place {
        OUTSIDE,
        IN_ANGLE,
        AFTER_ANGLE
    }

    private Place place = Place.OUTSIDE;
    private final StringBuilder phrase = new StringBuilder();
    /** How much of the phrase stands before what may be the local part. */
    private int nameLength;

    private final StringBuilder local = new StringBuilder();
    private final StringBuilder host = new StringBuilder();
    private boolean atSeen;
    private @Nullable String route;
    private @Nullable String comment;

    /** An atom, a quoted string without its quotes, or a domain literal. */
    void word(String word, boolean spaceBefore) {
        if (place == Place.AFTER_ANGLE) {
            return;
        }
        if (atSeen) {
            hostWord(word, spaceBefore);
        } else {
            localWord(word, spaceBefore);
        }
        if (place == Place.OUTSIDE) {
            appendSpaced(phrase, word, spaceBefore);
        }
    }

    // obs-domain = atom *("." atom)     RFC 5322, section 4.4
    private void hostWord(String word, boolean spaceBefore) {
        if (!spaceBefore || continues(host, word)) {
            host.append(word);
        } else if (place == Place.OUTSIDE) {
            forgetAddress();
            nameLength = phrase.length();
            local.append(word);
        }
    }

    // obs-local-part = word *("." word)     RFC 5322, section 4.4
    private void localWord(String word, boolean spaceBefore) {
        if (!spaceBefore || continues(local, word)) {
            local.append(word);
        } else if (place == Place.OUTSIDE) {
            nameLength = phrase.length();
            local.setLength(0);
            local.append(word);
        } else {
            appendSpaced(local, word, true);
        }
    }

    /** Whether a word belongs to what stands before it in spite of the space between: only around dots. */
    private static boolean continues(StringBuilder before, String word) {
        return before.length() == 0 || before.charAt(before.length() - 1) == '.' || word.startsWith(".");
    }

    private static void appendSpaced(StringBuilder text, String word, boolean spaceBefore) {
        text.append(spaceBefore && text.length() > 0 ? " " : "").append(word);
    }

    private void forgetAddress() {
        local.setLength(0);
        host.setLength(0);
        atSeen = false;
    }

    void at() {
        if (place == Place.AFTER_ANGLE) {
            return;
        }
        if (atSeen) {
            local.append('@').append(host);
            host.setLength(0);
        }
        atSeen = true;
        if (place == Place.OUTSIDE) {
            phrase.append('@');
        }
    }

    /** All words so far were the name, even if they look like an address. */
    void openAngle() {
        place = Place.IN_ANGLE;
        forgetAddress();
    }

    void closeAngle() {
        if (place == Place.IN_ANGLE) {
            place = Place.AFTER_ANGLE;
        }
    }

    void route(String domains) {
        route = domains;
    }

    /** In mail of old, a comment after the address is the name: RFC 5322, section 3.4. */
    void comment(String content) {
        if (!content.isEmpty()) {
            comment = content;
        }
    }

    /** Whether an address proper has begun, so that this cannot be the name of a group. */
    boolean isInAddress() {
        return place != Place.OUTSIDE || atSeen;
    }

    /** Whether there was an angle bracket already, and not only brackets around brackets (RFC 7103, section 7.1.2). */
    boolean isAngleUsed() {
        return place == Place.AFTER_ANGLE || place == Place.IN_ANGLE && (atSeen || local.length() > 0);
    }

    /** The words so far. */
    String phrase() {
        return phrase.toString();
    }

    /** What it all meant; empty if there was nothing. */
    Optional<MailAddress> finish() {
        if (place != Place.OUTSIDE || atSeen) {
            String name = place == Place.OUTSIDE ? phrase.substring(0, nameLength) : phrase.toString();
            return Optional.of(new MailAddress(nameOr(name), route, local.toString(), host.toString()));
        }
        if (phrase.length() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                nameLength == 0
                        ? new MailAddress(comment, null, local.toString(), "")
                        : new MailAddress(phrase.toString(), null, "", ""));
    }

    private @Nullable String nameOr(String words) {
        return words.isBlank() ? comment : words.strip();
    }
}
