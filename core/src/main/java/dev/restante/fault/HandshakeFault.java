package dev.restante.fault;

import dev.restante.fault.Moment.Event;
import dev.restante.settings.MailProtocol;
import java.io.IOException;
import java.util.Arrays;

/** Something is wrong with a TLS handshake. */
public sealed interface HandshakeFault extends WireFault {

    @Override
    default String objection(Moment moment) {
        return moment.event() == Event.TLS ? "" : "there is a handshake only at 'tls'";
    }

    /** The TLS handshake fails: the server answers with a fatal alert, {@code handshake_failure}, and closes. */
    record BrokenHandshake() implements HandshakeFault {

        /** A record of TLS 1.2 with a fatal alert (RFC 5246 sections 6.2.1 and 7.2). */
        private static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};

        /** Waits for the client's part: what comes when all is closed would reset the connection. */
        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            wire.awaitClient();
            wire.send(Arrays.copyOf(ALERT, ALERT.length));
            wire.close();
        }

        @Override
        public boolean ends(MailProtocol protocol) {
            return true;
        }

        @Override
        public String toString() {
            return "break the TLS handshake";
        }
    }

    /**
     * The server shows a bad certificate.
     *
     * @param flaw what is wrong with it
     */
    record SwappedCertificate(CertificateFlaw flaw) implements HandshakeFault {

        @Override
        public void strike(Wire wire, long ordinal) {
            wire.showCertificate(flaw);
        }

        @Override
        public String toString() {
            return "certificate " + flaw.key();
        }
    }
}
