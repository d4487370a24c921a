package dev.restante.clients;

import dev.restante.settings.Listener;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * Jakarta Mail, set up so that it speaks over TLS or not at all, and knows with whom.
 *
 * @param host where to
 * @param listener how: with implicit TLS, or an upgrade that is required
 * @param tls whom it trusts, and what it shows
 */
record JakartaTls(TlsHost host, Listener listener, SSLContext tls) {

    /** Trusts the server's authority, and shows no certificate. */
    static JakartaTls trusting(TlsHost host, Listener listener) {
        return new JakartaTls(
                host, listener, host.server().certificateAuthority().sslContext());
    }

    Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "timeout", "20000");
        properties.setProperty(prefix + "connectiontimeout", "20000");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.socketFactory", tls.getSocketFactory());
        properties.setProperty(prefix + "socketFactory.fallback", "false"); // to a factory with other trust
        properties.setProperty(prefix + (listener.implicitTls() ? "ssl.enable" : "starttls.enable"), "true");
        properties.setProperty(prefix + "starttls.required", Boolean.toString(!listener.implicitTls()));
        return properties;
    }

    /** Authenticates with this mechanism of the JDK, and with none of its own. */
    Properties withSasl(String mechanism) {
        Properties properties = properties();
        String prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "sasl.enable", "true");
        properties.setProperty(prefix + "sasl.mechanisms", mechanism);
        properties.setProperty(prefix + "auth.mechanisms", "NONE");
        return properties;
    }

    /** Sends a mail to the user, as the user. */
    void send() throws MessagingException {
        send(properties(), TlsHost.PASSWORD);
    }

    void send(Properties properties, String password) throws MessagingException {
        properties.setProperty("mail.smtp.auth", "true");
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session);
        message.setFrom("shop@example.com");
        message.setText("line\r\n");
        message.setRecipients(MimeMessage.RecipientType.TO, TlsHost.USER);
        message.saveChanges();
        try (Transport transport = session.getTransport(protocol())) {
            transport.connect(TlsHost.NAME, port(), TlsHost.USER, password);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** Logs in to read mail. */
    Store login() throws MessagingException {
        return login(properties(), TlsHost.PASSWORD);
    }

    Store login(Properties properties, String password) throws MessagingException {
        Store store = Session.getInstance(properties).getStore(protocol());
        store.connect(TlsHost.NAME, port(), TlsHost.USER, password);
        return store;
    }

    /** How many mails the user has. */
    int count() throws MessagingException {
        try (Store store = login()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }

    private String protocol() {
        return listener.protocol().name().toLowerCase(Locale.ROOT);
    }

    private int port() {
        return host.server().endpoint(listener).port();
    }
}
