package dev.restante.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.settings.DeliveryReports;
import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import dev.restante.settings.TokenVerdict;
import dev.restante.settings.VrfyPolicy;
import dev.restante.tls.ClientCertificates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server that a transcript asks for with the directives at its head. */
final class Setup {

    private final MailServerBuilder builder = MailServer.builder().lmtpPort(0);
    private final Map<String, TokenVerdict> tokens = new HashMap<>();
    private boolean strict;
    private @Nullable String firstAccount;

    void apply(Source source, String directive, String[] arguments) {
        switch (directive) {
            case "strict" -> builder.strict(strict = true);
            case "account" -> account(arguments[0], arguments[1]);
            case "maxRecipients" -> builder.maxRecipients(Integer.parseInt(arguments[0]));
            case "maxMessageSize" -> builder.maxMessageSize(Integer.parseInt(arguments[0]));
            case "maxTextLine" -> builder.maxTextLine(Integer.parseInt(arguments[0]));
            case "maxConnections" -> builder.maxConnections(Integer.parseInt(arguments[0]));
            case "idleLimit" -> builder.idleLimit(Duration.parse(arguments[0]));
            case "xclient" -> builder.smtp(smtp -> smtp.xclient(true));
            case "proxyProtocol" -> builder.proxyProtocol(true);
            case "hide" ->
                builder.hide(
                        MailProtocol.valueOf(arguments[0].toUpperCase(Locale.ROOT)),
                        Arrays.copyOfRange(arguments, 1, arguments.length));
            case "tls" -> builder.tls(tls -> tls.policy(TlsPolicy.valueOf(arguments[0].toUpperCase(Locale.ROOT))));
            case "clientCertificates" ->
                builder.tls(tls ->
                        tls.clientCertificates(ClientCertificates.valueOf(arguments[0].toUpperCase(Locale.ROOT))));
            case "onlyOverTls" -> builder.authentication(auth -> auth.onlyOverTls(true));
            case "mechanisms" -> builder.authentication(auth -> auth.mechanisms(arguments));
            case "loginDelay" -> builder.pop3(pop3 -> pop3.loginDelay(Duration.parse(arguments[0])));
            case "expire" -> builder.pop3(pop3 -> pop3.expire(Integer.parseInt(arguments[0])));
            case "firstUidValidity" -> builder.imap(imap -> imap.firstUidValidity(Long.parseLong(arguments[0])));
            case "messageLimit" -> builder.imap(imap -> imap.messageLimit(Integer.parseInt(arguments[0])));
            case "mechanismsBeforeTls" -> builder.authentication(auth -> auth.mechanismsBeforeTls(arguments));
            case "token" -> token(arguments[0], arguments[1], arguments.length > 2 ? arguments[2] : "");
            case "deliveryReports" ->
                builder.smtp(
                        smtp -> smtp.deliveryReports(DeliveryReports.valueOf(arguments[0].toUpperCase(Locale.ROOT))));
            case "vrfy" -> builder.smtp(smtp -> smtp.vrfy(VrfyPolicy.valueOf(arguments[0].toUpperCase(Locale.ROOT))));
            case "requireDeclared8Bit" -> builder.smtp(smtp -> smtp.requireDeclared8Bit(true));
            case "clock" -> {
                Instant instant = Instant.parse(arguments[0]);
                builder.clock(InstantSource.fixed(instant));
            }
            default -> throw source.malformed("unknown directive");
        }
    }

    private void account(String name, String password) {
        builder.account(name, password);
        if (firstAccount == null) {
            firstAccount = "\0" + name + "\0" + password;
        }
    }

    private void token(String token, String status, String scope) {
        tokens.put(token, new TokenVerdict(TokenVerdict.Status.valueOf(status), scope));
        builder.authentication(
                auth -> auth.tokens((user, given) -> tokens.getOrDefault(given, TokenVerdict.refused())));
    }

    MailServer start() {
        return builder.start();
    }

    boolean isStrict() {
        return strict;
    }

    /** What a client says in AUTH PLAIN, before base64, to be let in by a strict server. */
    byte[] plainCredentials() {
        if (firstAccount == null) {
            throw new IllegalArgumentException("A strict server takes mail only where there is an @ account");
        }
        return firstAccount.getBytes(UTF_8);
    }
}
