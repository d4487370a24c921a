package dev.restante.transcript;

import dev.restante.MailServer;
import java.io.IOException;
import java.util.List;

/**
 * A dialogue between clients and a server of its own.
 *
 * @param file where it was read
 * @param setup the server that it asks for
 * @param steps what happens, in order
 */
record Transcript(String file, Setup setup, List<Step> steps) {

    /** Starts the server, plays the dialogue, and makes sure that the server has nothing more to say. */
    void play() throws IOException {
        try (MailServer server = setup.start();
                Stage stage = new Stage(server, setup)) {
            for (Step step : steps) {
                stage.play(step);
            }
            stage.expectSilence(steps.get(steps.size() - 1).source());
        }
    }
}
