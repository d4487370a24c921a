package dev.restante;

import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationEnd;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * The conversations of clients with a server, or some of them: each connection leaves one, also one that was refused. A
 * view, which shows at each look what is there by then, and which can be narrowed. Safe for several threads.
 *
 * <pre>{@code
 * assertThat(server.conversations().over(MailProtocol.SMTP).list())
 *     .allSatisfy(conversation -> assertThat(conversation.tls()).isPresent());
 *
 * System.out.println(server.conversations().last(1));
 * }</pre>
 *
 * <p>A server keeps the newest few hundred: {@link MailServerBuilder#keptConversations}.
 */
public interface Conversations {

    /**
     * The conversations, as they are now: those that are going on too.
     *
     * @return all that are kept, in the order in which the clients connected
     */
    List<Conversation> list();

    /**
     * Some of these conversations.
     *
     * @param which tells which
     * @return a view of those
     */
    Conversations matching(Predicate<Conversation> which);

    /**
     * The newest conversations.
     *
     * @param count how many at most
     * @return the newest, oldest first
     */
    default List<Conversation> last(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("last takes a number from 0, not " + count);
        }
        List<Conversation> all = list();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /**
     * How many there are.
     *
     * @return the number of conversations that are kept
     */
    default int count() {
        return list().size();
    }

    /**
     * Those in one protocol, over any of its listeners.
     *
     * @param protocol which
     * @return a view
     */
    default Conversations over(MailProtocol protocol) {
        return matching(each -> each.listener().protocol() == protocol);
    }

    /**
     * Those with one listener.
     *
     * @param listener which
     * @return a view
     */
    default Conversations on(Listener listener) {
        return matching(each -> each.listener() == listener);
    }

    /**
     * Those of one client.
     *
     * @param client where it connected from
     * @return a view
     */
    default Conversations from(InetAddress client) {
        return matching(each -> client.equals(each.client().getAddress()));
    }

    /**
     * Those that named an address: as sender, as recipient, or to log in.
     *
     * @param address the address, in any case
     * @return a view
     */
    default Conversations naming(String address) {
        return matching(each -> each.addresses().stream().anyMatch(named -> Addresses.same(named, address)));
    }

    /**
     * Those whose client authenticated as a user.
     *
     * @param user the name, in any case
     * @return a view
     */
    default Conversations authenticatedAs(String user) {
        return matching(each -> each.authentication()
                .filter(known -> known.user().equalsIgnoreCase(user))
                .isPresent());
    }

    /**
     * Those that TLS protected, from the beginning or later on.
     *
     * @return a view
     */
    default Conversations withTls() {
        return matching(each -> each.tls().isPresent());
    }

    /**
     * Those that ended for one reason.
     *
     * @param cause why
     * @return a view, without those that are going on
     */
    default Conversations endedWith(ConversationEnd.Cause cause) {
        return matching(each -> each.end().filter(end -> end.cause() == cause).isPresent());
    }

    /**
     * Those whose client connected then or later.
     *
     * @param time by the server's clock
     * @return a view
     */
    default Conversations since(Instant time) {
        return matching(each -> !each.began().isBefore(time));
    }
}
