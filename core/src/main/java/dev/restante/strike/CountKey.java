package dev.restante.strike;

import dev.restante.decode.CanonicalAddress;
import dev.restante.fault.CountedPer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a rule counts by itself, in words that are the same however an address is written. */
final class CountKey {

    /** Room for an address. What is longer, such as a thousand recipients, is told apart by a digest. */
    private static final int MAX_LENGTH = 400;

    private CountKey() {}

    static String of(CountedPer per, Occasion occasion) {
        Circumstances known = occasion.circumstances();
        String key = switch (per) {
            case RULE -> "";
            case CONNECTION -> Long.toString(occasion.place().connection());
            case CLIENT -> occasion.client();
            case SENDER -> canonical(String.valueOf(known.sender()));
            case RECIPIENT -> canonical(known.recipients());
            case TRIPLET ->
                occasion.client() + " " + canonical(String.valueOf(known.sender())) + " "
                        + canonical(known.recipients());
            case USER -> canonical(known.user());
        };
        return key.length() <= MAX_LENGTH ? key : digest(key);
    }

    private static String canonical(Collection<String> addresses) {
        return addresses.stream().map(CountKey::canonical).collect(Collectors.joining(","));
    }

    private static String canonical(String address) {
        return CanonicalAddress.of(address).toString().toLowerCase(Locale.ROOT);
    }

    private static String digest(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
