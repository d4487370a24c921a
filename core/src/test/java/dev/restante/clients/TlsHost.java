package dev.restante.clients;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.TlsOptions;
import dev.restante.settings.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A server for clients that verify whom they speak with: it is called {@code localhost}, and has the files that they
 * need for that.
 *
 * @param server the server, on which {@link #USER} authenticates over TLS only
 * @param folder where the files are
 */
record TlsHost(MailServer server, Path folder) implements AutoCloseable {

    static final String NAME = "localhost";
    static final String USER = "jane@example.com";
    static final String PASSWORD = "a secret";

    static MailServerBuilder builder() {
        return MailServer.builder().account(USER, PASSWORD).authentication(auth -> auth.onlyOverTls(true));
    }

    static TlsHost start(Path folder) {
        return start(folder, builder());
    }

    static TlsHost start(Path folder, Consumer<TlsOptions> tls) {
        return start(folder, builder().tls(tls));
    }

    /** One whose certificate every client has to refuse. */
    static TlsHost start(Path folder, WrongCertificate certificate) {
        return start(folder, tls -> tls.certificate(certificate.choice));
    }

    static TlsHost start(Path folder, MailServerBuilder builder) {
        TlsHost host = new TlsHost(builder.start(), folder);
        host.server.certificateAuthority().writePem(folder.resolve("authority.pem"));
        return host;
    }

    /** Brings a mail for the user. */
    TlsHost with(byte[] mail) throws IOException {
        SampleMail.deliver(server, USER, mail);
        return this;
    }

    /** The file with the authority that issued the server's certificate. */
    String authority() {
        return folder.resolve("authority.pem").toString();
    }

    /** Issues the user a certificate, in the files {@link #clientCertificate} and {@link #clientKey}. */
    void issueClientCertificate() {
        server.certificateAuthority()
                .clientIdentity(USER)
                .writePem(folder.resolve("client.pem"), folder.resolve("client.key"));
    }

    String clientCertificate() {
        return folder.resolve("client.pem").toString();
    }

    String clientKey() {
        return folder.resolve("client.key").toString();
    }

    /** Writes a file that only its owner may read: programs refuse passwords in any other. */
    String writeConfiguration(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(file, List.of(lines)).toString();
    }

    String port(Listener listener) {
        return Integer.toString(server.endpoint(listener).port());
    }

    String address(Listener listener) {
        return NAME + ":" + port(listener);
    }

    String url(Listener listener) {
        return listener.name().toLowerCase(Locale.ROOT) + "://" + address(listener) + "/";
    }

    @Override
    public void close() {
        server.close();
    }
}
