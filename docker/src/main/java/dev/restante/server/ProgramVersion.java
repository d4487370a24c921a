package dev.restante.server;

import dev.restante.server.live.Version;
import picocli.CommandLine;

/** The version that the jar's manifest names. */
final class ProgramVersion implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Restante " + Version.text()};
    }
}
