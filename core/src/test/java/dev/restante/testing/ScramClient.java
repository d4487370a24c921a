package dev.restante.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of SCRAM, straight from RFC 5802 section 3; shares nothing with the server's. */
public final class ScramClient {

    private static final Pattern SERVER_FIRST =
            Pattern.compile("r=(?<nonce>[^,]+),s=(?<salt>[A-Za-z0-9+/]+=*),i=(?<iterations>[1-9][0-9]*)");

    private final String hash;
    private final String header;
    private final byte[] binding;
    private final String bare;
    private final String password;
    private String signature = "";

    /**
     * Makes a client.
     *
     * @param hash {@code SHA-1} or {@code SHA-256}
     * @param header the gs2-header, such as {@code n,,}
     * @param binding the data of the channel binding; none for {@code n} and {@code y}
     * @param user the name, encoded as saslname
     * @param nonce the client's part
     * @param password the password
     */
    public ScramClient(String hash, String header, byte[] binding, String user, String nonce, String password) {
        this.hash = hash;
        this.header = header;
        this.binding = binding;
        this.bare = "n=" + user + ",r=" + nonce;
        this.password = password;
    }

    /** A client without channel binding. */
    public static ScramClient unbound(String hash, String user, String password) {
        return new ScramClient(hash, "n,,", new byte[0], user, "fyko+d2lbbFgONRv9qkxdawL", password);
    }

    public String first() {
        return header + bare;
    }

    /** Answers the server's first message. */
    public String last(String serverFirst) throws GeneralSecurityException {
        Matcher matcher = SERVER_FIRST.matcher(serverFirst);
        if (!matcher.matches()) {
            throw new AssertionError("No server-first-message: " + serverFirst);
        }
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(header.getBytes(UTF_8));
        input.writeBytes(binding);
        String withoutProof = "c=" + base64(input.toByteArray()) + ",r=" + matcher.group("nonce");
        byte[] salted = saltedPassword(
                Base64.getDecoder().decode(matcher.group("salt")), Integer.parseInt(matcher.group("iterations")));
        byte[] authMessage = (bare + "," + serverFirst + "," + withoutProof).getBytes(UTF_8);
        byte[] clientKey = hmac(salted, "Client Key".getBytes(UTF_8));
        byte[] storedKey = MessageDigest.getInstance(hash).digest(clientKey);
        signature = base64(hmac(hmac(salted, "Server Key".getBytes(UTF_8)), authMessage));
        return withoutProof + ",p=" + base64(xor(clientKey, hmac(storedKey, authMessage)));
    }

    /** Tells whether the server's final message shows that it knows the password. */
    public boolean trusts(String serverFinal) {
        return serverFinal.equals("v=" + signature);
    }

    /** {@code Hi}. */
    private byte[] saltedPassword(byte[] salt, int iterations) throws GeneralSecurityException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(salt);
        first.writeBytes(new byte[] {0, 0, 0, 1});
        byte[] key = password.getBytes(UTF_8);
        byte[] last = hmac(key, first.toByteArray());
        byte[] result = last;
        for (int i = 1; i < iterations; i++) {
            last = hmac(key, last);
            result = xor(result, last);
        }
        return result;
    }

    private byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("Hmac" + hash.replace("-", ""));
        mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
        return mac.doFinal(text);
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] result = a.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= b[i];
        }
        return result;
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
