package dev.restante.sasl;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** What a client says in SCRAM (RFC 5802 section 7). */
final class ScramMessages {

    /** Far more than any name and nonce need, and little enough to be hashed and sent back. */
    private static final int MAX_LENGTH = 4096;

    private static final Pattern NONCE = Pattern.compile("[!-+\\--~]+");
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z]=[^\\x00]+");

    private ScramMessages() {}

    /**
     * {@code client-first-message = gs2-header client-first-message-bare}.
     *
     * @param header the header
     * @param bare what follows it
     * @param user the name, prepared with SASLprep
     * @param nonce the client's part of the nonce
     */
    record First(Gs2Header header, String bare, String user, String nonce) {

        /** {@code client-first-message-bare = [reserved-mext ","] username "," nonce ["," extensions]}. */
        static First parse(String message) throws SaslException {
            requireShort(message);
            Gs2Header header =
                    Gs2Header.of(message).orElseThrow(() -> ScramError.INVALID_ENCODING.because(Gs2Header.EXPECTED));
            String bare = header.rest(message);
            List<String> attributes = attributes(bare);
            String what = "Behind the header come n=user,r=nonce";
            if (attributes.size() < 2) {
                throw ScramError.INVALID_ENCODING.because(what);
            }
            String user = user(value('n', attributes.get(0), what));
            String nonce = value('r', attributes.get(1), what);
            if (!NONCE.matcher(nonce).matches()) {
                throw ScramError.INVALID_ENCODING.because("A nonce is printable ASCII without commas");
            }
            requireExtensions(attributes.subList(2, attributes.size()));
            return new First(header, bare, user, nonce);
        }

        private static String user(String encoded) throws SaslException {
            return Gs2Header.saslName(encoded)
                    .flatMap(SaslPrep::prepare)
                    .filter(name -> !name.isEmpty())
                    .orElseThrow(() -> ScramError.INVALID_USERNAME_ENCODING.because("In a name, a comma is =2C and an"
                            + " equals sign =3D, and no character is one that SASLprep prohibits (RFC 4013)"));
        }
    }

    /**
     * {@code client-final-message = client-final-message-without-proof "," proof}.
     *
     * @param withoutProof all that the proof signs
     * @param binding the header and the data of the channel binding, in base64
     * @param nonce the nonce of both sides
     * @param proof the ClientProof
     */
    record Final(String withoutProof, String binding, String nonce, byte[] proof) {

        /** {@code client-final-message-without-proof = channel-binding "," nonce ["," extensions]}. */
        static Final parse(String message) throws SaslException {
            requireShort(message);
            List<String> attributes = attributes(message);
            String what = "The final message is c=channel-binding,r=nonce,p=proof";
            if (attributes.size() < 3) {
                throw ScramError.INVALID_ENCODING.because(what);
            }
            int last = attributes.size() - 1;
            String binding = value('c', attributes.get(0), what);
            String nonce = value('r', attributes.get(1), what);
            String proof = value('p', attributes.get(last), what);
            requireExtensions(attributes.subList(2, last));
            return new Final(message.substring(0, message.lastIndexOf(',')), binding, nonce, decode(proof));
        }

        /** Each proof has one form only: with its padding, and with spare bits that are zero. */
        private static byte[] decode(String base64) throws SaslException {
            try {
                byte[] octets = Base64.getDecoder().decode(base64);
                if (Base64.getEncoder().encodeToString(octets).equals(base64)) {
                    return octets;
                }
            } catch (IllegalArgumentException e) {
                // the same as if it had not been encoded well
            }
            throw ScramError.INVALID_ENCODING.because("The proof is not base64 (RFC 4648 section 4)");
        }
    }

    private static void requireShort(String message) throws SaslException {
        if (message.length() > MAX_LENGTH) {
            throw ScramError.NO_RESOURCES.because("A message has at most " + MAX_LENGTH + " characters");
        }
    }

    /** {@code attr-val *("," attr-val)}; an {@code m} anywhere is an extension that one must know. */
    private static List<String> attributes(String text) throws SaslException {
        List<String> attributes = Arrays.asList(text.split(",", -1));
        if (attributes.stream().anyMatch(attribute -> attribute.startsWith("m="))) {
            throw ScramError.EXTENSIONS_NOT_SUPPORTED.because("There are no mandatory extensions here");
        }
        return attributes;
    }

    private static String value(char name, String attribute, String expected) throws SaslException {
        if (!attribute.startsWith(name + "=")) {
            throw ScramError.INVALID_ENCODING.because(expected);
        }
        return attribute.substring(2);
    }

    /** RFC 5802 section 5.1: what is not known, and not mandatory, is ignored. */
    private static void requireExtensions(List<String> attributes) throws SaslException {
        if (!attributes.stream().allMatch(each -> EXTENSION.matcher(each).matches())) {
            throw ScramError.INVALID_ENCODING.because("An extension is a letter, an equals sign, and a value");
        }
    }
}
