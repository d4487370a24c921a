package dev.restante.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mime.RawMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the RFCs: signatures that others made. */
class DkimVectorsTest {

    /** RFC 8463, appendix A.3. */
    private static final String MESSAGE = """
            DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=brisbane; t=1528637909; h=from : to :
             subject : date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
             Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=test; t=1528637909; h=from : to : subject :
             date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
             DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
             dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
            From: Joe SixPack <joe@football.example.com>
            To: Suzie Q <suzie@shopping.example.net>
            Subject: Is dinner ready?
            Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
            Message-ID: <20030712040037.46341.5F8J@football.example.com>

            Hi.

            We lost the game.  Are you hungry yet?

            Joe.

            """;

    private static final String RSA_KEY = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWR"
            + "iGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutAC"
            + "DfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3"
            + "Ip3G+2kryOTIKT+l/K4w3QIDAQAB";

    /** RFC 8463, appendix A.2. */
    private static final DnsZone ZONE = DnsZone.builder()
            .txt(
                    "brisbane._domainkey.football.example.com",
                    "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
            .txt("test._domainkey.football.example.com", "v=DKIM1; k=rsa; ", "p=" + RSA_KEY)
            .build();

    @Test
    void verifiesTheSignaturesOfRfc8463() {
        List<DkimResult> results = check(MESSAGE, ZONE);

        assertThat(results).extracting(DkimResult::verdict).containsExactly(Verdict.PASS, Verdict.PASS);
        assertThat(results).extracting(DkimResult::selector).containsExactly("brisbane", "test");
        assertThat(results)
                .extracting(DkimResult::reason)
                .containsExactly(
                        "the Ed25519 key of 256 bits at brisbane._domainkey.football.example.com verifies it",
                        "the RSA key of 1024 bits at test._domainkey.football.example.com verifies it");
    }

    @Test
    void takesTheKeyInTheFormThatRfc6376Names() {
        byte[] subjectPublicKeyInfo = Base64.getDecoder().decode(RSA_KEY);
        byte[] rsaPublicKey = Arrays.copyOfRange(subjectPublicKeyInfo, 22, subjectPublicKeyInfo.length);
        DnsZone zone = DnsZone.builder()
                .txt(
                        "test._domainkey.football.example.com",
                        "p=" + Base64.getEncoder().encodeToString(rsaPublicKey))
                .build();

        assertThat(check(MESSAGE, zone).get(1).verdict()).isEqualTo(Verdict.PASS);
    }

    /** RFC 6376, appendix A.2, which was printed with two spaces where the signed mail has one. */
    @Test
    void hashesTheBodyOfRfc6376AsItSays() {
        String body = MESSAGE.substring(MESSAGE.indexOf("Hi."))
                .replace("  Are", " Are")
                .replace("\n", "\r\n");

        assertThat(hash(Canonicalization.SIMPLE, body)).isEqualTo("2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
    }

    /** RFC 6376, sections 3.4.3 and 3.4.4. */
    @Test
    void hashesAnEmptyBodyAsRfc6376Says() {
        assertThat(hash(Canonicalization.SIMPLE, "")).isEqualTo("frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=");
        assertThat(hash(Canonicalization.RELAXED, "")).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    private static String hash(Canonicalization canonicalization, String body) {
        byte[] message = ("A: b\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        BodyHash hash = new BodyHashes(RawMessage.of(message)).get(canonicalization, Long.MAX_VALUE);
        return Base64.getEncoder().encodeToString(hash.sha256());
    }

    private static List<DkimResult> check(String message, DnsZone zone) {
        return Authenticity.check(Mails.from("joe@football.example.com", message), zone)
                .dkim();
    }
}
