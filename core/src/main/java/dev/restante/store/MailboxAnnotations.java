package dev.restante.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a mailbox: one of them is what it is for, in the form in which LIST tells it (RFC 6154 section 4).
 *
 * @param mailbox whose
 * @param others all but that one
 */
record MailboxAnnotations(Mailbox mailbox, AnnotationTable others) implements Annotations {

    private static final String SPECIAL_USE = "/private/specialuse";

    @Override
    public List<Annotation> find(String name, int depth) {
        List<Annotation> found = new ArrayList<>(others.find(name, depth));
        Set<SpecialUse> uses = mailbox.specialUses();
        if (!uses.isEmpty() && AnnotationTable.isWithin(SPECIAL_USE, name, depth)) {
            found.add(new Annotation(SPECIAL_USE, format(uses)));
            found.sort(Comparator.comparing(Annotation::name, String.CASE_INSENSITIVE_ORDER));
        }
        return found;
    }

    private static byte[] format(Set<SpecialUse> uses) {
        return uses.stream()
                .sorted()
                .map(SpecialUse::imapName)
                .collect(Collectors.joining(" "))
                .getBytes(US_ASCII);
    }

    @Override
    public void set(List<Annotation> changes) throws MailboxException {
        mailbox.locked(() -> {
            Set<SpecialUse> uses = mailbox.specialUses();
            for (Annotation change : changes) {
                uses = isSpecialUse(change) ? parse(change.value()) : uses;
            }
            mailbox.account().requireFree(uses, mailbox);
            others.set(changes.stream().filter(each -> !isSpecialUse(each)).toList());
            mailbox.designate(uses);
            return null;
        });
    }

    private static boolean isSpecialUse(Annotation annotation) {
        return annotation.name().equalsIgnoreCase(SPECIAL_USE);
    }

    private static Set<SpecialUse> parse(byte @Nullable [] value) throws MailboxException {
        Set<SpecialUse> uses = EnumSet.noneOf(SpecialUse.class);
        String names = value == null ? "" : new String(value, US_ASCII).strip();
        for (String name : names.isEmpty() ? new String[0] : names.split(" +")) {
            uses.add(SpecialUse.named(name)
                    .orElseThrow(() -> new MailboxException(
                            MailboxException.Reason.SPECIAL_USE, "There is no special use " + name)));
        }
        return uses;
    }
}
