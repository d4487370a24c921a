package dev.restante.query;

/** A condition on the size of a mail that still has to be completed. Immutable. */
public final class SizeCondition {

    private final MailQuery before;

    SizeCondition(MailQuery before) {
        this.before = before;
    }

    /**
     * The mail is so large or larger.
     *
     * @param octets the lowest size
     * @return the narrower query
     */
    public MailQuery atLeast(long octets) {
        return complete(Operator.AT_LEAST, octets);
    }

    /**
     * The mail is so large or smaller.
     *
     * @param octets the highest size
     * @return the narrower query
     */
    public MailQuery atMost(long octets) {
        return complete(Operator.AT_MOST, octets);
    }

    private MailQuery complete(Operator operator, long octets) {
        return before.and(new Condition(MailField.SIZE, "", operator, Long.toString(octets)));
    }
}
