package dev.restante.authenticity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a domain asks receivers to do with mail that fails DMARC (RFC 7489 section 6.3). */
public enum DmarcPolicy {
    /** Nothing, or the domain has no record. */
    NONE,
    /** To treat it as suspicious. */
    QUARANTINE,
    /** To refuse it. */
    REJECT;

    /**
     * The word in the record.
     *
     * @return such as {@code reject}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DmarcPolicy> ofWord(String word) {
        return Stream.of(values())
                .filter(each -> each.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
