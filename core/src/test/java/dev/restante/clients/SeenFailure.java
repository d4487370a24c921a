package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a program that sends with Jakarta Mail gets to see when that fails. */
record SeenFailure(SendFailedException failure) {

    /** What became of one recipient, or of the message: the command and the reply to it. */
    record Refusal(String command, int code, String reply) {}

    static SeenFailure of(ThrowingCallable sending) {
        Throwable thrown = catchThrowable(sending);
        assertThat(thrown).isInstanceOf(SendFailedException.class);
        return new SeenFailure((SendFailedException) thrown);
    }

    /** What the message itself met; the recipients come after it in the chain. */
    Refusal ofMessage() {
        return chain().filter(SMTPSendFailedException.class::isInstance)
                .map(SMTPSendFailedException.class::cast)
                .map(each -> new Refusal(each.getCommand(), each.getReturnCode(), text(each)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No SMTPSendFailedException", failure));
    }

    Refusal of(String recipient) {
        return chain().filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .filter(each -> each.getAddress().getAddress().equals(recipient))
                .map(each -> new Refusal(each.getCommand(), each.getReturnCode(), text(each)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No SMTPAddressFailedException of " + recipient, failure));
    }

    /** Who is not worth another try. */
    List<String> invalid() {
        return addresses(failure.getInvalidAddresses());
    }

    /** Who can be tried again. */
    List<String> unsent() {
        return addresses(failure.getValidUnsentAddresses());
    }

    /** Who got it. */
    List<String> sent() {
        return addresses(failure.getValidSentAddresses());
    }

    private static List<String> addresses(jakarta.mail.Address @Nullable [] some) {
        return Stream.of(some == null ? new jakarta.mail.Address[0] : some)
                .map(each -> ((InternetAddress) each).getAddress())
                .toList();
    }

    private static String text(Exception failure) {
        return Objects.requireNonNull(failure.getMessage()).strip();
    }

    Stream<Exception> chain() {
        return Stream.iterate(
                failure, Objects::nonNull, each -> each instanceof MessagingException e ? e.getNextException() : null);
    }
}
