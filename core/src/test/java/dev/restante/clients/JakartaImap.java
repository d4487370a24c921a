package dev.restante.clients;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.event.MessageCountListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** What the tests with the IMAP store of Jakarta Mail have in common. */
final class JakartaImap {

    static final String USER = "jane@example.com";
    static final String PASSWORD = "a \"secret\" with \\ and spaces ";

    private JakartaImap() {}

    /** A server that has these mails. */
    static MailServer start(byte[]... mails) {
        return start(builder(), mails);
    }

    static MailServerBuilder builder() {
        return MailServer.builder().account(USER, PASSWORD);
    }

    static MailServer start(MailServerBuilder builder, byte[]... mails) {
        MailServer server = builder.start();
        try {
            for (byte[] mail : mails) {
                SampleMail.deliver(server, USER, mail);
            }
            return server;
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        }
    }

    static IMAPStore login(MailServer server) throws MessagingException {
        return login(server, PASSWORD);
    }

    static IMAPStore login(MailServer server, String password) throws MessagingException {
        return login(server, Session.getInstance(properties()), password);
    }

    static IMAPStore login(MailServer server, Session session, String password) throws MessagingException {
        IMAPStore store = (IMAPStore) session.getStore("imap");
        store.connect(server.imap().host(), server.imap().port(), USER, password);
        return store;
    }

    static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.timeout", "20000");
        properties.setProperty("mail.imap.connectiontimeout", "20000");
        properties.setProperty("mail.imap.fetchsize", "1000");
        return properties;
    }

    static IMAPFolder open(IMAPStore store) throws MessagingException {
        return open(store, "INBOX");
    }

    static IMAPFolder open(IMAPStore store, String name) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    /** What the folder is told from now on: a word such as {@code added}, and the number of the message. */
    static BlockingQueue<String> listen(IMAPFolder folder) {
        BlockingQueue<String> news = new LinkedBlockingQueue<>();
        folder.addMessageCountListener(new MessageCountListener() {
            @Override
            public void messagesAdded(MessageCountEvent event) {
                add("added", event);
            }

            @Override
            public void messagesRemoved(MessageCountEvent event) {
                add("removed", event);
            }

            private void add(String what, MessageCountEvent event) {
                for (Message message : event.getMessages()) {
                    news.add(what + " " + message.getMessageNumber());
                }
            }
        });
        folder.addMessageChangedListener(
                event -> news.add("changed " + event.getMessage().getMessageNumber()));
        return news;
    }

    static List<String> subjects(Message... messages) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (Message message : messages) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    static byte[] octets(Message message) throws MessagingException, IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        message.writeTo(octets);
        return octets.toByteArray();
    }
}
