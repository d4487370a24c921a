package dev.restante.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * Soft assertions on mail and, as AssertJ has them, on all else: they go on after a failure, and all failures are told
 * together. It is for one thread.
 *
 * <pre>{@code
 * MailSoftAssertions.assertMailSoftly(softly -> {
 *     softly.assertThat(mail).hasSubject("Welcome").hasAttachment("terms.pdf");
 *     softly.assertThat(mail.codes()).hasSize(1);
 * });
 * }</pre>
 *
 * <p>AssertJ's {@code SoftAssertionsExtension} injects it into fields and parameters of tests.
 */
public class MailSoftAssertions extends SoftAssertions implements MailSoftAssertionsProvider {

    /** Collects nothing yet. */
    public MailSoftAssertions() {}

    /**
     * Collects the failures of some assertions, and tells them together.
     *
     * @param assertions make them
     * @throws AssertionError if one failed
     */
    public static void assertMailSoftly(Consumer<? super MailSoftAssertions> assertions) {
        MailSoftAssertions softly = new MailSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }
}
