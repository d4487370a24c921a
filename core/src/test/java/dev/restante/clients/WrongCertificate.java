package dev.restante.clients;

import dev.restante.tls.ServerCertificate;

/** The certificates that every client which verifies them has to refuse. */
enum WrongCertificate {
    EXPIRED(ServerCertificate.expired()),
    WRONG_HOST(ServerCertificate.wrongHost()),
    UNKNOWN_ISSUER(ServerCertificate.unknownIssuer());

    final ServerCertificate choice;

    WrongCertificate(ServerCertificate choice) {
        this.choice = choice;
    }
}
