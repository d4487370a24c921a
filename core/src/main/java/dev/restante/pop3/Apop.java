package dev.restante.pop3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.sasl.SaslException;
import dev.restante.sasl.SaslPrep;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * APOP (RFC 1939 section 7): a client proves that it knows its password without saying it. No setting but hiding takes
 * it away; only where a session is offered no way at all to log in, it is not there either.
 */
final class Apop {

    static final String VERB = "APOP";

    private Apop() {}

    static Pop3Command row() {
        return new Pop3Command(VERB, "name digest", Set.of(Pop3State.AUTHORIZATION), Apop::logIn).withSecret();
    }

    /** What a greeting shows: different each time, as RFC 1939 asks, but no secret. */
    static String timestamp(Instant now, String hostName) {
        long random = ThreadLocalRandom.current().nextLong();
        return "<%016x.%d@%s>".formatted(random, now.toEpochMilli(), hostName);
    }

    private static Pop3Reply logIn(Pop3Session session, Arguments arguments) throws Pop3Exception, IOException {
        session.offer().requireAny();
        String[] nameAndDigest = arguments.nameAndWord();
        String user = nameAndDigest[0];
        byte[] digest = parse(nameAndDigest[1]);
        try {
            Optional<String> password = session.saslContext().credentials().password(user);
            if (password.isPresent() && !isOf(digest, session.timestamp(), password.get())) {
                throw new Pop3Exception(
                        ResponseCode.AUTH,
                        "Wrong digest for " + user + ": it is the MD5 of the greeting's timestamp and the password");
            }
            session.logIn(user, VERB);
        } catch (SaslException e) {
            throw new Pop3Exception(e);
        }
        return Pop3Commands.maildropHas(session);
    }

    private static byte[] parse(String digest) throws Pop3Exception {
        if (!digest.matches("[0-9a-f]{32}")) {
            throw new Pop3Exception("A digest has 32 hexadecimal digits in lower case");
        }
        return HexFormat.of().parseHex(digest);
    }

    /** RFC 6856 section 2.2 asks for SASLprep; clients that do not know it take the password as it is. */
    private static boolean isOf(byte[] digest, String timestamp, String password) {
        return MessageDigest.isEqual(digest, digest(timestamp + password))
                || SaslPrep.prepare(password)
                        .filter(prepared -> MessageDigest.isEqual(digest, digest(timestamp + prepared)))
                        .isPresent();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
