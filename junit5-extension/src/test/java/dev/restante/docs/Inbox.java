package dev.restante.docs;

import dev.restante.Endpoint;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** An application that reads mail, for the README's examples. */
final class Inbox {

    private final Session session;
    private final String user;
    private final String password;

    Inbox(Endpoint imap, String user, String password) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.host", imap.host());
        properties.setProperty("mail.imap.port", Integer.toString(imap.port()));
        properties.setProperty("mail.imap.connectiontimeout", "10000");
        properties.setProperty("mail.imap.timeout", "10000");
        this.session = Session.getInstance(properties);
        this.user = user;
        this.password = password;
    }

    List<String> subjects() throws MessagingException {
        try (Store store = session.getStore("imap")) {
            store.connect(user, password);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<String> subjects = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    subjects.add(message.getSubject());
                }
                return subjects;
            }
        }
    }

    void markAllRead() throws MessagingException {
        try (Store store = session.getStore("imap")) {
            store.connect(user, password);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.SEEN), true);
            }
        }
    }
}
