package dev.restante.imap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.net.Outputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTellerTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private long nanoTime = Long.MAX_VALUE - 1;
    private final Progress progress = new ProgressTeller(new ImapWriter(Outputs.of(told)), "a1", () -> nanoTime);

    private String toldAfter(Duration duration, long done) throws IOException {
        nanoTime += duration.toNanos();
        told.reset();
        progress.reached(done, 100);
        return told.toString(US_ASCII);
    }

    @Test
    void tellsEveryTenSecondsHowFarACommandIs() throws IOException {
        assertThat(toldAfter(Duration.ofSeconds(9), 1)).isEmpty();
        assertThat(toldAfter(Duration.ofSeconds(1), 7)).isEqualTo("* OK [INPROGRESS (\"a1\" 7 100)] Still looking\r\n");
        assertThat(toldAfter(Duration.ofSeconds(9), 8)).isEmpty();
        assertThat(toldAfter(Duration.ofSeconds(2), 99))
                .isEqualTo("* OK [INPROGRESS (\"a1\" 99 100)] Still looking\r\n");
    }
}
