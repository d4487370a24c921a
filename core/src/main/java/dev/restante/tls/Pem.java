package dev.restante.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as text between {@code -----BEGIN X-----} and {@code -----END X-----} (RFC 7468). */
final class Pem {

    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";

    private static final int MAX_FILE_SIZE = 1024 * 1024;
    private static final Pattern BOUNDARY = Pattern.compile("-----(BEGIN|END) ([A-Z0-9 #.]+)-----");

    private Pem() {}

    /** One block of a file. What is not used is never decoded. */
    record Block(Path file, String label, String base64) {

        byte[] decoded() {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ": the " + label + " is garbled: " + e.getMessage(), e);
            }
        }
    }

    static String certificate(X509Certificate certificate) {
        return JdkCrypto.call(() -> write(CERTIFICATE, certificate.getEncoded()));
    }

    static String write(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END " + label + "-----\n";
    }

    /**
     * Reads all blocks of a file. Text around them is a comment.
     *
     * @throws IllegalArgumentException if the file cannot be read, or a block does not end; says which file
     */
    static List<Block> read(Path file) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        String open = "";
        for (String line : content(file).lines().toList()) {
            Matcher boundary = BOUNDARY.matcher(line);
            if (!boundary.find()) {
                body.append(line.strip());
            } else if (boundary.group(1).equals("BEGIN")) {
                open = boundary.group(2);
                body.setLength(0);
            } else if (open.equals(boundary.group(2))) {
                blocks.add(new Block(file, open, body.toString()));
                open = "";
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(file + ": the " + open + " does not end; is the file complete?");
        }
        return blocks;
    }

    private static String content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] octets = in.readNBytes(MAX_FILE_SIZE + 1);
            if (octets.length > MAX_FILE_SIZE) {
                throw new IllegalArgumentException(file + " is too large for a PEM file: it may have 1 MiB");
            }
            return new String(octets, ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + file, e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
