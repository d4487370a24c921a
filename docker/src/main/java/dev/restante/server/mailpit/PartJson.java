package dev.restante.server.mailpit;

import dev.restante.mail.Attachment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** An attachment, or an image that the HTML shows. */
final class PartJson {

    private PartJson() {}

    static Map<String, Object> of(String number, Attachment attachment) {
        String contentId = attachment.contentId().orElse("");
        byte[] octets = attachment.bytes();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("PartID", number);
        json.put("FileName", attachment.fileName().isEmpty() ? contentId : attachment.fileName());
        json.put("ContentType", attachment.contentType());
        json.put("ContentID", contentId);
        json.put("Size", octets.length);
        json.put("Checksums", checksums(octets));
        return json;
    }

    private static Map<String, String> checksums(byte[] octets) {
        Map<String, String> checksums = new LinkedHashMap<>();
        checksums.put("MD5", checksum("MD5", octets));
        checksums.put("SHA1", checksum("SHA-1", octets));
        checksums.put("SHA256", checksum("SHA-256", octets));
        return checksums;
    }

    private static String checksum(String algorithm, byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
