package dev.restante.junit5;

import dev.restante.mail.ReceivedMail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file about a failed test.
 *
 * @param name its name within the folder of the test
 * @param content what is in it
 */
record ReportFile(String name, Content content) {

    /** Writes itself. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** A mail, as clients store it. */
    static ReportFile of(ReceivedMail mail) {
        return new ReportFile("mail-" + mail.id() + ".eml", mail.message()::writeTo);
    }

    static ReportFile of(String name, String text) {
        return new ReportFile(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void writeInto(Path folder) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            content.writeTo(out);
        }
    }
}
