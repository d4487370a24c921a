package dev.restante.store;

/** How STORE combines flags with those that an entry has (RFC 3501 section 6.4.6). */
public enum FlagEdit {
    /** {@code FLAGS}: these and no others. */
    REPLACE {
        @Override
        Flags apply(Flags present, Flags named) {
            return named;
        }
    },
    /** {@code +FLAGS}: these too. */
    ADD {
        @Override
        Flags apply(Flags present, Flags named) {
            return present.plus(named);
        }
    },
    /** {@code -FLAGS}: these no longer. */
    REMOVE {
        @Override
        Flags apply(Flags present, Flags named) {
            return present.minus(named);
        }
    };

    abstract Flags apply(Flags present, Flags named);
}
