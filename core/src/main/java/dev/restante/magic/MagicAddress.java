package dev.restante.magic;

import dev.restante.decode.CanonicalAddress;
import dev.restante.fault.Answer;
import dev.restante.fault.CountedPer;
import dev.restante.fault.Fault;
import dev.restante.fault.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an address asks for with its tags, as {@code bob+smtp451x2@example.com} does.
 *
 * @param together rules that all strike
 * @param inTurn rules of which the first strikes that has not yet struck as often as it shall
 */
public record MagicAddress(List<FaultRule> together, List<FaultRule> inTurn) {

    /** Asks for nothing. */
    private static final MagicAddress ORDINARY = new MagicAddress(List.of(), List.of());

    /** RFC 3696 erratum 1690 has 254 for an address; names of users may be longer. */
    private static final int MAX_LENGTH = 320;

    private static final int MAX_TAGS = 10;

    /**
     * Makes it.
     *
     * @param together rules that all strike
     * @param inTurn rules of which one strikes
     */
    public MagicAddress {
        together = List.copyOf(together);
        inTurn = List.copyOf(inTurn);
    }

    /**
     * Tells whether an address is worth reading: nearly none is.
     *
     * @param address an address, or a name of a user
     * @return whether it may have tags
     */
    public static boolean mayHaveTags(String address) {
        return address.indexOf('+') >= 0 && address.length() <= MAX_LENGTH;
    }

    /**
     * Reads an address. Tags that nobody knows are ordinary. One that is almost magic gets rules that refuse it with
     * words which say what would be right.
     *
     * @param address an address, or a name of a user
     * @param role what it is
     * @return what it asks for, there
     */
    public static MagicAddress read(String address, Role role) {
        String canonical = CanonicalAddress.of(address).toString();
        String localPart = CanonicalAddress.of(address).localPart().toLowerCase(Locale.ROOT);
        boolean ordinary = !mayHaveTags(localPart)
                || localPart.startsWith("\"")
                || canonical.chars().anyMatch(Character::isISOControl);
        return ordinary ? ORDINARY : of(localPart.split("\\+"), canonical, role);
    }

    private static MagicAddress of(String[] parts, String address, Role role) {
        List<Tag> tags = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String objection = add(part, role, tags);
            if (!objection.isEmpty()) {
                return refusal(part, "'%s' in this address: %s".formatted(part, objection), address, role);
            }
        }
        return new MagicAddress(
                tags.stream()
                        .filter(Tag::goesAlong)
                        .map(each -> each.rule(address, role))
                        .toList(),
                tags.stream()
                        .filter(each -> !each.goesAlong())
                        .map(each -> each.rule(address, role))
                        .toList());
    }

    /** What speaks against a tag; empty if nothing does. */
    private static String add(String part, Role role, List<Tag> tags) {
        try {
            for (TagKind kind : TagKinds.ALL) {
                Tag tag = kind.read(part, role);
                if (tag != null) {
                    requireTurn(tag, tags);
                    tags.add(tag);
                }
            }
            return tags.size() > MAX_TAGS ? "an address asks for at most " + MAX_TAGS + " things" : "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void requireTurn(Tag tag, List<Tag> before) {
        for (Tag each : before) {
            if (each.leavesNoTurnTo(tag)) {
                throw new IllegalArgumentException(
                        "it never has its turn, as %s has no end: give that a count, like %1$sx2"
                                .formatted(each.text()));
            }
        }
    }

    private static MagicAddress refusal(String tag, String text, String address, Role role) {
        List<Fault> faults = switch (role) {
            case SENDER -> List.of(new Answer.Reply(553, "5.1.7", List.of(text)));
            case RECIPIENT -> List.of(new Answer.Reply(553, "5.1.3", List.of(text)));
            case USER -> TagKinds.refusedLogin(text);
        };
        return new MagicAddress(
                List.of(), List.of(new Tag(tag, Place.ofNaming(role), 0, CountedPer.RULE, faults).rule(address, role)));
    }
}
