package dev.restante.transcript;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a transcript. */
sealed interface Step {

    Source source();

    void play(Stage stage) throws IOException;

    /** A C line. */
    record Send(Source source, Party party, String text, boolean withCrlf) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.send(source, party, text, withCrlf);
        }
    }

    /** An S line. */
    record Expect(Source source, Party party, String text) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.expect(source, party, text);
        }
    }

    /** {@code S: <until /regex/ without /regex/>}; the second may be null. */
    record ExpectUntil(
            Source source,
            Party party,
            String end,
            @Nullable String unwanted) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.expectUntil(source, party, end, unwanted);
        }
    }

    /** {@code S: <closed>}. */
    record ExpectClosed(Source source, Party party) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.expectClosed(source, party);
        }
    }

    /** {@code C: <half-close>}. */
    record HalfClose(Source source, Party party) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.halfClose(party);
        }
    }

    /** {@code C: <close>}. */
    record Close(Source source, Party party) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.close(party);
        }
    }

    /** {@code C: <tls>}, with the name in the client's certificate, which is empty for none. */
    record StartTls(Source source, Party party, String name) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.startTls(source, party, name);
        }
    }

    /** {@code C: <compress>}. */
    record Compress(Source source, Party party) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.compress(party);
        }
    }

    /** {@code C: <last-compressed text>}. */
    record LastCompressed(Source source, Party party, String text) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.sendLastCompressed(source, party, text);
        }
    }

    /** {@code @ mail}. */
    record Mail(Source source, String from, String to, String file) implements Step {
        @Override
        public void play(Stage stage) throws IOException {
            stage.deliver(this);
        }
    }
}
