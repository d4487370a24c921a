package dev.restante.server.live;

import java.util.Objects;

/** Which version of Restante this is. */
public final class Version {

    private Version() {}

    /**
     * The version, as the jar's manifest names it.
     *
     * @return such as {@code 1.0.0}; {@code (not from a jar)} where classes are run as they are
     */
    public static String text() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(not from a jar)");
    }
}
