package dev.restante.transcript;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays the files in {@code transcripts/lmtp}. */
class LmtpTranscriptTest {

    @TestFactory
    Stream<DynamicTest> saysWhatItsTranscriptsSay() throws IOException {
        return Transcripts.of(Spoken.LMTP);
    }
}
