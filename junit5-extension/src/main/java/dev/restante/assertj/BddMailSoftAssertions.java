package dev.restante.assertj;

import org.assertj.core.api.BDDSoftAssertions;

/**
 * Soft assertions on mail and, as AssertJ has them, on all else, in the words of behaviour-driven development. It is
 * for one thread.
 *
 * <pre>{@code
 * BddMailSoftAssertions softly = new BddMailSoftAssertions();
 * softly.then(mail).hasSubject("Welcome").hasAttachment("terms.pdf");
 * softly.assertAll();
 * }</pre>
 */
public class BddMailSoftAssertions extends BDDSoftAssertions implements BddMailSoftAssertionsProvider {

    /** Collects nothing yet. */
    public BddMailSoftAssertions() {}
}
