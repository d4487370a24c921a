package dev.restante.assertj;

import dev.restante.fault.ActiveFault;
import org.jspecify.annotations.Nullable;

/** Assertions on a fault rule at work: how often it struck. */
public class ActiveFaultAssert extends AbstractMailAssert<ActiveFaultAssert, ActiveFault> {

    /**
     * Begins an assertion.
     *
     * @param actual the rule
     */
    public ActiveFaultAssert(@Nullable ActiveFault actual) {
        super(actual, ActiveFaultAssert.class);
    }

    /**
     * Verifies how often it struck.
     *
     * <pre>{@code
     * // the client tried a third time: passes
     * assertThat(busy).struck(2);
     * // and fails
     * assertThat(busy).struck(1);
     * }</pre>
     *
     * @param times how often
     * @return this assertion
     * @throws AssertionError if it struck more or less often
     */
    public ActiveFaultAssert struck(long times) {
        return verify(
                rule -> rule.strikes() == times,
                times == 0 ? "never have struck" : "have struck " + inWords(times),
                ActiveFaultAssert::reality);
    }

    /**
     * Verifies that it struck at least once.
     *
     * <pre>{@code
     * // a client that named the recipient passes
     * assertThat(busy).struck();
     * // and one that said only EHLO and QUIT fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if its moment never came
     */
    public ActiveFaultAssert struck() {
        return verify(rule -> rule.strikes() > 0, "have struck", ActiveFaultAssert::reality);
    }

    /**
     * Verifies that it never struck.
     *
     * <pre>{@code
     * // a client that said only EHLO and QUIT passes
     * assertThat(busy).neverStruck();
     * // and one that named the recipient fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it did
     */
    public ActiveFaultAssert neverStruck() {
        return struck(0);
    }

    private static String inWords(long times) {
        return times == 1 ? "once" : times + " times";
    }

    private static String reality(ActiveFault rule) {
        String struck = rule.strikes() == 0 ? "never struck" : "struck " + inWords(rule.strikes());
        return "it " + struck + (rule.isOn() ? "" : ", and is switched off or removed") + ". It is " + rule.rule();
    }

    @Override
    String name(ActiveFault rule) {
        return "the fault '" + rule.name() + "'";
    }
}
