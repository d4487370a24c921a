package dev.restante.server;

import java.util.Objects;
import picocli.CommandLine;

/** The version that the jar's manifest names. */
final class ProgramVersion implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"Restante " + Objects.requireNonNullElse(version, "(not from a jar)")};
    }
}
