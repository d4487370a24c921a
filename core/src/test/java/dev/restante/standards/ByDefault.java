package dev.restante.standards;

import java.util.Arrays;

/** To which clients a server that nobody has told anything announces something. */
enum ByDefault {
    ALWAYS(true, true),
    BEFORE_TLS(true, false),
    OVER_TLS(false, true),
    AFTER_LOGIN(false, false),
    NO(false, false);

    private final boolean beforeTls;
    private final boolean overTls;

    ByDefault(boolean beforeTls, boolean overTls) {
        this.beforeTls = beforeTls;
        this.overTls = overTls;
    }

    static ByDefault of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "'by default' begins with one of " + Arrays.toString(values()) + ", not with " + words));
    }

    static ByDefault of(boolean beforeTls, boolean overTls, boolean afterLogin) {
        if (afterLogin && !beforeTls && !overTls) {
            return AFTER_LOGIN;
        }
        return Arrays.stream(values())
                .filter(each -> each != AFTER_LOGIN && each.beforeTls == beforeTls && each.overTls == overTls)
                .findFirst()
                .orElseThrow();
    }

    /** As the column has it. */
    @Override
    public String toString() {
        return switch (this) {
            case ALWAYS -> "always";
            case BEFORE_TLS -> "before TLS";
            case OVER_TLS -> "over TLS";
            case AFTER_LOGIN -> "after login";
            case NO -> "no";
        };
    }
}
