package dev.restante.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;

/** What hostile clients do to the program. Each attack ends well only if it was answered with a clear error. */
final class Attacks {

    private static final String MEGABYTE = "x".repeat(1024 * 1024);
    private static final int LINE_MEGABYTES = 100;
    private static final int RECIPIENTS = 10_000;
    private static final int TIMES = 10;
    private static final String REFUSED = "5\\d\\d .*|-ERR .*|(a|\\*) (BAD|NO) .*";

    private final RestanteProcess program;

    Attacks(RestanteProcess program) {
        this.program = program;
    }

    List<Callable<Void>> all() {
        List<Callable<Void>> all = new ArrayList<>();
        for (String protocol : List.of("SMTP", "LMTP", "POP3", "IMAP")) {
            all.add(attack(() -> unterminatedLine(protocol)));
            all.add(attack(() -> nulsAndInvalidUtf8(protocol)));
            all.add(attack(() -> base64Bomb(protocol)));
            all.add(attack(() -> changedNonce(protocol)));
        }
        for (String protocol : List.of("SMTP", "LMTP")) {
            all.add(attack(() -> tooManyRecipients(protocol)));
            all.add(attack(() -> resetsInData(protocol)));
            all.add(attack(() -> resetsInChunks(protocol)));
            all.add(attack(() -> halfHandshakes(protocol, "STARTTLS")));
        }
        all.add(attack(() -> halfHandshakes("POP3", "STLS")));
        all.add(attack(() -> halfHandshakes("IMAP", "a STARTTLS")));
        return all;
    }

    /** An attack that gives no result. */
    private interface Attack {
        void run() throws IOException;
    }

    private static Callable<Void> attack(Attack attack) {
        return () -> {
            attack.run();
            return null;
        };
    }

    RawClient connect(String protocol) throws IOException {
        RawClient client = new RawClient(program.listener(protocol));
        return switch (protocol) {
            case "SMTP" -> client.say("EHLO client.example.com", "250 .*");
            case "LMTP" -> client.say("LHLO client.example.com", "250 .*");
            default -> client;
        };
    }

    /** A command as the protocol has it. */
    private static String command(String protocol, String words) {
        return protocol.equals("IMAP") ? "a " + words : words;
    }

    private static String auth(String protocol) {
        return command(protocol, protocol.equals("IMAP") ? "AUTHENTICATE" : "AUTH");
    }

    private void unterminatedLine(String protocol) throws IOException {
        try (RawClient client = connect(protocol)) {
            client.flood(MEGABYTE, LINE_MEGABYTES).expect(REFUSED);
        }
    }

    private void nulsAndInvalidUtf8(String protocol) throws IOException {
        try (RawClient client = connect(protocol)) {
            for (String hostile : List.of("NO\0OP", "\0\0\0\0", "NOOP \u00c3(", "caf\u00e9 \u00ff\u00fe", "A\nB")) {
                client.say(command(protocol, hostile), REFUSED);
            }
        }
    }

    private void base64Bomb(String protocol) throws IOException {
        try (RawClient client = connect(protocol)) {
            client.send(auth(protocol) + " PLAIN\r\n").expect("334 .*|\\+ .*");
            client.flood(MEGABYTE, TIMES).send("\r\n").expect(REFUSED);
            client.send(auth(protocol) + " PLAIN ")
                    .flood(MEGABYTE, TIMES)
                    .send("\r\n")
                    .expect(REFUSED);
        }
    }

    private void changedNonce(String protocol) throws IOException {
        try (RawClient client = connect(protocol)) {
            client.send(auth(protocol) + " SCRAM-SHA-256\r\n").expect("334 .*|\\+ .*");
            String challenge =
                    client.send(base64("n,,n=jane@example.com,r=mine") + "\r\n").until("334 .*|\\+ .*");
            String serverFirst = new String(Base64.getDecoder().decode(challenge.replaceFirst(".* ", "")), UTF_8);
            String nonce = serverFirst.substring("r=".length(), serverFirst.indexOf(','));
            client.say(base64("c=biws,r=" + nonce + "x,p=" + base64("x".repeat(32))), REFUSED);
        }
    }

    private void tooManyRecipients(String protocol) throws IOException {
        try (RawClient client = connect(protocol)) {
            client.say("MAIL FROM:<shop@example.com>", "250 .*");
            for (int i = 0; i < RECIPIENTS; i++) {
                client.say("RCPT TO:<u" + i + "@example.com>", i < RECIPIENTS / 10 ? "250 .*" : "452 .*");
            }
        }
    }

    private void resetsInData(String protocol) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            RawClient client = withRecipient(protocol).say("DATA", "354 .*");
            client.flood("Subject: half\r\n" + MEGABYTE, 2).reset();
        }
    }

    private void resetsInChunks(String protocol) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            RawClient client = withRecipient(protocol).send("BDAT " + 3 * MEGABYTE.length() + " LAST\r\n");
            client.flood(MEGABYTE, 2).reset();
        }
    }

    private RawClient withRecipient(String protocol) throws IOException {
        return connect(protocol)
                .say("MAIL FROM:<shop@example.com>", "250 .*")
                .say("RCPT TO:<half@example.com>", "250 .*");
    }

    /** The head of a ClientHello, and no more of it. */
    private void halfHandshakes(String protocol, String command) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            RawClient client = connect(protocol).say(command, "220 .*|\\+OK .*|a OK .*");
            client.send("\u0016\u0003\u0001\u0001\0\u0001");
            if (i % 2 == 0) {
                client.reset();
            } else {
                client.close();
            }
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
