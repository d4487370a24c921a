package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.mail.ReceivedMail;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the envelope of a mail: what the client said with MAIL and RCPT. Addresses are compared without regard
 * to case.
 *
 * @param <SELF> the assertion that each method returns
 */
public abstract class AbstractEnvelopeAssert<SELF extends AbstractEnvelopeAssert<SELF>>
        extends AbstractMessageAssert<SELF, ReceivedMail> {

    AbstractEnvelopeAssert(@Nullable ReceivedMail actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The envelope names this sender: where bounces go.
     *
     * <pre>{@code
     * // MAIL FROM:<bounces@example.com> passes
     * assertThat(mail).hasEnvelopeSender("bounces@example.com");
     * // and fails
     * assertThat(mail).hasEnvelopeSender("shop@example.com");
     * }</pre>
     *
     * @param address the reverse-path, in any case; empty for {@code MAIL FROM:<>}
     * @return this assertion
     * @throws AssertionError if it names another one
     */
    public SELF hasEnvelopeSender(String address) {
        return verify(
                mail -> mail.envelope().mailFrom().equalsIgnoreCase(address),
                "have the envelope's sender " + MailDescription.bracketed(address),
                mail -> "it is " + MailDescription.sender(mail));
    }

    /**
     * The mail was sent to this address, whether its header shows it or not.
     *
     * <pre>{@code
     * // RCPT TO:<jane@example.com> passes
     * assertThat(mail).isTo("jane@example.com");
     * // and fails
     * assertThat(mail).isTo("bob@example.com");
     * }</pre>
     *
     * @param address a recipient in the envelope, in any case
     * @return this assertion
     * @throws AssertionError if the address is not among the recipients
     */
    public SELF isTo(String address) {
        return verify(
                mail -> containsAddress(mail.envelope().recipientAddresses(), address),
                "be to " + address,
                MailDescription::recipients);
    }

    /**
     * The mail was sent to these addresses and no others, whether its header shows them or not.
     *
     * <pre>{@code
     * // RCPT TO:<jane@example.com> and RCPT TO:<bob@example.com> passes
     * assertThat(mail).hasRecipients("bob@example.com", "jane@example.com");
     * // and fails
     * assertThat(mail).hasRecipients("bob@example.com");
     * }</pre>
     *
     * @param addresses all recipients in the envelope, in any order and any case
     * @return this assertion
     * @throws AssertionError if one is missing or there are others
     */
    public SELF hasRecipients(String... addresses) {
        return verify(
                mail -> Set.copyOf(inLowerCase(mail.envelope().recipientAddresses()))
                        .equals(Set.copyOf(inLowerCase(List.of(addresses)))),
                "have recipients " + listed(List.of(addresses)),
                MailDescription::recipients);
    }

    /**
     * The mail was sent to this address, and neither {@code To} nor {@code Cc} shows it.
     *
     * <pre>{@code
     * // RCPT TO:<audit@example.com> without a header field that tells of it passes
     * assertThat(mail).hasBcc("audit@example.com");
     * // and fails
     * assertThat(mail).hasBcc("jane@example.com");
     * }</pre>
     *
     * @param address a recipient in the envelope, in any case
     * @return this assertion
     * @throws AssertionError if it is no recipient, or the header shows it
     */
    public SELF hasBcc(String address) {
        return verify(
                mail -> containsAddress(mail.bcc(), address),
                "have Bcc " + address,
                mail -> "Bcc is %s; %s".formatted(listed(mail.bcc()), MailDescription.recipients(mail)));
    }

    /**
     * The mail was not sent to this address.
     *
     * <pre>{@code
     * // RCPT TO:<jane@example.com> alone passes
     * assertThat(mail).isNotTo("bob@example.com");
     * // and fails
     * assertThat(mail).isNotTo("jane@example.com");
     * }</pre>
     *
     * @param address no recipient in the envelope, in any case
     * @return this assertion
     * @throws AssertionError if the address is among the recipients
     */
    public SELF isNotTo(String address) {
        return verify(
                mail -> !containsAddress(mail.envelope().recipientAddresses(), address),
                "not be to " + address,
                MailDescription::recipients);
    }

    /**
     * The mail was sent to these addresses and no others, in this order.
     *
     * <pre>{@code
     * // RCPT TO:<jane@example.com> and then RCPT TO:<bob@example.com> passes
     * assertThat(mail).hasRecipientsInOrder("jane@example.com", "bob@example.com");
     * // and fails
     * assertThat(mail).hasRecipientsInOrder("bob@example.com", "jane@example.com");
     * }</pre>
     *
     * @param addresses all recipients in the envelope, in the order of their RCPT commands, in any case
     * @return this assertion
     * @throws AssertionError if one is missing, there are others, or the order is another
     */
    public SELF hasRecipientsInOrder(String... addresses) {
        return verify(
                mail -> inLowerCase(mail.envelope().recipientAddresses()).equals(inLowerCase(List.of(addresses))),
                "have recipients in this order " + listed(List.of(addresses)),
                MailDescription::recipients);
    }

    @Override
    String authors(ReceivedMail mail) {
        return super.authors(mail) + " (and the envelope's sender " + MailDescription.sender(mail) + ")";
    }

    private static boolean containsAddress(Collection<String> addresses, String address) {
        return addresses.stream().anyMatch(address::equalsIgnoreCase);
    }

    private static List<String> inLowerCase(List<String> addresses) {
        return addresses.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }
}
